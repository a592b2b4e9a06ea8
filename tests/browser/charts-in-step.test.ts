import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { addressOf, newPage, open } from './open'

const heard = (page: Page) =>
  page
    .locator('main [role=status]')
    .evaluateAll((all) => all.flatMap((e) => e.textContent?.trim() || []))
const steps = (page: Page) =>
  page
    .locator('.spark-step')
    .evaluateAll((all) => all.map((step) => step.querySelector('text')?.textContent))

describe('the charts of a theme', () => {
  it('show the year that is pointed at in one of them, where they have it', async () => {
    const page = await newPage()
    await open(page, '/theme/placements')
    const spark = page.locator('.theme-spark').first()
    const layer = page.waitForResponse(/\/spark-step-.*\.js/)
    const box = await spark.boundingBox()
    if (!box) throw new Error('The first card has no trend.')
    await page.mouse.move(box.x + 10, box.y + 10)
    await layer
    await page.waitForFunction(() => document.querySelector('.theme-card [role=status]') !== null)
    await page.mouse.move(box.x + box.width * 0.4, box.y + 40)
    await page.mouse.move(box.x + box.width * 0.41, box.y + 40)
    await page.waitForFunction(() => document.querySelectorAll('.spark-step').length > 5)
    const years = new Set(await steps(page))
    expect([...years]).toEqual(['2023'])
    expect(await page.locator('.spark-step').first().locator('text').allTextContents()).toContain(
      'Bucks 60%',
    )
    expect(await heard(page)).toEqual([])
    await page.mouse.move(4, 4)
    await page.waitForFunction(() => document.querySelectorAll('.spark-step').length === 0)
  })

  it('are stepped through by the arrow keys, announced one at a time, and Enter follows the link', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await open(page, '/theme/placements')
    const layer = page.waitForResponse(/\/spark-step-.*\.js/)
    await page.locator('.theme-card h2 a').nth(1).focus()
    await layer
    await page.waitForFunction(() => document.querySelector('.theme-card [role=status]') !== null)
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    expect(await heard(page)).toEqual(['2024: Buckinghamshire 40%, South East 29%, England 22%'])
    expect((await steps(page)).length).toBeGreaterThan(5)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(await breachesInEveryLook(page)).toEqual([])
    await page.keyboard.press('Escape')
    expect(await steps(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/indicator\//)
    expect(addressOf(page)).toContain('/indicator/')
  })

  it('are links to their pages on touch', async () => {
    const page = await newPage({ hasTouch: true, viewport: { width: 390, height: 844 } })
    await open(page, '/theme/placements')
    const box = await page.locator('.theme-spark').first().boundingBox()
    await page.touchscreen.tap((box?.x ?? 0) + 80, (box?.y ?? 0) + 40)
    await page.waitForURL(/\/indicator\//)
    expect(addressOf(page)).toContain('/indicator/')
  })
})

describe('the charts of a comparison', () => {
  it('show the same year, and only the one with the focus is heard', async () => {
    const page = await newPage()
    await open(page, '/compare')
    const first = page.getByRole('application').first()
    await first.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(() => document.querySelectorAll('.chart-tooltip').length > 1)
    const headings = await page.locator('.chart-tooltip-heading').allInnerTexts()
    expect(headings.every((heading) => heading.endsWith('2024'))).toBe(true)
    expect(await heard(page)).toEqual([expect.stringMatching(/^2024: Buckinghamshire/)])
    await page.keyboard.press('Escape')
    expect(await page.locator('.chart-tooltip').count()).toBe(0)
  })
})
