import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { newPage, open } from './open'

/** A page for each chart type with focus points. */
const CHARTS = [
  '/indicator/children-looked-after',
  '/indicator/placement-type?chart=mix',
  '/indicator/agency-social-workers?stands=rank',
  '/indicator/agency-social-workers?stands=distribution',
  '/indicator/child-protection-plans?chart=control-chart',
  '/indicator/placement-type?chart=breakdown-bar',
  '/compare?from=2025&to=2025',
  '/compare?scatter=children-looked-after,agency-social-workers',
]

/** Parts of the open tooltip outside the window or its own box; undefined if none is open. */
const outside = (page: Page): Promise<string[] | undefined> =>
  page.evaluate(() => {
    const tooltip = document.querySelector('.chart-tooltip')
    if (!tooltip) return undefined
    const { clientWidth, scrollWidth } = document.documentElement
    const box = tooltip.getBoundingClientRect()
    const found: string[] = []
    if (scrollWidth > clientWidth) found.push(`the page is ${scrollWidth} px wide`)
    if (box.left < -0.5 || box.right > clientWidth + 0.5)
      found.push(`the box is at ${box.left} to ${box.right}`)
    const walker = document.createTreeWalker(tooltip, NodeFilter.SHOW_TEXT)
    const range = document.createRange()
    while (walker.nextNode()) {
      range.selectNodeContents(walker.currentNode)
      for (const { left, right, top, bottom } of range.getClientRects())
        if (
          left < box.left - 0.5 ||
          right > box.right + 0.5 ||
          top < box.top - 0.5 ||
          bottom > box.bottom + 0.5
        )
          found.push(`${walker.currentNode.nodeValue} is outside its box`)
    }
    return found
  })

describe('the tooltip in the narrowest window', () => {
  let page: Page
  beforeAll(async () => {
    page = await newPage({ hasTouch: true, viewport: { width: 320, height: 800 } })
  })

  /** Reads every chart of a page, by keys from its first point on and by touch, and lists what is outside. */
  const faultsOf = async (path: string): Promise<string[]> => {
    const charts = page.getByRole('application')
    await charts.first().waitFor()
    const faults = new Set<string>()
    const read = async () => {
      const found = await outside(page)
      expect(found, path).toBeDefined()
      for (const fault of found ?? []) faults.add(fault)
    }
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded()
      await chart.focus()
      await page.keyboard.press('Home')
      const heading = () => page.locator('.chart-tooltip').innerText()
      let last = ''
      for (let step = 0; step < 40 && (await heading()) !== last; step++) {
        last = await heading()
        await read()
        await page.keyboard.press('ArrowRight')
      }
      await page.keyboard.press('Escape')
      const box = await chart.boundingBox()
      for (const part of [0.1, 0.5, 0.9]) {
        await chart.tap({ position: { x: (box?.width ?? 0) * part, y: 20 } })
        await read()
        // A second tap at the same focus point would open its record.
        await page.keyboard.press('Escape')
      }
    }
    return [...faults]
  }

  it.each(CHARTS)('holds its numbers at every stop of %s', async (path) => {
    await open(page, path)
    expect(await faultsOf(path)).toEqual([])
  })

  it('holds its numbers at every stop of a council’s own audits, also by service area', async () => {
    await open(page, '/your-figures')
    // By its content: in a language that the machine lacks, the browser finds no path with an accent in it.
    await page.setInputFiles('#own-file:not([disabled])', {
      name: 'five-quarters.csv',
      mimeType: 'text/csv',
      buffer: await readFile('mocks/audits/five-quarters.csv'),
    })
    // A busy machine reads slowly; a failure says what the page said.
    await expect
      .poll(() => page.locator('.own-said').innerText(), { timeout: 30_000 })
      .toMatch(/no problem was found/)
    await page.getByRole('button', { name: 'View the dashboard' }).click()
    await page.getByRole('complementary', { name: 'Your own figures' }).waitFor()
    const path = '/indicator/audits-local'
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
    await page.getByRole('heading', { name: 'Which service areas stand out?' }).waitFor()
    expect(await faultsOf(path)).toEqual([])
  })
})
