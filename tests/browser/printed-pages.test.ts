import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { oneOfEachKind } from '../one-of-each-kind'
import { catalogue } from '../real-data'
import { ADDRESS, newPage, open } from './open'

/** Number of pages of a PDF. Its page tree gives it at the root, and each page is an object. */
function pagesIn(pdf: Buffer): number {
  const text = pdf.toString('latin1')
  const leaves = text.match(/\/Type\s*\/Page(?![a-zA-Z])/g)?.length ?? 0
  const counts = [...text.matchAll(/\/Count\s+(\d+)/g)].map(([, count]) => Number(count))
  if (leaves === 0 || !counts.includes(leaves)) throw new Error('The pages cannot be counted.')
  return leaves
}

const UPRIGHT = { format: 'A4' } as const
const ON_ITS_SIDE = { format: 'A4', landscape: true } as const

async function printed(page: Page, paper: typeof UPRIGHT | typeof ON_ITS_SIDE): Promise<number> {
  return pagesIn(await page.pdf({ ...paper }))
}

/** Pages, and the maximum number of A4 sheets for each: in portrait and in landscape. */
const MOST: readonly (readonly [string, number, number])[] = [
  ['/', 1, 1],
  ['/indicator/placement-type', 1, 1],
  ['/indicator/children-looked-after', 1, 1],
  ['/indicator/children-in-need?chart=control-chart', 1, 1],
  ['/indicator/audit-programme', 1, 2],
  ['/attention', 3, 3],
  ['/theme/placements', 1, 1],
  ['/theme/placements?layout=long', 9, 16],
  ['/compare', 4, 3],
  ['/changes?since=2023-09-07', 5, 7],
  ['/inspection', 7, 7],
  ['/sources', 5, 7],
]

describe('a page on paper', () => {
  it.each(MOST)('%s needs no more sheets than allowed', async (path, upright, onItsSide) => {
    const page = await newPage()
    await open(page, path)
    expect(await printed(page, UPRIGHT)).toBeLessThanOrEqual(upright)
    expect(await printed(page, ON_ITS_SIDE)).toBeLessThanOrEqual(onItsSide)
  })

  it('names the council whose figures it shows, and prints no control', async () => {
    const page = await newPage()
    for (const path of [
      '/',
      '/indicator/placement-type',
      '/theme/placements',
      '/compare',
      '/changes?since=2023-09-07',
      '/inspection',
    ]) {
      await open(page, path)
      await page.emulateMedia({ media: 'print' })
      const text = await page.locator('body').innerText()
      expect(text).toContain('Buckinghamshire')
      expect(text).toContain('South East')
      expect(text).not.toMatch(
        /add a council|The table also has|Arrow keys|Download|Options|Show changes/,
      )
      expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
      await page.emulateMedia({ media: 'screen' })
    }
  })

  it('prints the tartan rug on one A3 sheet, with its shades', async () => {
    const page = await newPage()
    await open(page, '/tartan-rug')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pagesIn(pdf)).toBe(1)
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 119\d\.\d+ 841\.\d+\]/)
  })

  it('is counted rightly', async () => {
    const page = await newPage()
    await open(page, '/accessibility')
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('main h2'))
        one.style.breakBefore = 'page'
    })
    const headings = await page.locator('main h2').count()
    expect(await printed(page, UPRIGHT)).toBeGreaterThan(headings)
  })
})

describe('a meeting on paper', () => {
  it('is an index and a page for each figure, on its side, with everything on it', async () => {
    const codes = oneOfEachKind(catalogue.indicators).map(({ code }) => code)
    const page = await newPage()
    await page.goto(`${ADDRESS}/meeting#${codes.join(',')}`)
    await page.waitForLoadState('networkidle')
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pagesIn(pdf)).toBe(codes.length + 1)
    expect(new Set(pdf.toString('latin1').match(/\/MediaBox \[[^\]]*\]/g))).toEqual(
      new Set(['/MediaBox [0 0 841.91998 594.95996]']),
    )
    await page.emulateMedia({ media: 'print' })
    const faults = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
      return [...document.querySelectorAll('.paper:not(.paper-index)')].flatMap((paper, at) => {
        const numbers = paper.querySelectorAll('.paper-numbers > div').length
        const notes = paper.querySelectorAll('.paper-note').length
        const cut = [...paper.querySelectorAll('.paper-chart, .paper-figure, .paper-own')]
          .filter((part) => part.scrollHeight > part.clientHeight + 1)
          .map((part) => `${at + 1}: ${part.className} is cut`)
        const lines = [...paper.querySelectorAll('.paper-lines')].reduce(
          (sum, part) => sum + part.clientHeight,
          0,
        )
        return [
          ...cut,
          ...(numbers > 3 || notes > 3 ? [`${at + 1}: ${numbers} numbers, ${notes} notes`] : []),
          ...(lines < 250 ? [`${at + 1}: no room to write`] : []),
          ...(paper.querySelector('footer b')?.textContent === String(at + 1)
            ? []
            : [`${at + 1}: another number`]),
        ]
      })
    })
    expect(faults).toEqual([])
  })
})
