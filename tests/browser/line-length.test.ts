import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { longLines, type LongLine } from './long-lines'
import { newPage, open } from './open'
import { PAGES } from './pages'

/** Windows in which text could run wider than an eye follows: a tablet, a desk, and a wide screen. */
const WIDTHS = [768, 1280, 1920]

/** Characters a line, on average of the full lines of a block. */
const MOST = 80

describe('running text', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPage()
  })

  const measured = async (path: string): Promise<(LongLine & { width: number })[]> => {
    await open(page, path)
    // Text that a reader opens is read as well.
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => (d.open = true)))
    const found: (LongLine & { width: number })[] = []
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 })
      const lines = await longLines(page, MOST)
      found.push(...lines.map((line) => ({ width, ...line })))
    }
    return found
  }

  it.each([...PAGES, '/indicator/social-worker-caseload', '/theme/health'])(
    'of %s keeps to 80 characters a line',
    async (path) => {
      expect(await measured(path)).toEqual([])
    },
  )

  it('of a list of meetings keeps to them before its buttons come', async () => {
    await open(page, '/meeting')
    await page.setViewportSize({ width: 768, height: 900 })
    await page.locator('.take-along').first().waitFor()
    await page.evaluate(() => document.querySelectorAll('.take-along').forEach((e) => e.remove()))
    expect(await longLines(page, MOST)).toEqual([])
  })

  it('leaves the lines that divide a page as wide as what they divide', async () => {
    await open(page, '/')
    await page.setViewportSize({ width: 768, height: 900 })
    const isWhole = (selector: string) =>
      page.locator(selector).evaluate((line) => {
        const { width } = line.getBoundingClientRect()
        return width >= (line.parentElement?.clientWidth ?? Infinity) - 1
      })
    expect(await isWhole('.glance-all')).toBe(true)
    await page.locator('.watch a.figure').first().click()
    await page.locator('.record-bar').waitFor()
    expect(await isWhole('.record-bar')).toBe(true)
    await open(page, '/tartan-rug')
    await page.setViewportSize({ width: 1280, height: 900 })
    const heights = await page
      .locator('.rug-key')
      .evaluateAll((keys) => keys.map((key) => key.getBoundingClientRect().height))
    expect(heights.every((height) => height < 30)).toBe(true)
  })

  it('is found where it is longer', async () => {
    await open(page, '/glossary')
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.evaluate(() => {
      const wide = document.createElement('div')
      wide.textContent = 'Every line of this is as long as the window is wide. '.repeat(20)
      document.querySelector('main')?.append(wide)
    })
    expect((await longLines(page, MOST)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Every line of this/),
    ])
  })
})
