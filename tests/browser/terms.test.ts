import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { ADDRESS, addressOf, newPage, open } from './open'

const LEGAL = '/indicator/children-looked-after-by-legal-status'
const WORDS = '/indicator/audit-programme'

const term = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first()
const note = (page: Page) => page.locator('.term-note:popover-open')

/** Whether the open note is inside the window. */
const isInside = (page: Page) =>
  note(page).evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect()
    return left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5
  })

describe('a term in a text', () => {
  it('opens its note by the word by click, and closes it by Escape or a click elsewhere', async () => {
    const page = await newPage()
    await open(page, LEGAL)
    await term(page, 'care order').click()
    expect(await note(page).textContent()).toContain('A court order that places a child')
    const word = await term(page, 'care order').boundingBox()
    const box = await note(page).boundingBox()
    expect(Math.abs((box?.x ?? 0) - (word?.x ?? 0))).toBeLessThan(20)
    expect((box?.y ?? 0) - (word?.y ?? 0) - (word?.height ?? 0)).toBeLessThan(12)
    await page.keyboard.press('Escape')
    expect(await note(page).count()).toBe(0)
    await term(page, 'care order').click()
    await page.locator('h1').click()
    expect(await note(page).count()).toBe(0)
  })

  it('is reached, opened and followed to the glossary by keys, the council kept', async () => {
    const page = await newPage()
    await open(page, `${LEGAL}?area=E06000042`)
    await term(page, 'care order').focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'What the words mean' }).waitFor()
    expect(addressOf(page)).toBe('/glossary?area=E06000042#care-order')
    await page.locator('#care-order:focus').waitFor()
    expect(await page.locator('#care-order').boundingBox()).toMatchObject({
      y: expect.closeTo(0, -2),
    })
  })

  it.each([320, 390, 1280])(
    'has its note inside a window of %i px, wherever the term is',
    async (width) => {
      const page = await newPage({ viewport: { width, height: 700 } })
      await open(page, WORDS)
      const terms = page.locator('.term:visible')
      expect(await terms.count()).toBeGreaterThan(5)
      for (const one of await terms.all()) {
        await one.scrollIntoViewIfNeeded()
        await one.press('Enter')
        await expect.poll(() => isInside(page)).toBe(true)
        await page.keyboard.press('Escape')
      }
    },
  )

  it('takes up the space of the bare word, and is at least 24 px high', async () => {
    const page = await newPage()
    await open(page, LEGAL)
    const lines = await page.locator('.term:visible').evaluateAll((buttons) =>
      buttons.map((button) => {
        const block = button.parentElement?.closest('p, li')
        const before = block?.getBoundingClientRect().height
        const height = button.getBoundingClientRect().height
        const width = button.getBoundingClientRect().width
        const bare = document.createElement('span')
        bare.textContent = button.textContent
        button.replaceWith(bare)
        const after = block?.getBoundingClientRect().height
        const wider = width - bare.getBoundingClientRect().width
        // Restored, because parts of the page may not be hydrated yet.
        bare.replaceWith(button)
        return { height, grows: before !== after, wider }
      }),
    )
    expect(lines.length).toBeGreaterThan(3)
    for (const { height, grows, wider } of lines) {
      expect(height).toBeGreaterThanOrEqual(24)
      expect(grows).toBe(false)
      expect(Math.abs(wider)).toBeLessThan(1)
    }
  })

  it('has no accessibility fault with its note open, in light, dark and forced colours', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await open(page, WORDS)
    await page.locator('.term:visible').first().click()
    expect(await breachesInEveryLook(page)).toEqual([])
    expect(await note(page).isVisible()).toBe(true)
  })

  it('works without JavaScript, and prints as a word', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(`${ADDRESS}${LEGAL}`)
    await term(page, 'care order').click()
    expect(await note(page).isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.term-note:visible').count()).toBe(0)
  })
})

describe('the glossary', () => {
  it('has every term and where it is used without JavaScript', async () => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(`${ADDRESS}/glossary#ehcp`)
    expect(await page.locator('#ehcp').isVisible()).toBe(true)
    expect(await page.locator('#ehcp a').count()).toBeGreaterThan(0)
    expect(await page.locator('.filter').isVisible()).toBe(false)
  })

  it('jumps to a letter', async () => {
    const page = await newPage()
    await open(page, '/glossary')
    await page.getByRole('link', { name: 'S', exact: true }).click()
    expect(addressOf(page)).toBe('/glossary#letter-S')
    const box = await page.getByRole('heading', { level: 2, name: 'S', exact: true }).boundingBox()
    expect(box?.y).toBeLessThan(80)
  })
})
