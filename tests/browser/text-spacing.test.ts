import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { newPage, open } from './open'

const PATHS = [
  '/',
  '/theme/placements',
  '/indicator/children-looked-after',
  '/indicator/children-looked-after?view=table',
  '/indicator/agency-social-workers?stands=rank',
  '/indicator/child-protection-plans?chart=control-chart',
  '/indicator/placement-change-reasons?chart=breakdown-bar',
  '/indicator/audit-programme',
  '/compare',
  '/compare?scatter=children-looked-after,agency-social-workers',
  '/attention',
  '/inspection',
  '/actions',
  '/glossary',
  '/report',
  '/your-figures',
  '/embed/PLA-01',
]

/** One wide page for each layout, because there is more room. */
const WIDE = ['/', '/theme/placements', '/indicator/children-looked-after', '/compare']

/** The spacing of WCAG 2.2, 1.4.12, set on the page as by a reader's own tool. */
const SPACED = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`

/** Text that is cut off, outside its drawing, or over other text. */
const faults = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth > width) found.push('the page scrolls sideways')
    for (const element of document.querySelectorAll('body *')) {
      const { width: across, height: down } = element.getBoundingClientRect()
      if (across <= 1 || down <= 1 || element.closest('svg, .visually-hidden')) continue
      const { overflowX, overflowY } = getComputedStyle(element)
      const isCut =
        (/hidden|clip/.test(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (/hidden|clip/.test(overflowY) && element.scrollHeight > element.clientHeight + 1)
      if (isCut) found.push(`cut: ${element.textContent?.trim().slice(0, 60)}`)
    }
    for (const svg of document.querySelectorAll('svg')) {
      const room = svg.getBoundingClientRect()
      const texts = [...svg.querySelectorAll('text')].filter((t) => t.getClientRects().length > 0)
      const boxes = texts.map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      }))
      for (const [i, a] of boxes.entries()) {
        if (a.box.left < room.left - 1 || a.box.right > room.right + 1)
          found.push(`outside: ${a.text}`)
        for (const b of boxes.slice(i + 1)) {
          const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
          const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
          if (x > 2 && y > a.box.height / 3) found.push(`over each other: ${a.text} / ${b.text}`)
        }
      }
    }
    return found
  })

/** Faults that occur only with this spacing. */
async function faultsOfSpacing(page: Page): Promise<string[]> {
  const before = new Set(await faults(page))
  await page.addStyleTag({ content: SPACED })
  // The charts are measured again.
  await page.waitForTimeout(300)
  return (await faults(page)).filter((fault) => !before.has(fault))
}

describe.each([
  [1280, WIDE],
  [390, PATHS],
] as const)('with wide text in a window of %i px', (width, paths) => {
  let page: Page
  beforeAll(async () => {
    page = await newPage({ bypassCSP: true, viewport: { width, height: 800 } })
  })

  it.each([...paths])('nothing of %s is cut or covered', async (path) => {
    await open(page, path)
    expect(await faultsOfSpacing(page)).toEqual([])
    // The text did become wider.
    const spacing = page.locator('body').evaluate((body) => getComputedStyle(body).letterSpacing)
    expect(Number.parseFloat(await spacing)).toBeGreaterThan(1)
  })

  it('nothing in Find or a record is cut off or covered', async () => {
    await open(page, '/')
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: /^Find/ }).fill('foster')
    await page.getByRole('option').first().waitFor()
    expect(await faultsOfSpacing(page)).toEqual([])
    await page.reload()
    await page.locator('.watch a.figure').first().click()
    await page.locator('dialog h2').waitFor()
    expect(await faultsOfSpacing(page)).toEqual([])
  })
})
