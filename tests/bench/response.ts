import type { Browser } from 'playwright-core'
import { openTab, type Conditions } from './browser'
import type { BenchPage } from './load'

/** Milliseconds from each event to the frame that shows its effect. */
export interface Responses {
  hover: number[]
  key: number[]
}

declare global {
  interface Window {
    responses: { type: string; took: number }[]
  }
}

/**
 * Measures from when the browser received an event, through the change of the chart, to after the frame with
 * it. Events that change nothing, such as a move within one limit, are not counted.
 */
function timeEvents(): void {
  window.responses = []
  let waiting: { type: string; at: number } | undefined
  const note = (event: Event) => {
    waiting = { type: event.type, at: event.timeStamp }
  }
  document.addEventListener('pointermove', note, true)
  document.addEventListener('keydown', note, true)
  new MutationObserver(() => {
    const event = waiting
    if (!event) return
    waiting = undefined
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener(
        'message',
        () => window.responses.push({ type: event.type, took: performance.now() - event.at }),
        { once: true },
      )
      port1.start()
      port2.postMessage(null)
    })
  }).observe(document.querySelector('main') ?? document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
  })
}

const STEPS = 20

/**
 * Moves a real mouse over the page’s first chart, or the one under the heading, then presses real keys on it.
 */
export async function respond(
  browser: Browser,
  address: string,
  { path, heading }: BenchPage,
  conditions: Conditions,
): Promise<Responses> {
  const { network: _, ...unhurried } = conditions
  const watched = { asks: true, ...(heading === undefined ? {} : { heading }) }
  const tab = await openTab(browser, unhurried, watched)
  try {
    const { page } = tab
    await page.goto(`${address}${path}`)
    await page.waitForFunction(() => window.bench.answered !== undefined, null, { polling: 100 })
    const place =
      heading === undefined
        ? page.locator('main')
        : page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) })
    const chart = place.getByRole('application').first()
    await chart.scrollIntoViewIfNeeded()
    await page.waitForTimeout(500)
    const box = await chart.boundingBox()
    if (!box) throw new Error('The chart is not there.')
    await page.evaluate(timeEvents)
    const height = Math.min(box.height, conditions.viewport.height - Math.max(0, box.y))
    for (let step = 0; step < STEPS; step += 1) {
      const part = (step + 0.5) / STEPS
      await page.mouse.move(box.x + box.width * part, box.y + height * part)
      await page.waitForTimeout(60)
    }
    await page.mouse.move(box.x + 2, Math.max(1, box.y - 20))
    await chart.focus()
    await page.waitForTimeout(300)
    const before = await page.evaluate(() => window.responses.length)
    for (let step = 0; step < STEPS; step += 1) {
      await page.keyboard.press(step === 0 ? 'Home' : 'ArrowRight')
      await page.waitForTimeout(60)
    }
    await page.waitForTimeout(300)
    const responses = await page.evaluate(() => window.responses)
    const took = (type: string, from: number) =>
      responses.slice(from).flatMap((one) => (one.type === type ? [one.took] : []))
    return { hover: took('pointermove', 0), key: took('keydown', before) }
  } finally {
    await tab.close()
  }
}
