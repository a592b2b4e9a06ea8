import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { ADDRESS, addressOf, newPage, open, settled } from './open'
import { focused } from './reader'

const PAGE = '/indicator/children-looked-after'
const SENTENCE =
  /In Buckinghamshire on 31 March 2025, 40 children in every 10,000 were looked after/
const box = (page: Page) => page.getByRole('combobox', { name: /^Find/ })

describe('a councillor in a meeting', () => {
  it('presses /, types “lac rate” at once, and reads one sentence', async () => {
    const page = await newPage()
    await open(page, '/')
    await page.keyboard.press('/')
    await page.keyboard.type('lac rate')
    const first = page.getByRole('option').first()
    await first.getByText(SENTENCE).waitFor()
    expect(await box(page).inputValue()).toBe('lac rate')
    await page.getByRole('status').filter({ hasText: SENTENCE }).waitFor({ state: 'attached' })
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.activeElement?.id === 'main')
    await settled(page)
    expect(addressOf(page)).toBe(PAGE)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('finds on a phone, by touch, over the whole screen', async () => {
    const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
    await open(page, '/')
    await page.getByRole('button', { name: 'Find' }).tap()
    await box(page).fill('foster')
    await page
      .getByRole('option')
      .first()
      .getByText(/lived with foster carers/)
      .waitFor()
    const dialog = await page.getByRole('dialog').boundingBox()
    expect(dialog).toEqual({ x: 0, y: 0, width: 390, height: 844 })
    for (const control of [box(page), page.getByRole('button', { name: 'Close' })])
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    await page.getByRole('option').first().tap()
    await settled(page)
    expect(addressOf(page)).toBe('/indicator/placement-type?category=foster')
  })
})

describe('a leader', () => {
  it('types a council’s name wrongly and gets that council on the same page', async () => {
    const page = await newPage()
    await open(page, PAGE)
    await page.keyboard.press('Control+k')
    await box(page).fill('milton keyns')
    await page
      .getByRole('option', { name: /^Milton Keynes/ })
      .first()
      .waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /68 per 10,000/ }).waitFor()
    expect(addressOf(page)).toBe(`${PAGE}?area=E06000042`)
  })
})

describe('the search box', () => {
  it('gives the focus back where it was, by Escape and by its button', async () => {
    const page = await newPage()
    await open(page, PAGE)
    const button = page.getByRole('button', { name: 'Find' })
    await button.click()
    await box(page).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toMatch(/^Find/)
    await page.getByRole('link', { name: 'Compare', exact: true }).first().focus()
    await page.keyboard.press('/')
    await box(page).waitFor()
    await page.getByRole('button', { name: 'Close' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await focused(page)).toBe('Compare')
  })

  it('leads to what a paper says, shown at once', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 800 } })
    await open(page, '/')
    await page.keyboard.press('Control+k')
    await box(page).fill('monitoring visits completed')
    await page
      .getByRole('group', { name: 'What the papers say' })
      .getByRole('option')
      .first()
      .click()
    await page.getByRole('row', { name: /Monitoring visits completed/ }).waitFor()
    await page.waitForFunction(() => {
      const top = document.querySelector('#papers')?.getBoundingClientRect().top ?? -1
      return top >= 0 && top < innerHeight / 2
    })
    expect(addressOf(page)).toBe(
      '/inspection?paper=bucks-cabinet-2022-03-01&words=monitoring+visits+completed#papers',
    )
  })

  it('keeps the focus within it, and shows the option that the keys have reached', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 500 } })
    await open(page, '/')
    await page.keyboard.press('Control+k')
    await box(page).fill('children')
    await page.getByRole('group', { name: 'What the papers say' }).waitFor()
    await page.keyboard.press('ArrowUp')
    // The sentence of the option that was reached before may still give way to its question, which moves it a little.
    await page.waitForFunction(() => {
      const end = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect().bottom
      const [option, list] = [end('[role=option][aria-selected=true]'), end('[role=listbox]')]
      return option !== undefined && list !== undefined && option <= list + 4
    })
    for (let press = 0; press < 6; press++) {
      await page.keyboard.press('Tab')
      // After its last element the focus may move to the browser’s own controls, never to the page behind.
      const isWithin = await page.evaluate(
        () =>
          document.activeElement === document.body ||
          document.activeElement?.closest('dialog') !== null,
      )
      expect(isWithin).toBe(true)
    }
  })

  it('has no accessibility fault that axe finds in light, dark and forced colours', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await open(page, '/')
    await page.keyboard.press('Control+k')
    for (const text of ['', 'lac rate', 'care leavers', 'xyzzy']) {
      await box(page).fill(text)
      await page.getByRole('option').first().waitFor()
      expect({ text, breaches: await breachesInEveryLook(page) }).toEqual({ text, breaches: [] })
    }
  })

  it('does not scroll sideways at 400%', async () => {
    const page = await newPage({ viewport: { width: 320, height: 256 } })
    await open(page, '/')
    await page.getByRole('button', { name: 'Find' }).click()
    await box(page).fill('care leavers')
    await page.getByRole('option').first().waitFor()
    const sizes = await page
      .locator('dialog, dialog [role=listbox]')
      .evaluateAll((all) => all.map((e) => e.scrollWidth - e.clientWidth))
    expect(sizes).toEqual([0, 0])
  })

  it('is not offered without JavaScript, nor before it works, and moves nothing when it appears', async () => {
    const still = await newPage({ javaScriptEnabled: false })
    await still.goto(`${ADDRESS}/`)
    expect(await still.getByRole('button', { name: 'Find' }).count()).toBe(0)
    const page = await newPage()
    await page.route('**/assets/*.js', () => undefined)
    await page.goto(`${ADDRESS}/`, { waitUntil: 'commit' })
    const button = page.locator('.find-open')
    await button.waitFor({ state: 'attached' })
    expect(await button.isVisible()).toBe(false)
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  })

  it('is fetched only when it is asked for', async () => {
    const page = await newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await open(page, '/')
    const isFind = (url: string) => /find-dialog[^/]*\.js$|find[^/]*\.json$/.test(url)
    expect(asked.filter(isFind)).toEqual([])
    await page.keyboard.press('/')
    await page.getByRole('option').first().waitFor()
    // The code is fetched, and then imported from the browser’s cache.
    expect(new Set(asked.filter(isFind)).size).toBe(2)
  })
})
