import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core'
import { watch, type Watched } from './watch'

/** The same as in the browser tests, whose own list can be used in the test runner only. */
const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking']

export const start = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, args: FLAGS })

export interface Conditions {
  id: 'slow' | 'fast'
  label: string
  viewport: { width: number; height: number }
  /** Slow 4G as Lighthouse defines it, applied to every request. */
  network?: { downloadThroughput: number; uploadThroughput: number; latency: number }
  cpu: number
  /** Whether the reader has asked to save data, so that nothing is prefetched. */
  savesData?: boolean
}

export const SLOW: Conditions = {
  id: 'slow',
  label: 'slow 4G, 4x CPU, 412 x 823',
  viewport: { width: 412, height: 823 },
  network: { downloadThroughput: 1_474_560 / 8, uploadThroughput: 675_000 / 8, latency: 562.5 },
  cpu: 4,
}

export const FAST: Conditions = {
  id: 'fast',
  label: 'unthrottled, 1280 x 900',
  viewport: { width: 1280, height: 900 },
  cpu: 1,
}

export interface Tab {
  page: Page
  session: CDPSession
  close: () => Promise<void>
}

/** A page with an empty cache, under the given conditions from its first request. */
export async function openTab(
  browser: Browser,
  conditions: Conditions,
  watched: Watched = {},
): Promise<Tab> {
  const context = await browser.newContext({ viewport: conditions.viewport })
  context.setDefaultTimeout(45_000)
  const page = await context.newPage()
  await page.addInitScript(watch, watched)
  if (conditions.savesData === true)
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
    })
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  if (conditions.network)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      ...conditions.network,
    })
  await session.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu })
  return { page, session, close: () => context.close() }
}
