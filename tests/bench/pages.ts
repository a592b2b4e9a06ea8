import type { Browser } from 'playwright-core'
import { FAST, SLOW, type Conditions } from './browser'
import { figuresFor, median, medianOf, type Figure } from './figures'
import { clickThrough, type Click } from './journeys'
import { blockingTime, load, type BenchPage, type Load } from './load'
import { respond, type Responses } from './response'
import type { Host } from './server'
import { KINDS } from './wire'

const INDICATOR = '/indicator/children-looked-after'
export const STATIC_PATH = '/bench-static.html'

export const OVERVIEW: BenchPage = {
  id: 'overview',
  label: 'Overview',
  path: '/',
  isInteractive: false,
}
export const INDICATOR_PAGE: BenchPage = {
  id: 'indicator',
  label: 'Indicator page',
  path: INDICATOR,
  isInteractive: true,
}
export const ALL: BenchPage = {
  id: 'all',
  label: 'All authorities',
  path: INDICATOR,
  heading: 'Where does',
  isInteractive: true,
}
export const THEME: BenchPage = {
  id: 'theme',
  label: 'Theme page',
  path: '/theme/placements',
  isInteractive: false,
}
const PAGES: BenchPage[] = [OVERVIEW, THEME, INDICATOR_PAGE, ALL]
const STATIC: BenchPage = {
  id: 'static',
  label: 'Static page',
  path: STATIC_PATH,
  isInteractive: false,
}
/** The finished pages as they would be without scripts, which show what those cost. */
export const STILLS = [OVERVIEW, THEME, INDICATOR_PAGE].map(
  ({ id, label, path }): BenchPage & { original: string } => ({
    id: `${id}-still`,
    label: `${label} without scripts`,
    path: `/bench-${id}-still.html`,
    original: path,
    isInteractive: false,
  }),
)
const EVERY = [...PAGES, STATIC, ...STILLS]
/** Pages of the bench, against which others are held. */
const isMeasure = ({ id }: BenchPage) => id === STATIC.id || id.endsWith('-still')

const kB = (bytes: number) => bytes / 1000

/** The limits for one page. */
function limits(page: BenchPage, { id: how }: Conditions) {
  const { id } = page
  const isMain = id === 'overview' || id === 'indicator'
  return {
    ratio: how === 'slow' && isMain ? { limit: 1.25 } : {},
    still: how === 'slow' && isMain ? { limit: id === 'overview' ? 1.06 : 1.22 } : {},
    shift: isMeasure(page) ? {} : { limit: 0 },
    blocking: how === 'slow' && !isMeasure(page) ? { limit: 100, isUnder: true } : {},
    scripts: id === 'overview' ? { limit: 95 } : {},
    allScripts: id === 'indicator' ? { limit: 195 } : {},
  }
}

function pageFigures(
  page: BenchPage,
  how: Conditions,
  { runs, asked, bare, still }: Record<'runs' | 'asked' | 'bare' | 'still', readonly Load[]>,
): Figure[] {
  const add = figuresFor(page.label, how.label)
  const noted = (figure: (run: Load['noted']) => number | undefined) =>
    medianOf(runs, (run) => figure(run.noted))
  const limit = limits(page, how)
  const largest = noted((n) => n.largest)
  const beside = (others: readonly Load[]) => {
    const other = medianOf(others, (run) => run.noted.largest)
    return largest === undefined || other === undefined ? undefined : largest / other
  }
  return [
    ...KINDS.flatMap((kind) =>
      add(
        `${kind} on the wire`,
        'kB',
        medianOf(runs, (r) => kB(r.bytes[kind])),
        kind === 'js' ? limit.allScripts : {},
      ),
    ),
    ...add(
      'all on the wire',
      'kB',
      medianOf(runs, (r) => kB(KINDS.reduce((sum, k) => sum + r.bytes[k], 0))),
    ),
    ...add(
      'fetched afterwards, for the next page',
      'kB',
      medianOf(runs, (r) => kB(r.afterwards)),
    ),
    ...(page.id === 'overview'
      ? add(
          'scripts before it was complete',
          'kB',
          noted((n) => kB(n.scriptBytes)),
          limit.scripts,
        )
      : []),
    ...add(
      'first paint',
      'ms',
      noted((n) => n.paints['first-paint']),
    ),
    ...add(
      'first contentful paint',
      'ms',
      noted((n) => n.paints['first-contentful-paint']),
    ),
    ...add('largest contentful paint', 'ms', largest),
    ...(isMeasure(page)
      ? []
      : [
          ...add('largest paint beside the static page', 'ratio', beside(bare), limit.ratio),
          ...add(
            'largest paint beside itself without scripts',
            'ratio',
            beside(still),
            limit.still,
          ),
        ]),
    ...add(
      'complete',
      'ms',
      noted((n) => n.complete),
    ),
    ...add(
      'picture of the chart',
      'ms',
      noted((n) => n.picture),
    ),
    ...add('total blocking time', 'ms', noted(blockingTime), limit.blocking),
    ...add(
      'layout shift',
      'shift',
      noted((n) => n.shift),
      limit.shift,
    ),
    ...add(
      'chart answers a key',
      'ms',
      medianOf(asked, (run) => run.noted.answered),
    ),
    ...add(
      'blocking time, chart turned to',
      'ms',
      medianOf(asked, (run) => blockingTime(run.noted)),
    ),
    ...add(
      'js on the wire, chart turned to',
      'kB',
      medianOf(asked, (run) => kB(run.bytes.js)),
    ),
  ]
}

