import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { addressOf, newPage, open } from './open'
import { turnTo } from './reader'

const PAGE = '/compare?scatter=children-looked-after,agency-social-workers'
const heard = (page: Page) => page.locator('.chart-reader [role=status]').first().innerText()
const dots = (page: Page) => page.locator('.recharts-scatter-symbol').count()
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

describe('a scatter of all authorities', () => {
  it('is looked at more closely by a rectangle, and shown whole again', async () => {
    const page = await newPage({ viewport: { width: 1280, height: 1100 } })
    await open(page, PAGE)
    await turnTo(page)
    const all = await dots(page)
    const box = await page.getByRole('application').first().boundingBox()
    if (!box) throw new Error('There is no chart.')
    await page.mouse.move(box.x + 150, box.y + 350)
    await page.mouse.down()
    await page.mouse.move(box.x + 450, box.y + 480, { steps: 5 })
    expect(await page.locator('.chart-band').count()).toBe(1)
    await page.mouse.up()
    expect(await page.locator('.chart-band').count()).toBe(0)
    const some = await dots(page)
    expect(some).toBeGreaterThan(3)
    expect(some).toBeLessThan(all / 2)
    expect(addressOf(page)).toBe(PAGE)
    await button(page, 'Show all').click()
    expect(await dots(page)).toBe(all)
    expect(await heard(page)).toBe(`All ${all} dots are shown.`)
    expect(await button(page, 'Show all').evaluate((e) => e === document.activeElement)).toBe(true)
  })

  it('is zoomed and its dots named by keys, without movement or a breach of the rules', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await open(page, PAGE)
    await turnTo(page)
    const all = await dots(page)
    await page.keyboard.press('Home')
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    expect(await dots(page)).toBeLessThan(all)
    await page.keyboard.press('Space')
    const [, name] = /^(.*?)(, .*)?: name stays\.$/.exec(await heard(page)) ?? []
    expect(name).toBeTruthy()
    await page.keyboard.press('0')
    expect(await page.locator('.recharts-wrapper text').allTextContents()).toContain(name)
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(await breachesInEveryLook(page)).toEqual([])
  })

  it('is named and zoomed by a finger, on buttons of 44 px', async () => {
    const page = await newPage({
      hasTouch: true,
      isMobile: true,
      viewport: { width: 390, height: 844 },
    })
    await open(page, PAGE)
    await turnTo(page)
    const all = await dots(page)
    for (const name of ['Show all', 'Zoom out', 'Zoom in']) {
      const size = await button(page, name).boundingBox()
      expect(Math.min(size?.width ?? 0, size?.height ?? 0)).toBeGreaterThanOrEqual(44)
    }
    await button(page, 'Zoom in').tap()
    expect(await dots(page)).toBeLessThan(all)
    const dot = await page.locator('.recharts-scatter-symbol').nth(5).boundingBox()
    await page.touchscreen.tap((dot?.x ?? 0) + 3, (dot?.y ?? 0) + 3)
    expect(await heard(page)).toMatch(/: name stays\.$/)
  })
})
