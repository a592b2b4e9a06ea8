import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addressOf, newPage, open, settled } from './open'
import { translate, translated, wordsOf, type Hand } from './translator'

const council = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: /^Council: / }).click()
  await page.getByRole('combobox', { name: /Find a council/ }).fill(name)
  await page.keyboard.press('Enter')
}
const link = (name: string | RegExp) => (page: Page) =>
  page.getByRole('link', { name, exact: true }).first().click()

/** Steps of a reader. After each, the page is compared with an untranslated one. */
const WALK: [string, (page: Page) => Promise<unknown>][] = [
  ['another council', council('Milton Keynes')],
  ['a page of a figure', (page) => page.locator('.watch h3 a').first().click()],
  [
    'the record of a figure',
    async (page) => {
      await page.locator('a.figure').filter({ visible: true }).first().click()
      await page.locator('dialog h2').waitFor()
    },
  ],
  ['the record closed', (page) => page.keyboard.press('Escape')],
  ['a third council', council('Kingston upon Hull')],
  ['its figures as a table', link('Table')],
  [
    'a theme',
    async (page) => {
      await page.getByRole('button', { name: 'Themes' }).click()
      await link('Placements')(page)
    },
  ],
  ['another council of a theme', council('Slough')],
  ['a comparison', link('Compare')],
  [
    'one council of it less',
    (page) =>
      page
        .getByRole('button', { name: /^Remove / })
        .first()
        .click(),
  ],
  [
    'Find, with words typed',
    async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox', { name: /^Find/ }).fill('foster')
      await page
        .getByRole('option')
        .first()
        .getByText(/lived with foster carers/)
        .waitFor()
      // What a screen reader hears follows a while after the last letter.
      const heard = page.getByRole('status').filter({ hasText: /\d+ results/ })
      await heard.waitFor({ state: 'attached' })
    },
  ],
]

/** Another page of the same browser, whose events only the test receives. */
async function besides(page: Page): Promise<Page> {
  const context = await page.context().browser()?.newContext({ viewport: page.viewportSize() })
  if (!context) throw new Error('The browser is gone.')
  return context.newPage()
}

/** The text of the page once it no longer changes. */
async function quiet(page: Page): Promise<string> {
  await settled(page)
  let before = ''
  for (let times = 0; times < 40; times++) {
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForTimeout(150)
    // oxlint-disable-next-line no-await-in-loop
    const now = await wordsOf(page)
    if (now === before) return now
    before = now
  }
  return before
}

const standIns = (page: Page) => page.locator('font > font').count()

describe.each<[string, Hand]>([
  ['font elements', 'font'],
  ['texts of its own', 'text'],
])('a page that the browser translates with %s', (_, hand) => {
  it(
    'shows at each step the same text as the untranslated page',
    { timeout: 300_000 },
    async () => {
      const plain = await newPage()
      await open(plain, '/')
      const page = await besides(plain)
      const errors: string[] = []
      page.on('pageerror', ({ message }) => errors.push(message))
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text())
      })
      await translated(page, hand)
      await open(page, '/')
      // All parts of the page are interactive once it has fetched what could wait until then.
      for (const one of [plain, page]) await one.locator('.since a').waitFor()
      await translate(page)
      // Text nodes leave no elements that could be counted.
      const fewest = hand === 'font' ? 101 : 0
      await expect.poll(() => standIns(page)).toBeGreaterThanOrEqual(fewest)
      for (const [name, act] of hand === 'font' ? WALK : WALK.slice(0, 3)) {
        // oxlint-disable-next-line no-await-in-loop
        const before = await wordsOf(plain)
        // oxlint-disable-next-line no-await-in-loop
        await Promise.all([act(plain), act(page)])
        // oxlint-disable-next-line no-await-in-loop
        await expect.poll(() => wordsOf(plain), { message: name, timeout: 15_000 }).not.toBe(before)
        // oxlint-disable-next-line no-await-in-loop
        const wanted = await quiet(plain)
        // oxlint-disable-next-line no-await-in-loop
        await expect.poll(() => wordsOf(page), { message: name, timeout: 15_000 }).toBe(wanted)
        // React renders a part again that was translated before it was hydrated, and logs this.
        expect(
          errors.filter((text) => !/React error #4(18|2[345])/.test(text)),
          name,
        ).toEqual([])
        expect(addressOf(page), name).toBe(addressOf(plain))
      }
      expect(await standIns(page)).toBeGreaterThanOrEqual(fewest)
    },
  )
})
