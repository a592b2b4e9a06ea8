import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { AXE } from './axe'
import { FLAGS } from './find-browser'
import { SiteServer } from './site-server'

/** Folder of the built site. */
export const dist = inject('dist')

/** The site that is kept, which a test can stop, start and publish anew. */
export let site: SiteServer
let profile = ''
let context: BrowserContext | undefined
let problems: string[] = []

/** What the pages have logged as errors so far, which empties the list. */
export function takeProblems(): string[] {
  const taken = problems
  problems = []
  return taken
}

/** Opens the browser of one reader, with all that it kept when it was last closed. */
export async function openBrowser(): Promise<Page> {
  context = await chromium.launchPersistentContext(profile, {
    executablePath: inject('browser'),
    args: FLAGS,
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  })
  context.setDefaultTimeout(15_000)
  await context.addInitScript(AXE)
  const page = context.pages()[0] ?? (await context.newPage())
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  return page
}

/** Closes the browser; what it has kept stays. */
export async function closeBrowser(): Promise<void> {
  await context?.close()
  context = undefined
}

beforeAll(async () => {
  const { version } = JSON.parse(await readFile(join(dist, 'version.json'), 'utf8')) as {
    version: string
  }
  site = new SiteServer(dist, version)
})
beforeEach(async () => {
  problems = []
  site.instead.clear()
  site.version = undefined
  site.isGone = () => false
  await site.start()
  profile = await mkdtemp(join(tmpdir(), 'reader-'))
})
afterEach(async () => {
  await closeBrowser()
  await site.stop()
  await rm(profile, { recursive: true, force: true })
})
afterAll(() => site.stop())

/** Opens a page and waits until it has come to life. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(site.address + path)
  await alive(page)
}
/** Waits until a page has come to life. */
export const alive = (page: Page) =>
  page.waitForFunction(
    () =>
      document.querySelector('html.alive') !== null && document.querySelector('.skeleton') === null,
  )

export const keepButton = (page: Page) => page.getByRole('button', { name: 'Keep for offline' })

/** Neither a network nor a server. */
export async function cut(): Promise<void> {
  await context?.setOffline(true)
  await site.stop()
}

/** How many files are kept, and whether a worker is there. */
export const heldBy = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const counts = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).length),
    )
    const workers = await navigator.serviceWorker.getRegistrations()
    return { files: counts.reduce((sum, count) => sum + count, 0), workers: workers.length }
  })
