import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { longLines, longLinesInAnyWindow } from './long-lines'
import { newPage, open } from './open'

// The lines of every other page are measured in every-page.test.ts, where it is open anyway.
describe('running text', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPage()
  })

  it.each(['/indicator/social-worker-caseload', '/theme/health'])(
    'of %s keeps to 80 characters a line',
    async (path) => {
      await open(page, path)
      expect(await longLinesInAnyWindow(page)).toEqual([])
    },
  )

  it('of a list of meetings keeps to them before its buttons come', async () => {
    await open(page, '/meeting')
    await page.setViewportSize({ width: 768, height: 900 })
    await page.locator('.take-along').first().waitFor()
    await page.evaluate(() => document.querySelectorAll('.take-along').forEach((e) => e.remove()))
    expect(await longLines(page)).toEqual([])
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
    expect((await longLines(page)).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Every line of this/),
    ])
  })
})
