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

/** What a reader’s browser or device does not have or allow; each runs in a page before anything else. */
const LACKING: readonly { name: string; without: (() => void) | string }[] = [
  {
    name: 'storage that is full',
    without: () => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
    },
  },
  {
    name: 'storage that is denied, as without cookies',
    without: () => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(globalThis, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
    },
  },
  {
    name: 'storage that holds something else',
    without: () => {
      const names = ['report', 'report-count', 'meeting-actions', 'last-meeting', 'slash-key']
      for (const name of [...names, 'office-theme']) localStorage.setItem(name, '{"entries":[7')
    },
  },
  {
    name: 'a clipboard that is denied',
    without: () => {
      const refuse = () => Promise.reject(new DOMException('denied', 'NotAllowedError'))
      Object.defineProperty(navigator, 'clipboard', { value: { write: refuse, writeText: refuse } })
    },
  },
  {
    name: 'no BroadcastChannel, no locks and no caches',
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

/** What a reader does on a page: it works, or says that it does not. */
const TRIES: readonly { path: string; act: (page: Page) => Promise<unknown>; said: RegExp }[] = [
  { path: '/', act: () => Promise.resolve(), said: /./ },
  {
    path: CHART,
    act: async (page) => {
      await page
        .getByRole('button', { name: /Download$/ })
        .first()
        .click()
      await page.getByRole('button', { name: 'Copy link' }).click()
    },
    said: /copied|not let|could not|select/i,
  },
  {
    path: CHART,
    act: (page) =>
      page
        .getByRole('button', { name: /report$/i })
        .first()
        .click(),
    said: /added|in your report|could not|no room|not kept|keep/i,
  },
  { path: '/report', act: () => Promise.resolve(), said: /Your report/ },
  { path: '/meeting', act: () => Promise.resolve(), said: /meeting/i },
  { path: '/changes', act: () => Promise.resolve(), said: /./ },
]

/**
 * Uses the pages in browsers that lack something.
 * @returns a line for each that fails without a word
 */
export async function tryLacking(
  browser: Browser,
  address: string,
): Promise<{ count: number; wrong: string[] }> {
  const wrong: string[] = []
  for (const { name, without } of LACKING)
    for (const [place, { path, act, said }] of TRIES.entries()) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      context.setDefaultTimeout(8000)
      await context.addInitScript(without)
      await context.addInitScript(() => {
        Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
        Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
      })
      const page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message.slice(0, 120)))
      try {
        await page.goto(`${address}${path}`)
        await page.locator('html.alive h1').first().waitFor()
        // A figure opens its source once the page is interactive.
        if (path === CHART) await page.locator('a.figure').first().waitFor({ state: 'attached' })
        await act(page)
        await page.waitForFunction(
          (pattern) => new RegExp(pattern, 'i').test(document.body.innerText),
          said.source,
        )
      } catch (error) {
        errors.push(error instanceof Error ? (error.message.split('\n')[0] ?? '') : '')
      }
      if (errors.length > 0) wrong.push(`${name}, ${path} (${place}): ${errors.join('; ')}`)
      await context.close()
    }
  return { count: LACKING.length * TRIES.length, wrong }
}
