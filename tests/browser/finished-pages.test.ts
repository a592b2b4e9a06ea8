import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { pagePaths } from '@/prerender/page-paths'
import { ADDRESS, newPage, settled } from './open'

const CHART = '/indicator/children-looked-after'
const isVisible = (page: Page, selector: string) => page.locator(selector).first().isVisible()

/** Holds back some files until the reader has looked. */
async function hold(page: Page, files: string): Promise<() => void> {
  let release = () => {}
  const held = new Promise<void>((done) => (release = done))
  await page.route(files, async (route) => {
    await held
    await route.continue()
  })
  return release
}

const versions = join(inject('dist'), 'data/v')
const [version = ''] = readdirSync(versions)
const index = readFileSync(join(versions, version, 'slices/catalogue.json'), 'utf8')

describe('a finished page', () => {
  it('exists for every page of the catalogue, with a title, a description and a link to itself', async () => {
    const faults = await Promise.all(
      pagePaths(index).map(async ({ path }) => {
        const html = await (await fetch(`${ADDRESS}${path}`)).text()
        const has = {
          address: html.includes(`data-page="${path === '/' ? '' : path}"`),
          title: /<title>.{10,}<\/title>/.test(html),
          description: /<meta name="description" content=".{30,}"/.test(html),
          link: html.includes(`<link rel="canonical" href="${path}" />`),
          heading: /<h1>(?!.*(?:undefined|NaN)).{5,}<\/h1>/.test(html),
          figures: !html.includes('class="chart-empty"'),
          // The policy forbids style attributes, and a skeleton would mean that something did not load.
          nothingMissing: !/ style="|class="skeleton/.test(html),
        }
        return Object.entries(has).flatMap(([part, holds]) => (holds ? [] : [`${path}: ${part}`]))
      }),
    )
    expect(faults.flat()).toEqual([])
  })

  it.each([
    '/',
    '/theme/placements',
    CHART,
    '/inspection',
    '/actions',
    '/sources',
    '/glossary',
    '/accessibility',
  ])('%s is a readable report without JavaScript', async (path) => {
    const page = await newPage({ javaScriptEnabled: false })
    await page.goto(`${ADDRESS}${path}`)
    expect(await isVisible(page, 'h1')).toBe(true)
    expect(await page.locator('.waiting').isVisible()).toBe(false)
    expect(await isVisible(page, '.theme-card svg:visible')).toBe(path.startsWith('/theme'))
    const charts = path === CHART
    expect(await isVisible(page, 'figure svg:visible')).toBe(charts)
    expect(await isVisible(page, 'figure table:visible')).toBe(charts)
  })

  it.each([
    ['Add to report', /^Added: 1 chart in your report/],
    ['Download', /^Copy link/],
  ])('answers a click on “%s” that came before its scripts, once', async (button, answer) => {
    const page = await newPage()
    const release = await hold(page, '**/assets/*.js')
    await page.goto(`${ADDRESS}${CHART}`, { waitUntil: 'commit' })
    await page
      .getByRole('button', { name: new RegExp(`${button}$`) })
      .first()
      .click()
    release()
    await page.getByText(answer).first().waitFor()
    await settled(page)
    expect(await page.getByText(answer).first().isVisible()).toBe(true)
  })

  it.each(['Years', 'Compared with', 'Council'])(
    'answers a click on “%s” that came before its figures, once',
    async (label) => {
      const page = await newPage()
      const release = await hold(page, '**/data/**')
      await page.goto(`${ADDRESS}${CHART}`, { waitUntil: 'commit' })
      await page.locator('html.alive').waitFor()
      const button = page.getByRole('button', { name: new RegExp(`^${label}: `) })
      await button.evaluate((one) => {
        new MutationObserver((all) => {
          one.dataset['changes'] = String(Number(one.dataset['changes'] ?? 0) + all.length)
        }).observe(one, { attributeFilter: ['aria-expanded'] })
      })
      await button.click()
      expect(await button.getAttribute('aria-expanded')).toBe('false')
      release()
      await page.locator('.pick[aria-expanded="true"]').waitFor()
      await settled(page)
      expect(await button.getAttribute('aria-expanded')).toBe('true')
      expect(await button.getAttribute('data-changes')).toBe('1')
      // From now on each click is one.
      await button.click()
      expect(await button.getAttribute('aria-expanded')).toBe('false')
    },
  )

  it('opens the search box by keys that were pressed before its scripts, once', async () => {
    const page = await newPage()
    const release = await hold(page, '**/assets/*.js')
    await page.goto(`${ADDRESS}${CHART}`, { waitUntil: 'commit' })
    await page.locator('.find-open').waitFor({ state: 'attached' })
    await page.keyboard.press('Control+k')
    await page.keyboard.press('Control+k')
    release()
    const box = page.getByRole('combobox', { name: /^Find/ })
    await box.waitFor()
    await page.keyboard.press('Escape')
    await box.waitFor({ state: 'detached' })
    await settled(page)
    expect(await box.count()).toBe(0)
  })

  it('is not shown to a reader who asked for another council', async () => {
    const page = await newPage()
    const release = await hold(page, '**/assets/*.js')
    await page.goto(`${ADDRESS}${CHART}?area=E06000042`, { waitUntil: 'commit' })
    await page.getByText('Loading the figures for your choice').waitFor()
    expect(await isVisible(page, 'h1')).toBe(false)
    release()
    await settled(page)
    expect(await page.locator('.selection').textContent()).toContain('Milton Keynes')
    expect(await isVisible(page, '.waiting')).toBe(false)
  })

  it.each([
    ['/', 1280],
    ['/', 390],
    ['/theme/workforce', 1280],
    [CHART, 1280],
    [CHART, 390],
    ['/indicator/placement-type', 768],
    ['/inspection', 1280],
    ['/inspection', 390],
    ['/actions', 390],
  ])(
    '%s becomes interactive at %i px without a shift, and its typeface moves next to nothing',
    async (path, width) => {
      const page = await newPage({ viewport: { width, height: 844 } })
      const release = await hold(page, '**/*.woff2')
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            document.documentElement.dataset['shift'] = String(
              Number(document.documentElement.dataset['shift'] ?? 0) +
                Number(Reflect.get(entry, 'value')),
            )
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(`${ADDRESS}${path}`, { waitUntil: 'commit' })
      // The parts loaded after hydration are there, and half a second has passed.
      await page.waitForFunction(() =>
        performance
          .getEntriesByType('resource')
          .some(({ name, duration }) => name.includes('after-hydration') && duration > 0),
      )
      await page.waitForTimeout(500)
      const shift = () =>
        page.evaluate(() => Number(document.documentElement.dataset['shift'] ?? 0))
      // Under a thousandth, no reader could see it.
      expect(await shift()).toBeLessThan(0.0005)
      // The style sheet knows the measures of those typefaces that nearly all machines have one of.
      const isKnown = await page.evaluate(() =>
        [...document.fonts].some(
          ({ family, status }) => family.includes('as wide') && status === 'loaded',
        ),
      )
      release()
      await settled(page)
      // web.dev calls less than 0.1 good. With any other typeface the text is broken into other lines.
      expect(await shift()).toBeLessThan(isKnown ? 0.04 : 1)
    },
  )

  it.each([1280, 390])('hands its chart over at %i px to the pixel', async (width) => {
    const page = await newPage({ viewport: { width, height: 844 } })
    const release = await hold(page, '**/assets/*.js')
    await page.goto(`${ADDRESS}${CHART}`, { waitUntil: 'commit' })
    const chart = page.locator('.chart-body').first()
    await chart.locator('svg:visible').waitFor()
    await page.evaluate(() => document.fonts.ready.then(() => undefined))
    const picture = await chart.screenshot({ animations: 'disabled' })
    release()
    await page.getByRole('application').first().waitFor()
    await settled(page)
    expect((await chart.screenshot({ animations: 'disabled' })).equals(picture)).toBe(true)
    await page.getByRole('application').first().hover()
    await chart.locator('.recharts-wrapper').waitFor()
    await page.mouse.move(0, 0)
    await page.locator('.chart-tooltip').waitFor({ state: 'detached' })
    const live = await chart.screenshot({ animations: 'disabled' })
    expect(live.equals(picture)).toBe(true)
  })
})