const clickFigures = (
  label: string,
  runs: readonly Click[],
  limit: { limit?: number },
): Figure[] => {
  const add = figuresFor(label, 'Click from the overview to an indicator, slow 4G, 4x CPU')
  const judged = limit.limit === undefined ? {} : { ...limit, isUnder: true }
  return [
    ...add(
      'chart painted',
      'ms',
      medianOf(runs, (run) => run.picture),
      judged,
    ),
    ...add(
      'chart interactive',
      'ms',
      medianOf(runs, (run) => run.live),
    ),
  ]
}

function responseFigures(how: Conditions, runs: readonly Responses[]): Figure[] {
  const add = figuresFor(`${how.cpu}x CPU`, 'Answer of the chart with all authorities')
  const hover = { limit: 50, isUnder: true }
  const worst = (values: readonly number[]) => (values.length > 0 ? Math.max(...values) : undefined)
  return [
    ...add(
      'hover, median',
      'ms',
      medianOf(runs, (run) => median(run.hover)),
      hover,
    ),
    ...add(
      'hover, slowest of twenty',
      'ms',
      medianOf(runs, (run) => worst(run.hover)),
    ),
    ...add(
      'key, median',
      'ms',
      medianOf(runs, (run) => median(run.key)),
    ),
    ...add(
      'key, slowest of twenty',
      'ms',
      medianOf(runs, (run) => worst(run.key)),
    ),
  ]
}

/**
 * Measures everything that a reader waits for, as often as requested. It goes round by round instead of
 * repeating each measurement, so that a busy minute of the machine does not spoil a single figure.
 */
export async function measurePages(
  browser: Browser,
  { address }: Host,
  runs: number,
  say: (line: string) => void,
): Promise<Figure[]> {
  const loads = new Map<string, Load[]>()
  const key = (page: BenchPage, how: Conditions, asks = false) =>
    [page.id, how.id, ...(asks ? ['asked'] : [])].join('|')
  const clicks: Record<'at once' | 'idle', Click[]> = { 'at once': [], idle: [] }
  const answers: Record<Conditions['id'], Responses[]> = { slow: [], fast: [] }
  // The first round does not count: it makes the server compress every file and warms up the browser.
  for (const page of EVERY) await load(browser, address, page, FAST, page.isInteractive)
  await clickThrough(browser, address, FAST, 'idle')
  for (let run = 1; run <= runs; run += 1) {
    say(`run ${run} of ${runs}`)
    // Each page in turn comes first, when the browser is least ready.
    const turn = run % EVERY.length
    const order = [...EVERY.slice(turn), ...EVERY.slice(0, turn)]
    for (const how of [SLOW, FAST])
      for (const page of order)
        for (const asks of page.isInteractive ? [false, true] : [false]) {
          const one = await load(browser, address, page, how, asks)
          const id = key(page, how, asks)
          loads.set(id, [...(loads.get(id) ?? []), one])
        }
    for (const wait of ['at once', 'idle'] as const)
      clicks[wait].push(await clickThrough(browser, address, SLOW, wait))
    for (const how of [SLOW, FAST]) answers[how.id].push(await respond(browser, address, ALL, how))
  }
  for (const [id, all] of loads) {
    const shifted = [...new Set(all.flatMap((one) => one.noted.shifted))]
    const largest = [...new Set(all.map((one) => one.noted.largestElement))]
    say(
      `${id}: largest paint is ${largest.join(', ')}; shifted: ${shifted.join(', ') || 'nothing'}`,
    )
  }
  return [
    ...[SLOW, FAST].flatMap((how) =>
      EVERY.flatMap((page) =>
        pageFigures(page, how, {
          runs: loads.get(key(page, how)) ?? [],
          asked: loads.get(key(page, how, true)) ?? [],
          bare: loads.get(key(STATIC, how)) ?? [],
          still: loads.get(key({ ...page, id: `${page.id}-still` }, how)) ?? [],
        }),
      ),
    ),
    ...clickFigures('at once', clicks['at once'], {}),
    ...clickFigures('after idle', clicks.idle, { limit: 600 }),
    ...responseFigures(SLOW, answers.slow),
    ...responseFigures(FAST, answers.fast),
  ]
}
