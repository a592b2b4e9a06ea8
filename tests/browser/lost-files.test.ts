import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { addressOf, newPage, open, setNetwork, settled, takeProblems } from './open'

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

/**
 * Whether this browser retries a module that it failed to fetch, as HTML has required since 2026
 * (whatwg/html, pull request 10327). Older ones retry only after the page is reloaded.
 */
async function asksAgain(page: Page): Promise<boolean> {
  let requests = 0
  await page.route('**/probe.js', (route) =>
    requests++ === 0
      ? route.fulfill({ status: 404 })
      : route.fulfill({ contentType: 'text/javascript', body: '' }),
  )
  // As text, because in a function the test runner would replace import by a call of its own.
  const fetched = "import('/probe.js').then(() => true, () => false)"
  const answer = await page.evaluate<boolean>(`${fetched}.then((is) => is || ${fetched})`)
  takeProblems()
  return answer
}

/** The network is back. The part loads by itself, or after the button that reloads the page. */
async function joinUntil(page: Page, isThere: () => Promise<unknown>): Promise<void> {
  await join(page)
  if (await asksAgain(page)) return void (await isThere())
  const again = page.getByRole('button', { name: 'Load the page again' }).first()
  await Promise.any([isThere(), again.click()])
  await settled(page)
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
    there: (page) => page.getByRole('button', { name: 'Copy link' }).waitFor(),
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
      await joinUntil(page, async () => {
        await there(page)
        expect(loads()).toBe(0)
      })
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
    const answer = (await asksAgain(page))
      ? page.waitForEvent('download').then((download) => download.suggestedFilename())
      : page.getByText(/^This part of the site could not be loaded/).innerText()
    await word.click()
    expect(await answer).toMatch(/\.docx$|, or load the page again\.$/)
    takeProblems()
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
  it('is requested again by the reader, without reloading the page', async () => {
    let isBack = false
    const page = await openLean(CHART, (one) => losing(one, () => isBack))
    const loads = countLoads(page)
    await page.getByRole('link', { name: 'Compare', exact: true }).click()
    await page.getByText('This part could not be loaded.').waitFor()
    await page.getByText(/The server did not hand out its file/).waitFor()
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText(/The server did not hand out its file/).waitFor()
    expect(loads()).toBe(0)
    expect(takeProblems().join()).toContain('404')
    const again = page.getByRole('button', { name: 'Load the page again' })
    if ((await again.count()) > 0) {
      // Without a network only the browser's own error would come.
      await cut(page)
      await again.click()
      await said(page).waitFor()
      await join(page)
      await page.getByText(/The server did not hand out its file/).waitFor()
      takeProblems()
    }
    isBack = true
    const isAsked = await asksAgain(page)
    await page.getByRole('button', { name: isAsked ? 'Try again' : 'Load the page again' }).click()
    await page
      .getByRole('button', { name: /^Remove / })
      .first()
      .waitFor()
    expect(loads()).toBe(isAsked ? 0 : 1)
  })

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
