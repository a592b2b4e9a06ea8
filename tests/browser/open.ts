import { fileURLToPath } from 'node:url'
import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type Request,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import { AXE } from './axe'
import { FLAGS } from './find-browser'
import { isHydrated } from './hydrated'

export const ADDRESS = inject('address')

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

let browser: Browser | undefined
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: inject('browser'),
    args: FLAGS,
    // Read by browsers on Linux only, where letters look as the settings of the machine say.
    env: { ...process.env, FONTCONFIG_FILE: here('./fonts.conf') },
  })
})
afterAll(async () => {
  await closeAll()
  await browser?.close()
})

/** Closes what earlier tests left open. Requests still being answered must not cause errors. */
async function closeAll(): Promise<void> {
  const contexts = browser?.contexts() ?? []
  const pages = contexts.flatMap((context) => context.pages())
  await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
  await Promise.all(contexts.map((context) => context.close()))
}

/** What no page may do: log an error, violate the policy, fail, or contact another host. */
let problems: string[] = []
afterEach(() => {
  const found = problems
  problems = []
  if (found.length > 0) throw new Error(found.join('\n'))
})

/** The problems so far, for a test that expects them. Clears the list. */
export function takeProblems(): string[] {
  const taken = problems
  problems = []
  return taken
}

/** Unanswered requests of each page. */
const unanswered = new WeakMap<Page, Set<Request>>()

function listen(page: Page) {
  const requests = new Set<Request>()
  unanswered.set(page, requests)
  page.on('request', (request) => requests.add(request))
  page.on('requestfinished', (request) => requests.delete(request))
  page.on('requestfailed', (request) => requests.delete(request))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`error: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(ADDRESS) && !/^(blob|data):/.test(url))
      problems.push(`asked another host: ${url}`)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`)
  })
}

export interface PageOptions extends BrowserContextOptions {
  /** Whether it prefetches for the next page; without, it is ready sooner. */
  fetchesAhead?: boolean
  /** Whether the accessibility checker is loaded with it. */
  hasAxe?: boolean
}

/** A new page in its own context, closed by the next test. */
export async function newPage({
  fetchesAhead,
  hasAxe,
  ...options
}: PageOptions = {}): Promise<Page> {
  if (!browser) throw new Error('The browser has not started.')
  await closeAll()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  listen(page)
  // The reader has asked to save data.
  if (fetchesAhead !== true)
    await context.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
  if (hasAxe === true) await context.addInitScript(AXE)
  // Whatever the browser itself says of it.
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      reportError(new Error(`against the policy, ${violatedDirective}: ${blockedURI}`)),
    ),
  )
  // On a machine without any network the browser calls itself offline, though the site is on the machine.
  await context.addInitScript(() => {
    if (!navigator.onLine)
      Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
  })
  return page
}

/** Takes the network away from a page, or gives it back. */
export async function setNetwork(page: Page, isOn: boolean): Promise<void> {
  await page.context().setOffline(!isOn)
  await page.evaluate((is) => {
    if (navigator.onLine === is) return
    Object.defineProperty(navigator, 'onLine', { value: is, configurable: true })
    dispatchEvent(new Event(is ? 'online' : 'offline'))
  }, isOn)
}

/** The browser does not report the end of every request that a page gives up. */
const MOST_ROUNDS = 20

/** Waits until a page has been idle, with no request under way, twice in a row. */
async function idle(page: Page): Promise<void> {
  const requests = unanswered.get(page)
  if (!requests) return page.waitForLoadState('networkidle')
  for (let rounds = 0, quiet = 0; quiet < 2 && rounds < MOST_ROUNDS; rounds += 1) {
    // oxlint-disable-next-line no-await-in-loop
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          setTimeout(() => requestIdleCallback(() => done(), { timeout: 500 }), 50)
        }),
    )
    quiet = requests.size === 0 ? quiet + 1 : 0
  }
}

/** Waits until a page has all its figures and its interactive charts. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(isHydrated)
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await idle(page)
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${ADDRESS}${path}`)
  await settled(page)
}

/** Path and query of the page, readable. */
export const addressOf = (page: Page): string =>
  decodeURIComponent(page.url().slice(ADDRESS.length))
