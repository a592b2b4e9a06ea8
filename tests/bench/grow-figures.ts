import { figuresFor, type Figure } from './figures'

export type PageId = 'overview' | 'theme' | 'indicator' | 'all'
type Work = 'import' | 'check' | 'slices' | 'build'
type Response = 'chartHover' | 'chartKey' | 'allHover' | 'allKey'

/** What was measured of data of one size. */
export interface Sample {
  /** Of the processor. */
  seconds: Record<Work, number>
  /** Bytes on the wire of each file of a first view. */
  pages: Record<PageId, ReadonlyMap<string, number>>
  /** Bytes of the indicator page that are for its part about all authorities. */
  ofAll: number
  ms: Record<Response, number | undefined>
}

const WORK: Record<Work, string> = {
  import: 'import of one publication',
  check: 'check',
  slices: 'slices',
  build: 'build',
}
const PAGES: Record<PageId, string> = {
  overview: 'overview',
  theme: 'theme page',
  indicator: 'indicator page',
  all: 'indicator page with all authorities',
}
const RESPONSES: Record<Response, string> = {
  chartHover: 'hover, indicator page, 4x CPU',
  chartKey: 'key, indicator page, 4x CPU',
  allHover: 'hover, all authorities, 4x CPU',
  allKey: 'key, all authorities, 4x CPU',
}

const SECONDS = { bar: 10, isUnder: true }
/** Faster than a hand notices. */
const NOTICED = { bar: 50, isUnder: true }
/** Linear, but for the tenth by which one run differs from another. */
const linear = (times: number) => ({ bar: times * 1.1 })
/** Flat, but for the little by which compression differs. */
const FLAT = { bar: 1.05 }

const keysOf = <Key extends string>(record: Record<Key, unknown>): Key[] =>
  Object.keys(record) as Key[]

const kB = (files: ReadonlyMap<string, number>): number =>
  [...files.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000

/** What a page needs for its first view: what is further down, of all authorities, is not of it. */
const firstView = ({ pages, ofAll }: Sample, page: PageId): number =>
  kB(pages[page]) - (page === 'indicator' ? ofAll / 1000 : 0)

export const sourcesFigure = (seconds: number): Figure[] =>
  figuresFor('all of today’s files', 'Import')('import, processor', 's', seconds, SECONDS)

/** Figures of one size beside those of today's: bytes should stay, times grow no faster than data. */
export function sizeFigures(axis: string, times: number, now: Sample, today: Sample): Figure[] {
  const isToday = times === 1
  const add = figuresFor(isToday ? axis : `${axis} x ${times}`, 'Growth')
  const factor = (label: string, value: number, bar: { bar?: number }) =>
    isToday ? [] : add(`${label}, times today`, 'times', value, bar)
  return [
    ...keysOf(WORK).flatMap((work) => [
      ...add(
        `${WORK[work]}, processor`,
        's',
        now.seconds[work],
        isToday && work !== 'slices' ? SECONDS : {},
      ),
      ...factor(WORK[work], now.seconds[work] / today.seconds[work], linear(times)),
    ]),
    ...keysOf(PAGES).flatMap((page) => [
      ...add(`first view of ${PAGES[page]}`, 'kB', firstView(now, page)),
      // All of ten times as many authorities are rightly more.
      ...factor(
        PAGES[page],
        firstView(now, page) / firstView(today, page),
        page === 'all' && axis === 'authorities' ? {} : FLAT,
      ),
    ]),
    ...keysOf(RESPONSES).flatMap((response) =>
      add(RESPONSES[response], 'ms', now.ms[response], isToday ? NOTICED : {}),
    ),
  ]
}
