import { describe, expect, it } from 'vitest'
import { newPage, open } from './open'

/** Charts whose tooltips have long names, hidden figures, ranks and shares in them. */
const CHARTS = [
  '/indicator/children-looked-after',
  '/indicator/placement-type',
  '/indicator/placement-change-reasons?vs=E12000008,E92000001,neighbours',
]

describe.each([320, 414])('at %i px', (width) => {
  it.each(CHARTS)('the tooltips of %s hold all that they say, within the window', async (path) => {
    const page = await newPage({ viewport: { width, height: 844 } })
    await open(page, path)
    const surfaces = page.locator('.chart-surface')
    const faults: string[] = []
    let seen = 0
    for (const surface of (await surfaces.all()).slice(0, 3)) {
      // oxlint-disable no-await-in-loop
      await surface.scrollIntoViewIfNeeded()
      const box = await surface.boundingBox()
      if (!box) continue
      for (const part of [0.15, 0.5, 0.95]) {
        await page.mouse.move(box.x + box.width * part, box.y + box.height / 2)
        const tooltip = page.locator('.chart-tooltip')
        await tooltip.waitFor()
        seen++
        faults.push(
          ...(await tooltip.evaluate((shown) => {
            const { left, right } = shown.getBoundingClientRect()
            const out = [...shown.querySelectorAll('th, td, p')].flatMap((cell) => {
              const at = cell.getBoundingClientRect()
              return at.width > 0 && (at.left < left - 1 || at.right > right + 1)
                ? [`“${cell.textContent}” stands out of the tooltip`]
                : []
            })
            const { scrollWidth, clientWidth } = document.documentElement
            if (left < 0 || right > clientWidth || scrollWidth > clientWidth)
              out.push(`from ${left} to ${right} px, of a page ${scrollWidth} px wide`)
            return out
          })),
        )
      }
      await page.mouse.move(0, 0)
      // oxlint-enable no-await-in-loop
    }
    expect(faults).toEqual([])
    expect(seen).toBeGreaterThanOrEqual(3)
  })
})
