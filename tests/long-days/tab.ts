import type { Browser, CDPSession, Page } from 'playwright-core'
import * as z from 'zod/mini'

/** A tab whose memory is measured. */
export interface Tab {
  page: Page
  session: CDPSession
  close: () => Promise<void>
}

export async function openTab(browser: Browser, init?: () => void): Promise<Tab> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.setDefaultTimeout(60_000)
  if (init) await context.addInitScript(init)
  await context.addInitScript(() => {
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true })
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  return { page, session, close: () => context.close() }
}

/** What a tab holds once all that is no longer needed has been collected. */
export interface Held {
  /** Bytes of objects, in MB. */
  heap: number
  listeners: number
  /** Nodes that are in memory and in no document. */
  detached: number
}

export async function heldBy({ page, session }: Tab): Promise<Held> {
  // What an object needs for its end is freed one collection later.
  for (let times = 0; times < 3; times += 1)
    // oxlint-disable-next-line no-await-in-loop
    await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  const attached = await page.evaluate(() => {
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
    let count = 1
    while (walker.nextNode()) count += 1
    return count
  })
  return {
    heap: of('JSHeapUsedSize') / 1_000_000,
    listeners: of('JSEventListeners'),
    detached: of('Nodes') - attached,
  }
}

const SnapshotSchema = z.object({
  snapshot: z.object({
    meta: z.object({
      node_fields: z.array(z.string()),
      // The other fields are numbers.
      node_types: z.tuple([z.array(z.string())], z.unknown()),
    }),
  }),
  nodes: z.array(z.number()),
})

/** What the browser makes of a page: the machine code of functions that run often, and nodes. */
const OF_BROWSER = new Set(['code', 'native', 'synthetic'])

/** Bytes of the objects, lists, texts and functions that a page itself holds, in MB. */
export async function madeBy(tab: Tab): Promise<number> {
  const { session } = tab
  await heldBy(tab)
  const parts: string[] = []
  const take = ({ chunk }: { chunk: string }) => parts.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', take)
  await session.send('HeapProfiler.takeHeapSnapshot')
  session.off('HeapProfiler.addHeapSnapshotChunk', take)
  const { snapshot, nodes } = SnapshotSchema.parse(JSON.parse(parts.join('')))
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let bytes = 0
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!OF_BROWSER.has(types[0][nodes[at + type] ?? 0] ?? '')) bytes += nodes[at + size] ?? 0
  return bytes / 1_000_000
}

/** Goes to an address as a link of the site does, and waits for its figures. */
export async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await rested(page)
}

/** Waits until a page has its figures and nothing is being drawn. */
export async function rested(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      document.documentElement.classList.contains('alive') &&
      document.querySelector('main h1, .presenter h1, .companion h1') !== null &&
      document.querySelector('.skeleton, [aria-busy=true]') === null,
  )
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestIdleCallback(() => done(), { timeout: 1000 })
      }),
  )
}

declare global {
  interface Window {
    /** The longest task since it was last set to 0, in milliseconds. */
    longestTask: number
  }
}

/** Runs in a page before its own scripts: notes the longest task. */
export function watchTasks(): void {
  window.longestTask = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longestTask = Math.max(window.longestTask, duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** How long the longest task took while something was done. */
export async function longestTask(page: Page, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    window.longestTask = 0
  })
  await act()
  return page.evaluate(() => window.longestTask)
}
