import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { addressOf, newPage, open } from './open'
import { turnTo } from './reader'

const PAGE = '/indicator/children-looked-after'
const heard = (page: Page) => page.locator('.chart-reader [role=status]').first().innerText()
const faded = (page: Page) =>
  page.locator('figure').first().locator('.recharts-line path[stroke-opacity="0.25"]').count()
const nameOf = async (page: Page, words: RegExp) => {
  const box = await page
    .locator('figure')
    .first()
    .locator('text', { hasText: words })
    .last()
    .boundingBox()
  if (!box) throw new Error('No line has this name.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

describe('a line is brought forward', () => {
  it('by a click on its name, and Escape or another click undoes it', async () => {
    const page = await newPage()
    await open(page, PAGE)
    await turnTo(page)
    const { x, y } = await nameOf(page, /^South East/)
    await page.mouse.click(x, y)
    expect(await faded(page)).toBe(2)
    expect(await heard(page)).toBe('South East stands out. Space or Escape takes it back.')
    await page.mouse.click(x, y)
    expect(await faded(page)).toBe(0)
    await page.mouse.click(x, y)
    await page.keyboard.press('Escape')
    expect(await faded(page)).toBe(0)
    expect(addressOf(page)).toBe(PAGE)
  })

  it('by the space bar, without a breach of the rules and without movement', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await open(page, PAGE)
    await turnTo(page)
    await page.keyboard.press('End')
    await page.keyboard.press('ArrowDown')
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press('Space')
    expect(await faded(page)).toBe(2)
    expect(await heard(page)).toMatch(/^England stands out/)
    expect(await page.evaluate(() => scrollY)).toBe(before)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(await breachesInEveryLook(page)).toEqual([])
  })

  it('by a finger on its name above a narrow chart', async () => {
    const page = await newPage({ hasTouch: true, viewport: { width: 390, height: 844 } })
    await open(page, PAGE)
    await turnTo(page)
    await page.getByRole('application').first().scrollIntoViewIfNeeded()
    const { x, y } = await nameOf(page, /^England/)
    await page.touchscreen.tap(x, y)
    await page.waitForFunction(
      () => document.querySelectorAll('.recharts-line path[stroke-opacity="0.25"]').length === 2,
    )
    expect(await heard(page)).toMatch(/^England stands out/)
  })
})
