import type { Browser, Page } from 'playwright-core'

/** A device on another day. */
const onDay = (day: string) => `{
  const Real = Date
  const shift = Real.parse('${day}') - Real.now()
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(Real.now() + shift) : super(...given) }
    static now() { return Real.now() + shift }
  }
}`

/** What each thing that a reader does says in a browser that lacks something; what it says elsewhere, if left out. */
type Says = Partial<Record<'link' | 'report' | 'kept' | 'offline' | 'stored', RegExp>>

const NOT_KEPT: Says = { report: /This browser keeps nothing/, kept: /Your report is not kept/ }

/** What a reader’s browser or device does not have or allow; each runs in a page before anything else. */
const LACKING: readonly { name: string; without: (() => void) | string; says?: Says }[] = [
  {
    name: 'storage that is full',
    says: NOT_KEPT,
    without: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  },
  {
    name: 'storage that is denied, as without cookies',
    says: { ...NOT_KEPT, offline: /does not let the page be kept/ },
    without: () => {
      const refuse = () => Promise.reject(new DOMException('denied', 'SecurityError'))
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      for (const name of ['open', 'keys', 'match', 'delete'] as const)
        CacheStorage.prototype[name] = refuse
      LockManager.prototype.request = refuse
      ServiceWorkerContainer.prototype.register = refuse
    },
  },
  {
    name: 'storage that holds something else',
    says: { stored: /report kept in this browser could not be read/ },
    without: () => {
      const names = ['report', 'report-count', 'meeting-actions', 'last-meeting', 'slash-key']
      for (const name of [...names, 'office-theme']) localStorage.setItem(name, '{"entries":[7')
    },
  },
  {
    name: 'a clipboard that is denied',
    says: { link: /did not allow copying.*The link is: http/ },
    without: () => {
      const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
      Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } })
    },
  },
  {
    name: 'no BroadcastChannel, no locks and no caches',
    says: { offline: /^/ },
    without: () => {
      for (const name of ['BroadcastChannel', 'caches'])
        Object.defineProperty(globalThis, name, { value: undefined })
      Object.defineProperty(navigator, 'locks', { value: undefined })
    },
  },
  {
    name: 'no crypto.subtle and no randomUUID',
    without: () => {
      for (const name of ['subtle', 'randomUUID'])
        Object.defineProperty(crypto, name, { value: undefined })
    },
  },
  {
    name: 'no idle callbacks, no view transitions and no observers of size',
    without: () => {
      for (const name of ['requestIdleCallback', 'cancelIdleCallback'])
        Object.defineProperty(globalThis, name, { value: undefined })
      Object.defineProperty(document, 'startViewTransition', { value: undefined })
    },
  },
  { name: 'a clock at 1970', without: onDay('1970-01-02') },
  { name: 'a clock at 2099', without: onDay('2099-06-01') },
]

const CHART = '/indicator/children-looked-after'

const add = (page: Page) =>
  page
    .getByRole('button', { name: /Add to report$/ })
    .first()
    .click()

interface Try {
  name: string
  path: string
  act?: (page: Page) => Promise<unknown>
  /** What is then said, once: at least in a browser that lacks nothing. */
  said: RegExp
  says?: keyof Says
}

/** What a reader does on a page: it works, or says that it does not. */
const TRIES: readonly Try[] = [
  { name: 'overview', path: '/', said: /What it shows|Attention|./ },
  {
    name: 'copy a link',
    path: CHART,
    act: async (page) => {
      await page
        .getByRole('button', { name: /Download$/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Copy link', exact: true }).click()
    },
    said: /Link copied|did not allow copying/,
    says: 'link',
  },
  { name: 'add to the report', path: CHART, act: add, said: /Added: 1 chart/, says: 'report' },
  {
    name: 'write the report',
    path: CHART,
    act: async (page) => {
      await add(page)
      await page.getByText(/Added: 1 chart/).waitFor()
      await page
        .locator('header')
        .getByRole('link', { name: /^Report/ })
        .click()
      await page.getByLabel('Title').fill('Homes')
      await page.locator('header').getByRole('link', { name: 'Compare', exact: true }).click()
      await page
        .getByRole('button', { name: /^Remove / })
        .first()
        .waitFor()
      await page.goBack()
      await page.waitForFunction(() =>
        [...document.querySelectorAll('input')].some(({ value }) => value === 'Homes'),
      )
    },
    said: /Charts in order/,
    says: 'kept',
  },
  {
    name: 'keep for offline',
    path: CHART,
    act: async (page) => {
      const button = page.getByRole('button', { name: 'Keep for offline' })
      // Where the browser cannot, it is not offered.
      if ((await button.count()) > 0) await button.click()
    },
    said: /works without a network/,
    says: 'offline',
  },
  { name: 'the report', path: '/report', said: /Your report/, says: 'stored' },
  { name: 'a meeting', path: '/meeting', said: /Meeting/ },
  { name: 'what changed', path: '/changes', said: /./ },
]

/** What a program says of itself, which no reader is to meet. */
const TECHNICAL = /NaN|Invalid Date|undefined|\[object|QuotaExceeded|SecurityError|NotAllowed/

/**
 * Uses the pages in browsers that lack something.
 * @returns a line for each that fails without a word, or says it more than once
 */
export async function tryLacking(
  browser: Browser,
  address: string,
): Promise<{ count: number; wrong: string[] }> {
  const wrong: string[] = []
  const queue = LACKING.flatMap((lacking) => TRIES.map((one) => ({ lacking, one })))
  const count = queue.length
  const work = async (): Promise<void> => {
    const next = queue.shift()
    if (!next) return
    const { lacking, one } = next
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    context.setDefaultTimeout(8000)
    await context.addInitScript(lacking.without)
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message.slice(0, 120)))
    const said = (one.says && lacking.says?.[one.says]) ?? one.said
    try {
      await page.goto(`${address}${one.path}`)
      await page.locator('html.alive h1').first().waitFor()
      // A figure opens its source once the page is interactive.
      if (one.path === CHART) await page.locator('a.figure').first().waitFor({ state: 'attached' })
      await one.act?.(page)
      await page.waitForFunction(
        (pattern) => new RegExp(pattern).test(document.body.innerText),
        said.source,
        { timeout: 15_000 },
      )
      const text = await page.evaluate(() => document.body.innerText)
      const technical = TECHNICAL.exec(text)
      if (technical) errors.push(`the page says “${technical[0]}”`)
      const times = text.match(/keeps nothing|is not kept|could not be read/g) ?? []
      if (new Set(times).size < times.length) errors.push('it is said more than once')
    } catch (error) {
      errors.push(error instanceof Error ? error.message.slice(0, 300) : '')
    }
    if (errors.length > 0) wrong.push(`${lacking.name}, ${one.name}: ${errors.join('; ')}`)
    await context.close()
    await work()
  }
  await Promise.all([work(), work(), work()])
  return { count, wrong }
}
