import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addressOf, newPage, open } from './open'
import { focused, tabTo } from './reader'

const heading = (page: Page) => page.locator('dialog h2')

describe('by keys alone', () => {
  it('a reader comes from a card to its record, to an input’s record, and back to the card', async () => {
    const page = await newPage()
    await open(page, '/')
    await page.locator('.watch a.figure').first().waitFor()
    await tabTo(page, /^57%$/)
    await page.keyboard.press('Enter')
    await heading(page).waitFor()
    expect(await focused(page)).toBe('57%')
    expect(addressOf(page)).toBe('/?figure=placement-type~E06000060~2025~percent~foster')
    await tabTo(page, /^522 children$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '522 children' }).waitFor()
    expect(addressOf(page)).toBe('/?figure=placement-type~E06000060~2025~number~total')
    await page.goBack()
    await page.getByRole('heading', { name: '57%', exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(addressOf(page)).toBe('/')
    expect(await focused(page)).toBe('57%')
  })

  it('a reader walks a chart to a point and opens its record', async () => {
    const page = await newPage()
    await open(page, '/indicator/children-looked-after')
    await page.locator('.chart-surface').first().focus()
    for (const key of ['Home', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await heading(page).waitFor()
    expect(addressOf(page)).toMatch(/figure=children-looked-after~E\d+~2018~rate~total$/)
    await page.keyboard.press('Escape')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('chart-surface')
  })
})

describe('a pinned link', () => {
  it('shows the same figure whatever was published since, and the export carries the day', async () => {
    const page = await newPage()
    await open(page, '/indicator/children-looked-after?as-at=2023-09-07')
    expect(await page.locator('h1').textContent()).toMatch(/^Children in care: 41 per 10,000/)
    expect(await page.locator('.as-at').textContent()).toMatch(/7 September 2023/)
    await page.locator('.theme-body, .rail a.figure').first().click()
    await heading(page).waitFor()
    expect(addressOf(page)).toContain('as-at=2023-09-07&figure=')
    expect(await page.locator('.record-citation').textContent()).toContain('as-at=2023-09-07')
  })
})

describe('a page that becomes interactive', () => {
  it('does not move when its figures learn to open their records', async () => {
    const page = await newPage()
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const shifts = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')))
        const before = Number(Reflect.get(globalThis, 'shift') ?? 0)
        Reflect.set(globalThis, 'shift', before + shifts.reduce((sum, value) => sum + value, 0))
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await open(page, '/')
    await page.locator('.watch a.figure').first().waitFor()
    await page.locator('.since a').waitFor()
    expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shift') ?? 0))).toBeLessThan(
      0.01,
    )
  })
})
