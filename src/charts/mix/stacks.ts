import { isNumber, isShorthand, type Value } from '@/model/schema/observation'
import { seriesInSentence } from '@/model/view/series'
import { isSubject, subjectSeries } from '@/model/view/subject'
import { byArea } from '../data-table/data-table'
import type { Series, View } from '@/model/view/types'
import { valueAxis, type ValueAxis } from '../drawing/value-axis'
import { foldCategories, publishedIn, type Column, type Part } from './parts'

/** A column with the area it belongs to. */
export interface MixColumn extends Column {
  /** The area's name. */
  area: string
  isSubject: boolean
}

/** Why the parts of a column add up to less than the whole. */
type Shortfall = 'suppressed' | 'unpublished' | 'rounded'

interface Rest {
  value: number
  why: Shortfall
  /**
   * Whether a single part is hidden. The column is then drawn up to 100%, and the size of the part is never
   * given.
   */
  isLone: boolean
}

/** The values of one column, taken together. */
export interface Stack {
  column: MixColumn
  /**
   * The published total of each part; of "Other", that of its published categories. Parts with nothing
   * published have no entry.
   */
  known: ReadonlyMap<Part, number>
  /** Sum of the parts that have a number. */
  sum: number
  /** The remainder up to the whole, which is 100% or the published total; undefined if nothing remains. */
  rest: Rest | undefined
  /** Whether nothing was published for any part. */
  isEmpty: boolean
  /**
   * The whole: as published, otherwise the sum of the parts; undefined where it would reveal a hidden part.
   */
  total: number | undefined
}

/** The data of a mix, for the screen and for Office files. */
export interface Mix {
  /** From the baseline up. */
  parts: Part[]
  /** The council's, oldest first, followed by one for each region or country beside it. */
  stacks: Stack[]
  /** Whether the parts are percentages of the whole. */
  isShare: boolean
  /** Whether a single column is drawn as a horizontal bar. */
  lying: boolean
  axis: ValueAxis
  /** Highest value on the axis. No stack exceeds it. */
  top: number
}

/** From the council's first figure to its last. Suppressed and missing years are kept. */
function ownColumns(view: View): MixColumn[] {
  const series = subjectSeries(view)
  const has = (period: string) => series.some((s) => s.points.get(period) !== undefined)
  return view.periods
    .slice(view.periods.findIndex(has), view.periods.findLastIndex(has) + 1)
    .map((period) => ({ key: period, period, series, area: view.area.name, isSubject: true }))
}

/** Whether the parts of a series' area add up to a whole. Averages of each part do not. */
const hasWhole = (s: Series): boolean => !isSubject(s) && s.area !== undefined

/** The areas beside the council, each in its latest period up to the council's latest. */
function besideColumns(view: View, latest: string): MixColumn[] {
  // Counts of much larger areas would flatten the council's columns.
  if (view.measure.kind !== 'percent') return []
  const series = view.series.filter(hasWhole)
  return byArea({ ...view, series }).flatMap(({ key, label, series: parts }): MixColumn[] => {
    const period = view.periods
      .slice(0, view.periods.indexOf(latest) + 1)
      .findLast((p) => parts.some((s) => isNumber(s.points.get(p)?.value)))
    return period === undefined
      ? []
      : [{ key, period, series: parts, area: label, isSubject: false }]
  })
}

/** Names of the benchmarks, within a sentence, that a mix leaves to its table. */
export const leftOutOfMix = (view: View): string[] => [
  ...new Set(view.series.filter((s) => !isSubject(s) && !hasWhole(s)).map(seriesInSentence)),
]

/** Remainders below this many percentage points are too small to see. */
const LEAST_SHARE = 0.25

/** Shorthands for a negligible number, or for a figure that does not apply. */
const NONE_HIDDEN: readonly Value[] = ['k', 'low', 'z']

type Values = readonly (Value | undefined)[]

