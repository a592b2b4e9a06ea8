import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { someCases } from '../faults/cases'
import { HASTE, judge, nameOf } from '../faults/judge'
import { ADDRESS, addressOf, newPage, open, setNetwork, settled, takeProblems } from './open'

const CHART = '/indicator/children-looked-after'
const NO_NETWORK = /No network: (this part is|these figures are) not loaded yet/

/** Opens a page that prefetches nothing, so that later parts are not there yet. */
async function openLean(path: string, init?: (page: Page) => Promise<unknown>): Promise<Page> {
  const page = await newPage({ acceptDownloads: true })
  await init?.(page)
  await open(page, path)
  return page
}

/** Counts how often the page itself is loaded. */
function countLoads(page: Page): () => number {
  let loads = 0
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads++
  })
  return () => loads
}

const cut = (page: Page) => setNetwork(page, false)
const join = (page: Page) => setNetwork(page, true)
const said = (page: Page) => page.getByText(NO_NETWORK).filter({ visible: true }).first()
const find = (page: Page) => page.getByRole('combobox', { name: /^Find/ })

const OFFLINE: {
  what: string
  path: string
  ask: (page: Page) => Promise<unknown>
  there: (page: Page) => Promise<unknown>
}[] = [
  {
    what: 'the menu of downloads',
    path: CHART,
    ask: (page) =>
      page
        .getByRole('button', { name: /Download$/ })
        .first()
        .click(),
    there: (page) => page.getByRole('button', { name: 'Copy link', exact: true }).waitFor(),
  },
  {
    what: 'another page',
    path: CHART,
    ask: (page) => page.getByRole('link', { name: 'Compare', exact: true }).click(),
    there: (page) =>
      page
        .getByRole('button', { name: /^Remove / })
        .first()
        .waitFor(),
  },
  {
    what: 'a record',
    path: '/',
    ask: (page) => page.locator('.watch a.figure').first().click(),
    there: (page) => page.locator('dialog h2').waitFor(),
  },
  {
    what: 'Find',
    path: CHART,
    ask: (page) => page.keyboard.press('Control+k'),
    there: (page) => find(page).waitFor(),
  },
  {
    what: 'the choice of years',
    path: CHART,
    ask: (page) => page.getByRole('button', { name: /^Years/ }).click(),
    there: (page) => page.getByRole('combobox', { name: 'From' }).waitFor(),
  },
]

describe('without a network', () => {
  it.each(OFFLINE)(
    '$what shows a message in its place, keeps the rest, and loads when the network is back',
    async ({ path, ask, there }) => {
      const page = await openLean(path)
      const loads = countLoads(page)
      // A figure opens its record once the code for it has loaded.
      await page.waitForFunction(() => document.querySelector('a.figure') !== null)
      const heading = await page.locator('header .brand').innerText()
      await cut(page)
      await ask(page)
      await said(page).waitFor()
      expect(await page.locator('header .brand').innerText()).toBe(heading)
      expect(loads()).toBe(0)
      takeProblems()
      await join(page)
      await there(page)
      expect(loads()).toBe(0)
      expect(await said(page).count()).toBe(0)
      takeProblems()
    },
  )

  it('tries again on request, and works elsewhere in the meantime', async () => {
    const page = await openLean(CHART)
    await cut(page)
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await said(page).waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await said(page).waitFor()
    // Content already loaded can be read.
    await page.goBack()
    await page.locator('.chart-body svg').first().waitFor()
    expect(await page.locator('.beside').getByText(NO_NETWORK).count()).toBe(0)
    await join(page)
    takeProblems()
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .waitFor()
    expect(addressOf(page)).toBe('/compare')
    takeProblems()
  })

  it('says why no file can be made, and makes it when the network is back', async () => {
    const page = await openLean(CHART)
    await page
      .getByRole('button', { name: /Download$/ })
      .first()
      .click()
    const word = page.getByRole('button', { name: /Word/ }).first()
    await word.waitFor()
    await cut(page)
    await word.click()
    await page.getByText(/^No network: this part of the site is not loaded yet/).waitFor()
    takeProblems()
    await join(page)
    const download = page.waitForEvent('download')
    await word.click()
    expect((await download).suggestedFilename()).toMatch(/\.docx$/)
  })
})

/** The file of the comparison page is missing; everything else is there. */
const losing = (page: Page, until: () => boolean = () => false) =>
  page.route('**/assets/compare-*.js', (route) =>
    until() ? route.continue() : route.fulfill({ status: 404, body: 'gone' }),
  )

/** The server has the page of a newer version, whose script has another name. */
const renewing = (page: Page) =>
  page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(/index-[\w-]+\.js/, 'index-newer.js')
      await route.fulfill({ response, body })
    },
  )

describe('a missing file', () => {
  it.each(someCases(8, 20_261_130).map((one) => ({ ...one, name: nameOf(one) })))(
    'is handled by the rules for faults: $name',
    async (one) => {
      const page = await newPage()
      await page.addInitScript(HASTE)
      expect(await judge({ address: ADDRESS, page, settled: () => settled(page) }, one)).toEqual([])
      takeProblems()
    },
  )

  it('reloads the page once if the site was republished', async () => {
    const page = await openLean(CHART, async (one) => {
      await losing(one)
      await renewing(one)
    })
    const loads = countLoads(page)
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    // It is still missing, and another reload would not help.
    await page.getByText('A newer version of this site has been published.').waitFor()
    await page.waitForTimeout(500)
    expect(loads()).toBe(1)
    expect(await page.getByRole('button', { name: 'Load the page again' }).count()).toBe(1)
    expect(takeProblems().join()).toContain('404')
  })

  it('keeps what the reader has typed', async () => {
    const page = await openLean(CHART, async (one) => {
      await renewing(one)
      await one.route('**/data/**/find*.json', (route) => route.fulfill({ status: 404 }))
      await one.route('**/assets/download-items-*.js', (route) => route.fulfill({ status: 404 }))
    })
    const loads = countLoads(page)
    await page.getByRole('button', { name: /^Council: / }).click()
    await page.getByRole('combobox', { name: /Find a council/ }).fill('milt')
    await page.evaluate(() => {
      const button = [...document.querySelectorAll('button')].find((one) =>
        one.textContent.endsWith('Download'),
      )
      button?.click()
    })
    await page.getByText('A newer version of this site has been published.').waitFor()
    await page.waitForTimeout(300)
    expect(loads()).toBe(0)
    expect(await page.getByRole('combobox', { name: /Find a council/ }).inputValue()).toBe('milt')
    takeProblems()
  })
})

describe('the application, slow to arrive and then of no use', () => {
  it.each(['', 'export const nothing = 1'])(
    'is asked for by the page, which says so: “%s”',
    async (body) => {
      const page = await newPage()
      await page.addInitScript(HASTE)
      await page.route(/\/assets\/first-[\w-]+\.js$/, async (route) => {
        await new Promise((done) => {
          setTimeout(done, 1500)
        })
        await route.fulfill({ contentType: 'text/javascript', body })
      })
      await page.goto(`${ADDRESS}${CHART}`)
      await page.getByText('The scripts of this page could not be loaded').first().waitFor()
      await page.unrouteAll()
      await page.getByRole('link', { name: 'Load the page again' }).first().click()
      await settled(page)
      expect(await page.locator('html.alive').count()).toBe(1)
    },
  )
})
