import { figuresFor, type Figure } from './figures'

export type PageId = 'overview' | 'theme' | 'indicator' | 'all'
type Work = 'import' | 'check' | 'slices' | 'build'
type Response = 'chartHover' | 'chartKey' | 'allHover' | 'allKey'

/** The measurements at one size of the data. */
export interface Sample {
  /** Processor time in seconds. */
  seconds: Record<Work, number>
  /** Bytes on the wire of each file of a first view. */
  pages: Record<PageId, ReadonlyMap<string, number>>
  /** Bytes that the indicator page fetches for its section on all authorities. */
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

const SECONDS = { limit: 10, isUnder: true }
/** A delay shorter than anybody notices, in ms. */
const NOTICED = { limit: 50, isUnder: true }
/** Linear growth, plus a tenth for differences between runs. */
const linear = (times: number) => ({ limit: times * 1.1 })
/** No growth, plus a little for differences in compression. */
const FLAT = { limit: 1.05 }

const keysOf = <Key extends string>(record: Record<Key, unknown>): Key[] =>
  Object.keys(record) as Key[]

const kB = (files: ReadonlyMap<string, number>): number =>
  [...files.values()].reduce((sum, bytes) => sum + bytes, 0) / 1000

/** Bytes of a page's first view, without the section on all authorities further down. */
const firstView = ({ pages, ofAll }: Sample, page: PageId): number =>
  kB(pages[page]) - (page === 'indicator' ? ofAll / 1000 : 0)

export const sourcesFigure = (seconds: number): Figure[] =>
  figuresFor('all of today’s files', 'Import')('import, processor', 's', seconds, SECONDS)

/** Compares one size with today's: bytes should not change, and times should grow no faster than the data. */
export function sizeFigures(axis: string, times: number, now: Sample, today: Sample): Figure[] {
  const isToday = times === 1
  const add = figuresFor(isToday ? axis : `${axis} x ${times}`, 'Growth')
  const factor = (label: string, value: number, limit: { limit?: number }) =>
    isToday ? [] : add(`${label}, times today`, 'times', value, limit)
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
      // A list of ten times as many authorities is bound to be longer.
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
