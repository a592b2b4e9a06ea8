import type { Browser } from 'playwright-core'
import { openTab, type Conditions } from './browser'
import type { Noted, Watched } from './watch'
import { listen, type Bytes } from './wire'

export interface BenchPage extends Watched {
  id: string
  label: string
  path: string
  /** Whether it has a chart that responds to keys. */
  isInteractive: boolean
}

/** One load of one page. */
export interface Load {
  noted: Noted
  /** Bytes up to when the page was ready. Files prefetched for the next page do not count. */
  bytes: Bytes
  /** The same by file. */
  files: ReadonlyMap<string, number>
  afterwards: number
}

const total = (bytes: Bytes): number => Object.values(bytes).reduce((a, b) => a + b, 0)

type Moment = 'answered' | 'idle' | 'complete'

/** Whether the chart has responded, or the page is interactive and idle, or complete. */
const READY = (moment: Moment) =>
  window.bench.complete !== undefined &&
  document.readyState === 'complete' &&
  (moment === 'complete' || window.bench[moment] !== undefined || document.scripts.length === 0)

/**
 * Milliseconds in excess of 50 of every task since the first contentful paint (web.dev, Total Blocking Time).
 */
export const blockingTime = ({ tasks, paints }: Noted): number => {
  const from = paints['first-contentful-paint'] ?? 0
  return tasks.reduce((sum, { start, duration }) => {
    const seen = start + duration - Math.max(start, from)
    return sum + Math.max(0, seen - 50)
  }, 0)
}

/**
 * Loads a page with an empty cache, either to read it or to press a key on its chart as soon as it is there.
 * @throws {Error} when it does not get ready
 */
export async function load(
  browser: Browser,
  address: string,
  { path, heading }: BenchPage,
  conditions: Conditions,
  asks = false,
): Promise<Load> {
  const watched = { asks, ...(heading === undefined ? {} : { heading }) }
  const tab = await openTab(browser, conditions, watched)
  try {
    const wire = listen(tab.session)
    await tab.page.goto(`${address}${path}`, { waitUntil: 'commit' })
    // With data saving nothing is prefetched, which is otherwise how an idle page is detected.
    const moment: Moment = asks ? 'answered' : conditions.savesData === true ? 'complete' : 'idle'
    await tab.page.waitForFunction(READY, moment, { polling: 100 })
    const ready = await tab.page.evaluate(() => window.bench.idle ?? performance.now())
    // Requests already begun must also finish, and late shifts or long tasks must be recorded.
    await wire.quiet(conditions.savesData === true ? 1500 : 500)
    const noted = await tab.page.evaluate(() => window.bench)
    const until = conditions.savesData === true ? Infinity : ready
    const bytes = wire.bytes(until)
    const afterwards = total(wire.bytes()) - total(bytes)
    return { noted, bytes, files: wire.files(until), afterwards }
  } finally {
    await tab.close()
  }
}
