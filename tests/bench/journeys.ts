import type { Browser, Page } from 'playwright-core'
import { openTab, type Conditions } from './browser'
import { listen } from './wire'

const LINK = 'main a[href*="/indicator/children-looked-after"], main a[href*="/indicator/"]'

/** Times from the click, in whichever document it was, to the picture on screen and to the live chart. */
export interface Click {
  picture: number
  live: number
}

/** Records the click for the next document. Times are read from the clock that both share. */
const STAMP = () =>
  document.addEventListener(
    'click',
    (event) => sessionStorage.setItem('clicked', String(performance.timeOrigin + event.timeStamp)),
    { capture: true, once: true },
  )

/** Runs in every document: records when a chart of an indicator page is painted. */
function watchChart(): void {
  const seen: Record<string, number> = {}
  const note = (name: string, selector: string) => {
    if (seen[name] !== undefined || !location.pathname.includes('/indicator/')) return
    if (!document.querySelector(selector)) return
    seen[name] = 0
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.addEventListener(
        'message',
        () => {
          const at = performance.timeOrigin + performance.now()
          document.documentElement.setAttribute(`data-bench-${name}`, String(at))
        },
        { once: true },
      )
      port1.start()
      port2.postMessage(null)
    })
  }
  new MutationObserver(() => {
    note('picture', 'main .chart-body svg path, main .chart-body svg rect')
    note('live', 'main .chart-body [role=application]')
  }).observe(document, { childList: true, subtree: true })
}

const sinceClick = (page: Page): Promise<Click | undefined> =>
  page.evaluate(() => {
    const at = (name: string) =>
      Number(document.documentElement.getAttribute(`data-bench-${name}`) ?? Number.NaN)
    const clicked = Number(sessionStorage.getItem('clicked') ?? Number.NaN)
    return { picture: at('picture') - clicked, live: at('live') - clicked }
  })

/**
 * Opens the overview with nothing cached and follows its first link to an indicator.
 * @param wait when to follow it: at once, as soon as the overview can be read, or once the page has been idle for 3 s
 */
export async function clickThrough(
  browser: Browser,
  address: string,
  conditions: Conditions,
  wait: 'at once' | 'idle',
): Promise<Click> {
  const tab = await openTab(browser, conditions)
  try {
    const { page } = tab
    const wire = listen(tab.session)
    await page.addInitScript(watchChart)
    await page.addInitScript(STAMP)
    await page.goto(`${address}/`, { waitUntil: 'commit' })
    await page.waitForFunction(() => window.bench.complete !== undefined, null, { polling: 50 })
    if (wait === 'idle') {
      await wire.quiet(500)
      await page.waitForTimeout(3000)
      await wire.quiet(500)
    }
    await page.locator(LINK).first().click({ noWaitAfter: true })
    await page.waitForURL(/\/indicator\//, { waitUntil: 'commit' })
    await page.locator('html[data-bench-live]').waitFor({ state: 'attached' })
    const click = await sinceClick(page)
    if (!click || !Number.isFinite(click.live)) throw new Error('The click was not seen.')
    return click
  } finally {
    await tab.close()
  }
}
