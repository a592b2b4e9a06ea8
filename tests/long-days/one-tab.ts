import type { Browser } from 'playwright-core'
import type { Measured } from './report'
import { follow, heldBy, madeBy, openTab, rested } from './tab'

const PAGES = [
  '/',
  '/theme/placements',
  '/indicator/children-looked-after',
  '/compare',
  '/indicator/placement-type',
  '/inspection',
  '/theme/workforce',
  '/attention',
  '/changes',
  '/indicator/social-worker-absence',
  '/tartan-rug',
  '/sources',
]
const HOME = '/indicator/children-looked-after'
const CHANGES = 500
const EARLY = 100

const growth = (early: number, late: number): number => (late / early - 1) * 100

/**
 * Changes page and council again and again in one tab.
 * @param areas codes of all councils
 */
export async function measureOneTab(
  browser: Browser,
  address: string,
  areas: readonly string[],
): Promise<Measured[]> {
  const tab = await openTab(browser)
  const { page } = tab
  await page.goto(`${address}${HOME}`)
  await rested(page)
  const measure = async () => {
    await follow(page, HOME)
    return heldBy(tab)
  }
  const start = await measure()
  // What is seen again costs nothing: the rest is then what other councils bring.
  const between = async (times: number) => {
    for (let time = 0; time < times; time += 1)
      // oxlint-disable-next-line no-await-in-loop
      await follow(page, time % 2 === 0 ? '/theme/placements' : HOME)
    return measure()
  }
  const seen = await between(20)
  const seenMade = await madeBy(tab)
  const again = await between(200)
  const againMade = await madeBy(tab)
  let early = start
  const each: Measured[] = []
  for (let change = 1; change <= CHANGES; change += 1) {
    const area = areas[(change * 7) % areas.length] ?? ''
    // oxlint-disable-next-line no-await-in-loop
    await follow(page, `${PAGES[change % PAGES.length] ?? '/'}?area=${area}`)
    if (change % EARLY !== 0) continue
    // oxlint-disable-next-line no-await-in-loop
    const held = await measure()
    if (change === EARLY) early = held
    each.push({ what: `heap after ${change} changes`, value: held.heap, unit: 'MB' })
  }
  const late = await measure()
  await tab.close()
  const told = (when: string, held: typeof start): Measured[] => [
    { what: `heap ${when}`, value: held.heap, unit: 'MB' },
    { what: `listeners ${when}`, value: held.listeners, unit: '' },
    { what: `detached nodes ${when}`, value: held.detached, unit: '' },
  ]
  return [
    ...told('at the start', start),
    {
      what: 'growth of the heap by 200 changes between two pages, with the code that the browser compiles',
      value: growth(seen.heap, again.heap),
      unit: '%',
    },
    {
      what: 'growth of what the pages themselves hold',
      value: growth(seenMade, againMade),
      unit: '%',
      most: 10,
    },
    ...each,
    ...told(`after ${EARLY} changes`, early),
    ...told(`after ${CHANGES} changes`, late),
    {
      what: `growth of the heap from ${EARLY} to ${CHANGES} changes`,
      value: growth(early.heap, late.heap),
      unit: '%',
      most: 10,
    },
    {
      what: `growth of listeners from ${EARLY} to ${CHANGES} changes`,
      value: growth(early.listeners, late.listeners),
      unit: '%',
      most: 10,
    },
    {
      what: `detached nodes more after ${CHANGES} changes than after ${EARLY}`,
      value: late.detached - early.detached,
      unit: '',
      most: Math.max(100, early.detached / 10),
    },
  ]
}
