import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ADDRESS, newPage, open } from './open'

const PAGE = '/indicator/children-looked-after'
const heard = (page: Page) => page.locator('.chart-reader [role=status]').first().innerText()

describe('a chart', () => {
  it('is walked with the arrow keys, and each point is announced', async () => {
    const page = await newPage()
    await open(page, PAGE)
    const chart = page.getByRole('application').first()
    expect(await chart.getAttribute('aria-label')).toMatch(
      /Children looked after.*Left and right arrows/,
    )
    await chart.focus()
    await page.keyboard.press('End')
    const last = await heard(page)
    expect(last).toMatch(/2025.*40/)
    await page.keyboard.press('ArrowLeft')
    expect(await heard(page)).toMatch(/2024.*41/)
    await page.keyboard.press('Home')
    expect(await heard(page)).toMatch(/2018.*38/)
    await page.keyboard.press('Escape')
    expect(await page.locator('.chart-tooltip').count()).toBe(0)
  })

  it('shows every series at a point in the order of the lines', async () => {
    const page = await newPage()
    await open(page, PAGE)
    await page.getByRole('application').first().focus()
    await page.keyboard.press('End')
    expect(await page.locator('.chart-tooltip th').allInnerTexts()).toEqual([
      'England',
      'South East',
      'Buckinghamshire',
    ])
  })

  it('answers the mouse and the finger alike, and lets the page scroll', async () => {
    const page = await newPage({ hasTouch: true, viewport: { width: 390, height: 800 } })
    await open(page, PAGE)
    const chart = page.getByRole('application').first()
    await chart.scrollIntoViewIfNeeded()
    await chart.tap()
    expect(await page.locator('.chart-tooltip').first().isVisible()).toBe(true)
    const before = await page.evaluate(() => scrollY)
    await chart.hover()
    await page.mouse.wheel(0, 300)
    await page.waitForFunction((y) => scrollY > y, before)
    expect(await chart.evaluate((e) => getComputedStyle(e).touchAction)).not.toBe('none')
  })

  it('responds to keys at once, and is redrawn without moving a word', async () => {
    const page = await newPage()
    const words = () =>
      page.evaluate(() =>
        // Pictures prepared for other widths are not visible.
        [...(document.querySelector('.chart-body')?.querySelectorAll('text') ?? [])]
          .filter((t) => t.getClientRects().length > 0)
          .map((t) => {
            const { left, top } = t.getBoundingClientRect()
            return `${t.textContent} at ${Math.round(left)},${Math.round(top + scrollY)}`
          }),
      )
    let release = () => {}
    const held = new Promise<void>((done) => (release = done))
    await page.route('**/assets/*.js', async (route) => {
      const response = await route.fetch()
      const body = await response.text()
      if (body.includes('recharts')) await held
      await route.fulfill({ response, body })
    })
    await page.goto(`${ADDRESS}${PAGE}`)
    await page.locator('figure .chart-body text').first().waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const finished = await words()
    const chart = page.getByRole('application').first()
    await chart.waitFor()
    expect(await words()).toEqual(finished)
    await chart.focus()
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.chart-tooltip').count()).toBe(1)
    expect(await page.locator('.recharts-wrapper').count()).toBe(0)
    release()
    await page.locator('.recharts-wrapper').first().waitFor()
    expect(await page.locator('.chart-tooltip').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await words()).toEqual(finished)
  })

  it.each(['/', PAGE, '/theme/placements'])(
    'and the whole of page %s load without pushing away what is being read (layout shift below 0.1)',
    async (path) => {
      const page = await newPage()
      await page.addInitScript(() => {
        Reflect.set(globalThis, 'shift', 0)
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            Reflect.set(
              globalThis,
              'shift',
              Number(Reflect.get(globalThis, 'shift')) + Number(Reflect.get(entry, 'value')),
            )
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await open(page, path)
      await page.waitForTimeout(300)
      expect(await page.evaluate(() => Number(Reflect.get(globalThis, 'shift')))).toBeLessThan(0.1)
    },
  )

  it('keeps its words from overlapping at 400% zoom', async () => {
    const page = await newPage({ viewport: { width: 320, height: 256 } })
    for (const path of [
      PAGE,
      '/indicator/placement-type',
      '/indicator/agency-social-workers',
      '/indicator/child-protection-plans?chart=control-chart',
    ]) {
      await open(page, path)
      const overlaps = await page.evaluate(() =>
        [...document.querySelectorAll('figure svg.chart-svg')].flatMap((svg) => {
          const boxes = [...svg.querySelectorAll('text')].map((t) => ({
            text: t.textContent,
            box: t.getBoundingClientRect(),
          }))
          return boxes.flatMap((a, i) =>
            boxes.slice(i + 1).flatMap((b) => {
              const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
              const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
              return x > 2 && y > a.box.height / 3 ? [`${a.text} / ${b.text}`] : []
            }),
          )
        }),
      )
      expect({ path, overlaps }).toEqual({ path, overlaps: [] })
    }
  })

  it('does not move for who asked for no movement', async () => {
    const page = await newPage({ reducedMotion: 'reduce' })
    await open(page, PAGE)
    const moving = await page.evaluate(
      () => document.getAnimations().filter((a) => a.playState === 'running').length,
    )
    expect(moving).toBe(0)
  })

  it('is drawn in the colours of the reader’s own choice where they are forced', async () => {
    const page = await newPage()
    await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' })
    await open(page, PAGE)
    const [ground, ink] = await page.evaluate(() => {
      const text = document.querySelector('figure svg text')
      return [
        getComputedStyle(document.body).backgroundColor,
        text ? getComputedStyle(text).fill : '',
      ]
    })
    expect(ink).not.toBe(ground)
    expect(ink).not.toBe('')
  })
})

describe('a touch target', () => {
  it.each(['/', PAGE, '/theme/workforce'])(
    'is at least 44 px high on %s where it is a control',
    async (path) => {
      const page = await newPage({ viewport: { width: 390, height: 844 }, hasTouch: true })
      await open(page, path)
      const controls = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            // A word in a line of text is as high as the line.
            'main button:not(.term), header button, main select, .segments a, header nav a',
          ),
        ]
          .filter((e) => e.getClientRects().length > 0)
          .map((e) => ({
            name: e.textContent?.trim().slice(0, 30),
            height: Math.round(e.getBoundingClientRect().height),
          })),
      )
      expect(controls.length).toBeGreaterThan(5)
      expect(controls.filter(({ height }) => height < 44)).toEqual([])
    },
  )
})
