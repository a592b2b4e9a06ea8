import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { breachesInEveryLook } from './axe'
import { newPage, open } from './open'

const SHARE = /(\d+|Less than 1)% of the 1\d\d have a lower figure/

describe.each(['distribution', 'rank'])('all authorities as a %s', (chart) => {
  const path = `/indicator/agency-social-workers?stands=${chart}`
  const shown = (page: Page) => page.locator(`[data-chart="${chart}"]`)
  const surfaceOf = async (page: Page) => {
    await shown(page).scrollIntoViewIfNeeded()
    return shown(page).getByRole('application')
  }

  it('give the number with a lower figure than the authority under the pointer', async () => {
    const page = await newPage()
    await open(page, path)
    const surface = await surfaceOf(page)
    await surface.scrollIntoViewIfNeeded()
    const box = await surface.boundingBox()
    if (!box) throw new Error('There is no chart.')
    const share = async (part: number) => {
      await page.mouse.move(box.x + box.width * part, box.y + box.height / 2)
      const text = await page.locator('.chart-tooltip').innerText()
      return Number(/(\d+)% of the/.exec(text)?.[1] ?? '0')
    }
    const [low, middle, high] = [await share(0.1), await share(0.4), await share(0.7)]
    expect(low).toBeLessThan(middle)
    expect(middle).toBeLessThan(high)
  })

  it('give it on touch', async () => {
    const page = await newPage({ hasTouch: true, viewport: { width: 390, height: 844 } })
    await open(page, path)
    const surface = await surfaceOf(page)
    await surface.tap()
    expect(await page.locator('.chart-tooltip').innerText()).toMatch(SHARE)
  })

  it('announce it to screen readers, without breaking the accessibility rules', async () => {
    const page = await newPage({ hasAxe: true, reducedMotion: 'reduce' })
    await open(page, path)
    await (await surfaceOf(page)).focus()
    await page.keyboard.press('ArrowRight')
    expect(await shown(page).locator('[role=status]').innerText()).toMatch(SHARE)
    expect(await breachesInEveryLook(page)).toEqual([])
  })
})