const isHidden = (value: Value | undefined): boolean =>
  isShorthand(value) && !NONE_HIDDEN.includes(value)

function restOf(values: Values, value: number, view: View): Rest | undefined {
  const { kind, decimals } = view.measure
  if (value < LEAST_SHARE) return undefined
  const isLone = values.filter(isHidden).length === 1
  if (values.includes('c')) return { value, why: 'suppressed', isLone }
  const rounding = kind === 'percent' ? (values.length / 2) * 10 ** -decimals : 0
  const isMore = values.some(isHidden) || value > rounding
  return { value, why: isMore ? 'unpublished' : 'rounded', isLone }
}

/**
 * The published total of counts. Undefined where a single part is hidden, because the total would reveal its
 * size.
 */
function wholeOf({ series, period }: MixColumn, values: Values): number | undefined {
  const [whole, ...others] = new Set(series.map((s) => s.points.get(period)?.whole))
  return isNumber(whole) && others.length === 0 && values.filter(isHidden).length !== 1
    ? whole
    : undefined
}

function stackOf(parts: readonly Part[], column: MixColumn, view: View): Stack {
  const isShare = view.measure.kind === 'percent'
  const values = parts.flatMap((part) => publishedIn(part, column))
  const add = (some: Values) => some.filter(isNumber).reduce((all, value) => all + value, 0)
  const known = new Map(
    parts.flatMap((part) => {
      const published = publishedIn(part, column)
      return published.some(isNumber) ? [[part, add(published)] as const] : []
    }),
  )
  const sum = add(values)
  const isEmpty = values.every((value) => value === undefined)
  const whole = isShare ? 100 : values.some(isHidden) ? wholeOf(column, values) : undefined
  const left = Number(((whole ?? sum) - sum).toFixed(view.measure.decimals))
  return {
    column,
    known,
    sum,
    rest: isEmpty ? undefined : restOf(values, left, view),
    isEmpty,
    total: isEmpty || isShare ? undefined : values.some(isHidden) ? whole : sum,
  }
}

/** The parts of the council's whole in each period, and those of the areas beside it. */
export function readMix(view: View): Mix {
  const subject = ownColumns(view)
  const columns = [...subject, ...besideColumns(view, subject.at(-1)?.period ?? view.period)]
  const parts = foldCategories(view, columns)
  const stacks = columns.map((column) => stackOf(parts, column, view))
  const sums = stacks.map(({ sum, total }) => Math.max(sum, total ?? 0))
  const isShare = view.measure.kind === 'percent'
  const lying = columns.length < 2
  const axis = valueAxis(sums, { axis: 'zero', measure: view.measure })
  const top = isShare ? Math.max(100, ...sums) : lying ? Math.max(0, ...sums) || 1 : axis.hi
  return { parts, stacks, isShare, lying, axis, top }
}

const people = ({ indicator, measure }: View): string =>
  (indicator.measures.find(({ id }) => id === measure.denominator) ?? measure).unit === 'children'
    ? 'children’s'
    : 'people’s'

/** An explanation of the hatching: "not published, to protect children’s identity". */
export function hatchWords(stacks: readonly Stack[], view: View): string | undefined {
  const reasons = new Set(stacks.map(({ rest }) => rest?.why))
  const secret = `to protect ${people(view)} identity`
  const hidden = reasons.has('suppressed')
    ? `not published, ${reasons.has('unpublished') ? 'in part ' : ''}${secret}`
    : reasons.has('unpublished')
      ? 'not published'
      : undefined
  if (!reasons.has('rounded')) return hidden
  return hidden === undefined ? 'lost to rounding' : `${hidden}, or lost to rounding`
}

/** A note for columns of counts whose total is not known, which are not hatched. */
export const shortWords = ({ stacks, isShare, lying }: Mix): string | undefined =>
  !isShare && !lying && stacks.some(({ isEmpty, total }) => !isEmpty && total === undefined)
    ? 'Without a total above: a part is not published'
    : undefined
