import type { Browser } from 'playwright-core'
import { openTab, type Conditions } from './browser'
import type { Noted, Watched } from './watch'
import { listen, type Bytes } from './wire'

export interface BenchPage extends Watched {
  id: string
  label: string
  path: string
  /** Whether a chart of it answers keys. */
  isInteractive: boolean
}

/** One load of one page. */
export interface Load {
  noted: Noted
  /** Until the page was ready: what it fetches for the next page does not count as its own. */
  bytes: Bytes
  /** The same by file. */
  files: ReadonlyMap<string, number>
  afterwards: number
}

const total = (bytes: Bytes): number => Object.values(bytes).reduce((a, b) => a + b, 0)

/** Waits until the page is complete and its chart has answered, where it has one. */
const READY = (isInteractive: boolean) =>
  window.bench.complete !== undefined &&
  (!isInteractive || window.bench.answered !== undefined) &&
  document.readyState === 'complete'

/**
 * Loads a page with nothing cached.
 * @throws {Error} when it does not get ready
 */
export async function load(
  browser: Browser,
  address: string,
  { path, isInteractive, ...watched }: BenchPage,
  conditions: Conditions,
): Promise<Load> {
  const tab = await openTab(browser, conditions, watched)
  try {
    const wire = listen(tab.session)
    await tab.page.goto(`${address}${path}`, { waitUntil: 'commit' })
    await tab.page.waitForFunction(READY, isInteractive, { polling: 100 })
    const ready = await tab.page.evaluate(() => performance.now())
    // What was begun before must also arrive, and a late shift or long task be seen.
    await wire.quiet(500)
    const noted = await tab.page.evaluate(() => window.bench)
    const bytes = wire.bytes(ready)
    const afterwards = total(wire.bytes()) - total(bytes)
    return { noted, bytes, files: wire.files(ready), afterwards }
  } finally {
    await tab.close()
  }
}
