import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import * as z from 'zod/mini'
import { drawn } from '../browser/meeting-screen'
import { FAST, openTab, SLOW, type Conditions, type Tab } from './browser'
import { figuresFor, median, medianOf, type Figure } from './figures'

/** How many charts the meeting has that is measured. */
const CHARTS = 20
/** A presenter looks at a chart before the next key, in ms; what is drawn ahead is drawn then. */
const BETWEEN_KEYS = 1000
const PROJECTOR = { width: 1280, height: 720 }
const UNDER = 'Meeting of twenty charts, 4x CPU'

const CatalogueSchema = z.object({
  indicators: z.array(z.object({ code: z.string(), local: z.optional(z.boolean()) })),
})

/** The codes of a meeting of the charts with most figures, and of another chart that it does not hold. */
async function agendaOf(folder: string): Promise<{ codes: string[]; other: string }> {
  const text = await readFile(join(folder, 'data/catalogue.json'), 'utf8')
  const { indicators } = CatalogueSchema.parse(JSON.parse(text))
  const codes = indicators.flatMap(({ code, local }) => (local === true ? [] : [code]))
  const [other] = codes.slice(CHARTS)
  if (other === undefined) throw new Error(`A meeting of ${CHARTS} charts needs more indicators.`)
  return { codes: codes.slice(0, CHARTS), other }
}

declare global {
  interface Window {
    /** Milliseconds from the last key to the frame that shows what it asked for. */
    shown: number[]
  }
}

/** Notes the time from each key to after the first frame with the chart of another code. */
function timeCharts(): void {
  window.shown = []
  const codeNow = () => document.querySelector('.screen-code')?.textContent
  let pressed = 0
  let before = codeNow()
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true)
  new MutationObserver(() => {
    const screen = document.querySelector('.screen')
    const code = codeNow()
    if (code === before || screen?.ariaBusy !== 'false') return
    if (!document.querySelector('.screen-chart > *')) return
    before = code
    const from = pressed
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener('message', () => window.shown.push(performance.now() - from), {
        once: true,
      })
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  })
}

const shownOnce = async ({ page }: Tab, count: number): Promise<number> => {
  await page.waitForFunction((wanted) => window.shown.length >= wanted, count, { polling: 20 })
  return page.evaluate(() => window.shown.at(-1) ?? Number.NaN)
}

interface Run {
  /** From asking to "Works without a network", in seconds, and what is then held, in kB. */
  kept: { seconds: number; kB: number }
  next: number[]
  back: number[]
  byCode: number
}

async function walk(
  browser: Browser,
  address: string,
  agenda: Awaited<ReturnType<typeof agendaOf>>,
) {
  const { codes, other } = agenda
  const { network: _, ...unhurried } = SLOW
  const tab = await openTab(browser, { ...unhurried, viewport: PROJECTOR, savesData: true })
  try {
    const { page } = tab
    await page.goto(`${address}/meeting#${codes.join(',')}`)
    await drawn(page, codes[0] ?? '')
    await page.waitForLoadState('networkidle')
    await page.evaluate(timeCharts)
    let count = 0
    const timed = async (act: () => Promise<void>) => {
      await act()
      count += 1
      const time = await shownOnce(tab, count)
      await page.waitForTimeout(BETWEEN_KEYS)
      return time
    }
    const steps = async (key: string) => {
      const times: number[] = []
      for (let step = 1; step < codes.length; step += 1)
        times.push(await timed(() => page.keyboard.press(key)))
      return times
    }
    const open = async () => {
      await page.keyboard.type(other.toLowerCase())
      await page.keyboard.press('Enter')
    }
    const [next, back] = [await steps('PageDown'), await steps('PageUp')]
    // The first time it is fetched.
    await timed(open)
    await page.waitForLoadState('networkidle')
    await timed(() => page.keyboard.press('Escape'))
    return { next, back, byCode: await timed(open) }
  } finally {
    await tab.close()
  }
}

async function keepForOffline(
  browser: Browser,
  address: string,
  { codes, how }: { codes: readonly string[]; how: Conditions },
) {
  const tab = await openTab(browser, { ...how, viewport: PROJECTOR, savesData: true })
  try {
    const { page } = tab
    await page.goto(`${address}/meeting#${codes.join(',')}`)
    await drawn(page, codes[0] ?? '')
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('?')
    const button = page.getByRole('button', { name: 'Keep for offline' })
    await button.waitFor()
    await page.waitForLoadState('networkidle')
    const from = performance.now()
    await button.click()
    await page.getByText('Works without a network').first().waitFor()
    const seconds = (performance.now() - from) / 1000
    const bytes = await page.evaluate(async () => {
      let sum = 0
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys())
          sum += (await (await cache.match(request))?.blob())?.size ?? 0
      }
      return sum
    })
    return { seconds, kB: bytes / 1000 }
  } finally {
    await tab.close()
  }
}

/**
 * Measures a meeting of twenty charts: keeping it for offline on a slow line, going on and back, and opening a
 * chart by its code.
 * @param folder of the build, from which the codes are taken
 */
export async function measureMeeting(
  browser: Browser,
  address: string,
  { folder, runs }: { folder: string; runs: number },
): Promise<Figure[]> {
  const agenda = await agendaOf(folder)
  const all: Run[] = []
  // The first round does not count: it makes the server compress every file.
  await walk(browser, address, agenda)
  await keepForOffline(browser, address, { codes: agenda.codes, how: FAST })
  for (let run = 1; run <= runs; run += 1)
    all.push({
      kept: await keepForOffline(browser, address, { codes: agenda.codes, how: SLOW }),
      ...(await walk(browser, address, agenda)),
    })
  const add = figuresFor('Meeting', UNDER)
  const most = (values: readonly number[]) => Math.max(...values)
  return [
    ...add(
      'kept for offline, slow 4G',
      's',
      medianOf(all, ({ kept }) => kept.seconds),
      {
        limit: 10,
        isUnder: true,
      },
    ),
    ...add(
      'held on the device',
      'kB',
      medianOf(all, ({ kept }) => kept.kB),
      {
        limit: 3000,
        isUnder: true,
      },
    ),
    ...add(
      'next, median',
      'ms',
      medianOf(all, ({ next }) => median(next)),
    ),
    ...add(
      'next, slowest',
      'ms',
      medianOf(all, ({ next }) => most(next)),
      { limit: 100 },
    ),
    ...add(
      'back, median',
      'ms',
      medianOf(all, ({ back }) => median(back)),
    ),
    ...add(
      'back, slowest',
      'ms',
      medianOf(all, ({ back }) => most(back)),
      { limit: 100 },
    ),
    ...add(
      'a fetched chart by its code',
      'ms',
      medianOf(all, ({ byCode }) => byCode),
      {
        limit: 200,
      },
    ),
  ]
}
