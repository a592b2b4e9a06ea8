import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const ADDRESS = inject('address')

/** Every kind of page, and a page for every kind of chart. */
export const PAGES = [
  '/',
  '/theme/children-looked-after',
  '/theme/placements',
  '/theme/quality',
  '/theme/workforce',
  '/theme/workforce?layout=long',
  '/indicator/children-looked-after',
  '/indicator/children-looked-after?view=table',
  '/indicator/placement-type',
  '/indicator/placement-change-reasons?vs=E12000008,E92000001,neighbours',
  '/indicator/audit-programme',
  '/indicator/asye-academy',
  '/indicator/social-worker-absence?area=E09000021',
  '/attention',
  '/attention?area=E09000001',
  '/indicator/unaccompanied-children-local?chart=trend',
  '/inspection',
  '/inspection?area=E09000001',
  '/actions',
  '/compare',
  '/report',
  '/meeting',
  '/embed/CLA-01',
  '/embed/PLA-01?view=table',
  '/compare?areas=E06000060,E09000021,E09000001,E10000014,E12000007,E06000042&axes=shared',
  '/compare?from=2025&to=2025&view=table',
  '/compare?scatter=children-looked-after,agency-social-workers',
  '/changes?since=2022-12-01&until=2026-01-01&kind=revised',
  '/actions?figure=children-looked-after~E06000060~2022~rate~total&as-at=2025-12-01',
  '/sources',
  '/glossary',
  '/your-figures',
  '/accessibility',
  '/nowhere',
]

let browser: Browser | undefined
beforeAll(async () => {
  browser = await chromium.launch({ executablePath: inject('browser'), args: FLAGS })
})
afterAll(async () => {
  await closeAll()
  await browser?.close()
})

/** Closes what earlier tests have left open; requests that are still being answered end in no error. */
async function closeAll(): Promise<void> {
  const contexts = browser?.contexts() ?? []
  const pages = contexts.flatMap((context) => context.pages())
  await Promise.all(pages.map((page) => page.unrouteAll({ behavior: 'ignoreErrors' })))
  await Promise.all(contexts.map((context) => context.close()))
}

/** What no page may do: log an error, break the policy, fail, or ask another host. */
let problems: string[] = []
afterEach(() => {
  const found = problems
  problems = []
  if (found.length > 0) throw new Error(found.join('\n'))
})

/** What went wrong so far, for a test that makes it go wrong; forgotten by the call. */
export function takeProblems(): string[] {
  const taken = problems
  problems = []
  return taken
}

function listen(page: Page) {
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

interface PageOptions extends BrowserContextOptions {
  /** Whether its reader saves data, so that it fetches nothing ahead for the next page. */
  isLean?: boolean
}

/** A new page of its own context, closed by the next test. */
export async function newPage({ isLean, ...options }: PageOptions = {}): Promise<Page> {
  if (!browser) throw new Error('The browser has not started.')
  await closeAll()
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  listen(page)
  if (isLean === true)
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
  return page
}

/** Waits until a page has all its figures and its interactive charts. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  // On a busy machine the network can be idle before the page has come to life.
  await page.waitForFunction(
    () =>
      document.documentElement.classList.contains('alive') &&
      document.querySelector('.skeleton') === null,
  )
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${ADDRESS}${path}`)
  await settled(page)
}

/** Path and query of the page, readable. */
export const addressOf = (page: Page): string =>
  decodeURIComponent(page.url().slice(ADDRESS.length))
