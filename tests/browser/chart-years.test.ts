import type { Page } from 'playwright-core'
import { describe, expect, it, vi } from 'vitest'
import { breachesInEveryLook } from './axe'
import { addressOf, newPage, open, type PageOptions } from './open'
import { turnTo } from './reader'

const PAGE = '/indicator/children-looked-after'
const chartOf = (page: Page) => page.getByRole('application').first()
const heard = (page: Page) => page.locator('.chart-reader [role=status]').first().innerText()
const band = (page: Page) => page.locator('.chart-band')

/** A page whose first chart has been activated and responds to all actions. */
async function turnedTo(path: string, options: PageOptions = {}): Promise<Page> {
  const page = await newPage(options)
  await open(page, path)
  await turnTo(page)
  return page
}

/** Position of a year's label under the first chart. */
async function yearAt(page: Page, year: string): Promise<{ x: number; y: number }> {
  const box = await chartOf(page)
    .locator('text', { hasText: new RegExp(`^${year}$`) })
    .first()
    .boundingBox()
  const chart = await chartOf(page).boundingBox()
  if (!box || !chart) throw new Error(`${year} is not on the chart.`)
  return { x: box.x + box.width / 2, y: chart.y + chart.height / 2 }
}

async function press(page: Page, from: string, to: string): Promise<void> {
  const [start, end] = [await yearAt(page, from), await yearAt(page, to)]
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move(end.x, end.y, { steps: 6 })
}

describe('years are chosen on the chart itself', () => {
  it.each([
    PAGE,
    '/indicator/child-protection-plans?chart=control-chart',
    '/indicator/placement-type?chart=mix',
  ])('by a drag across %s, with a band during the drag, and one link undoes it', async (path) => {
    const page = await turnedTo(path)
    await press(page, '2021', '2023')
    expect(await band(page).count()).toBe(1)
    expect(await page.locator('.chart-marked').innerText()).toBe('2021 to 2023')
    await page.mouse.up()
    await page.waitForURL(/from=2021/)
    expect(addressOf(page)).toContain('from=2021&to=2023')
    expect(await band(page).count()).toBe(0)
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('link', { name: 'Show all years' }).first().click()
    await page.waitForURL((url) => !url.search.includes('from='))
    expect(addressOf(page)).toBe(path)
  })

  it('but not when Escape is pressed before the mouse is let go', async () => {
    const page = await turnedTo(PAGE)
    await press(page, '2020', '2022')
    await page.keyboard.press('Escape')
    expect(await band(page).count()).toBe(0)
    await page.mouse.up()
    expect(addressOf(page)).toBe(PAGE)
    await press(page, '2020', '2022')
    await page.mouse.up()
    await page.waitForURL(/from=2020/)
  })

  it('by Shift and the arrow keys, and the chart keeps the focus', async () => {
    const page = await turnedTo(PAGE)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await heard(page)).toBe(
      '2019 to 2021 marked. Press Enter to show only these years, or Escape to cancel.',
    )
    expect(await band(page).count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=2019&to=2021/)
    expect(await heard(page)).toBe('2019 to 2021 shown.')
    expect(await chartOf(page).evaluate((e) => e === document.activeElement)).toBe(true)
    await page.goBack()
    expect(addressOf(page)).toBe(PAGE)
  })

  it('by a finger that is asked, while the page still scrolls under it', async () => {
    const page = await turnedTo(PAGE, { hasTouch: true, viewport: { width: 390, height: 844 } })
    const chart = chartOf(page)
    await chart.scrollIntoViewIfNeeded()
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
    const [from, to] = [await yearAt(page, '2020'), await yearAt(page, '2024')]
    await touch('touchStart', from)
    for (let step = 1; step <= 5; step++)
      await touch('touchMove', { x: from.x + ((to.x - from.x) * step) / 5, y: from.y })
    await touch('touchEnd')
    const show = page.getByRole('button', { name: 'Show 2020 to 2024' })
    await show.waitFor()
    expect((await show.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    expect(addressOf(page)).toBe(PAGE)
    // A browser takes a tap that soon follows a swipe as the end of that swipe.
    await vi.waitFor(
      async () => {
        await show.tap({ timeout: 1000 }).catch(() => undefined)
        await page.waitForURL(/from=2020&to=2024/, { timeout: 1000 })
      },
      { timeout: 15_000 },
    )

    const before = await page.evaluate(() => scrollY)
    const start = await yearAt(page, '2021')
    await touch('touchStart', start)
    for (let step = 1; step <= 5; step++)
      await touch('touchMove', { x: start.x, y: start.y - 40 * step })
    await touch('touchEnd')
    await page.waitForFunction((y) => scrollY > y, before)
    expect(await band(page).count()).toBe(0)
  })

  it('without movement, and without a breach of the rules while years are marked', async () => {
    const page = await turnedTo(PAGE, { hasAxe: true, reducedMotion: 'reduce' })
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowRight')
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    expect(await breachesInEveryLook(page)).toEqual([])
  })
})
