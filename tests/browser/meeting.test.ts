import { drawn } from './meeting-screen'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { oneOfEachKind } from '../one-of-each-kind'
import { BUCKINGHAMSHIRE, catalogue } from '../real-data'
import { ADDRESS, newPage } from './open'
import { faultsOnScreen } from './screen-boxes'

const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
]

/** Opens a meeting, and waits until all its charts have been fetched. */
async function openMeeting(page: Page, hash: string): Promise<void> {
  await page.goto(`${ADDRESS}/meeting#${hash}`)
  await page.locator('.screen-code').waitFor()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

const nextFrame = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  )

/** A comment on the screen that is neither whole nor its first sentences with where the rest is; empty if it is. */
function wronglyShortened(said: string, whole: string, least: 0 | 1): string[] {
  const [, quoted] = /“(.*)”/.exec(said) ?? []
  if (quoted === whole) return []
  if (quoted === undefined) return least === 0 && said.endsWith('is in the papers.') ? [] : [said]
  const isStart = whole.startsWith(quoted.replace(/\s…$/, '')) && quoted.endsWith('homes.\u00A0…')
  return isStart && said.includes('In full in the papers.') ? [] : [said]
}

describe('the screen of a meeting', () => {
  it('shows a figure of every kind with no word too small, covered or cut, on screens of all sizes', async () => {
    const codes = oneOfEachKind(catalogue.indicators).map(({ code }) => code)
    const page = await newPage({ viewport: SIZES[0] ?? null })
    await openMeeting(page, codes.join(','))
    const faults: string[] = []
    for (const [place, code] of codes.entries()) {
      if (place > 0) await page.keyboard.press('PageDown')
      await drawn(page, code)
      // All three are of one form, so that a drawing is the same on each: some show it.
      for (const size of place % 8 === 0 ? SIZES.toReversed() : SIZES.slice(0, 1)) {
        await page.setViewportSize(size)
        await nextFrame(page)
        const found = await faultsOnScreen(page)
        faults.push(...found.map((fault) => `${code} at ${size.height}: ${fault}`))
      }
    }
    expect(codes.length).toBeGreaterThan(20)
    expect(faults).toEqual([])
  })

  it('has what the service says beside a chart as high as without, shortened to whole sentences', async () => {
    const page = await newPage({ viewport: SIZES[0] ?? null })
    let text = ''
    await page.route(/slices\/indicator\/children-looked-after\.json/, async (route) => {
      const response = await route.fetch()
      const slice: { indicator: object } = await response.json()
      const comment = { period: '2025', text, role: 'Director of Children’s Services' }
      const comments = [{ ...comment, area: BUCKINGHAMSHIRE, date: '2025-11-20' }]
      const indicator = { ...slice.indicator, comments: text === '' ? [] : comments }
      await route.fulfill({ response, json: { ...slice, indicator } })
    })
    const boxOf = () => page.locator('.screen-chart').boundingBox()
    const shownWith = async (comment: string) => {
      text = comment
      await page.goto('about:blank')
      await openMeeting(page, 'CLA-01')
      await drawn(page, 'CLA-01')
      await nextFrame(page)
      return boxOf()
    }
    const before = await shownWith('')
    const sentence = 'Older children with complex needs are harder to place close to their homes. '
    const faults: string[] = []
    const wholes: boolean[] = []
    const saidNow = async () =>
      (await page.locator('.screen-said').innerText()).replaceAll('\n', ' ')
    for (const count of [1, 4, 12]) {
      const whole = sentence.repeat(count).trim()
      const box = await shownWith(whole)
      expect(box?.height).toBe(before?.height)
      expect(box?.width).toBeGreaterThanOrEqual(0.6 * 1280 - 1)
      for (const size of SIZES.toReversed()) {
        await page.setViewportSize(size)
        await nextFrame(page)
        const said = await saidNow()
        wholes.push(said.includes(`“${whole}”`))
        faults.push(...(await faultsOnScreen(page)), ...wronglyShortened(said, whole, 1))
        for (let step = 0; step < 3; step++) await page.keyboard.press('+')
        await nextFrame(page)
        faults.push(...(await faultsOnScreen(page)), ...wronglyShortened(await saidNow(), whole, 0))
        for (let step = 0; step < 3; step++) await page.keyboard.press('-')
      }
    }
    expect(faults).toEqual([])
    expect(wholes.slice(0, 3)).toEqual([true, true, true])
    expect(wholes.slice(6)).toEqual([false, false, false])
  })

  it('is walked by a clicker from the ready list to the end, and left to the same figure', async () => {
    const page = await newPage({ viewport: { width: 1920, height: 1080 } })
    await page.goto(`${ADDRESS}/meeting`)
    await page.getByRole('link', { name: /^Scrutiny committee, 7 September 2023/ }).click()
    await drawn(page, 'CLA-01')
    const title = () => page.locator('h1').innerText()
    const items = new Set<string>()
    const titles = new Set<string>()
    for (let step = 1; step <= 17; step++) {
      await page.locator('.screen-strip').getByText(`${step} of 17`).waitFor()
      await page.waitForFunction(() => document.querySelector('.screen')?.ariaBusy === 'false')
      items.add(await page.locator('.screen-item').innerText())
      titles.add(await title())
      await page.keyboard.press('PageDown')
    }
    expect(items).toEqual(
      new Set([
        'Item 5 Placement sufficiency strategy',
        'Item 6 Principal social worker annual report',
        'Item 7 Update on Ofsted work',
      ]),
    )
    expect(titles.size).toBe(17)
    // The last stays; any chart is three keys and a number away, and Esc comes back to the item.
    await page.locator('.screen-strip').getByText('17 of 17').waitFor()
    // Loaded again, as after a crash, the window is where it was, also where no other one tells it.
    await page.reload()
    await drawn(page, 'INS-02')
    await page.locator('.screen-strip').getByText('17 of 17').waitFor()
    await page.keyboard.type('fin3')
    await page.keyboard.press('Enter')
    await drawn(page, 'FIN-03')
    await page.keyboard.press('Escape')
    await drawn(page, 'INS-02')
    await page.keyboard.press('Escape')
    await page.waitForURL(/\/indicator\/complaints-about-schools/)
  })

  it('is white in a dark system, and dark by a key', async () => {
    const page = await newPage({ colorScheme: 'dark' })
    await openMeeting(page, 'PLA-01')
    const ground = () =>
      page.evaluate(
        () => getComputedStyle(document.querySelector('.screen') ?? document.body).backgroundColor,
      )
    await expect.poll(ground).toBe('rgb(255, 255, 255)')
    await page.keyboard.press('d')
    await expect.poll(ground).toBe('rgb(17, 23, 29)')
  })

  it('notes what the room has seen for the minutes, and not what was passed over', async () => {
    const page = await newPage()
    await page.clock.install()
    await openMeeting(page, '7 Homes: PLA-01,CLA-01,INS-01')
    await drawn(page, 'PLA-01')
    await page.clock.fastForward(6000)
    await page.keyboard.press('PageDown')
    await drawn(page, 'CLA-01')
    await page.keyboard.press('PageDown')
    await drawn(page, 'INS-01')
    await page.clock.fastForward(6000)
    await page.goto(`${ADDRESS}/meeting#presenter&7 Homes: PLA-01,CLA-01,INS-01`)
    await page.getByText(/^2 figures shown, 0 questions, 0 actions, only on this device/).waitFor()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Minutes (text)' }).click()
    const text = readFileSync(await (await download).path(), 'utf8')
    expect(text).toMatch(/\d\d:\d\d  7  PLA-01 Fewer children live in foster care: 57%/)
    expect(text).toContain('INS-01')
    expect(text).not.toContain('CLA-01')
  })
})
