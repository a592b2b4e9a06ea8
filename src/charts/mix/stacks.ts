import { isNumber, isShorthand, type Value } from '@/model/schema/observation'
import { isSubject, subjectSeries } from '@/model/view/subject'
import { byArea } from '../data-table/data-table'
import type { Series, View } from '@/model/view/types'
import { valueAxis, type ValueAxis } from '../drawing/value-axis'
import { foldCategories, publishedIn, type Column, type Part } from './parts'

/** A column with whose it is. */
export interface MixColumn extends Column {
  /** The area's name. */
  area: string
  own: boolean
}

/** Why the parts of a column fall short of the whole. */
type Shortfall = 'suppressed' | 'unpublished' | 'rounded'

interface Rest {
  value: number
  why: Shortfall
  /** Whether it is one hidden part alone: it is drawn up to 100%, and its size never said. */
  isLone: boolean
}

/** The parts of one column together. */
export interface Stack {
  column: MixColumn
  /** What is published of each part, of "Other" of the categories that are; none of those of which nothing is. */
  known: ReadonlyMap<Part, number>
  /** What its parts with a number add up to. */
  sum: number
  /** What is left up to the whole, 100% or the published number, where more than nothing is. */
  rest: Rest | undefined
  /** Whether nothing at all was published of any part. */
  isEmpty: boolean
  /** The whole: as published, else what the parts make; undefined where that would give a hidden one away. */
  total: number | undefined
}

/** What a mix is drawn from, on the screen and in Office files alike. */
export interface Mix {
  /** The first stands at the baseline. */
  parts: Part[]
  /** The council's, oldest first; then one for each region or country beside it. */
  stacks: Stack[]
  /** Whether the parts are percentages of the whole. */
  isShare: boolean
  /** One column only: a bar on its side. */
  lying: boolean
  axis: ValueAxis
  /** Highest value on the axis; no stack is taller. */
  top: number
}

/** From the council's first figure to its last: a year is never left out, suppressed or missing. */
function ownColumns(view: View): MixColumn[] {
  const series = subjectSeries(view)
  const has = (period: string) => series.some((s) => s.points.get(period) !== undefined)
  return view.periods
    .slice(view.periods.findIndex(has), view.periods.findLastIndex(has) + 1)
    .map((period) => ({ key: period, period, series, area: view.area.name, own: true }))
}

/** Whether a series is of an area whose parts make up a whole: a median of each part does not. */
const hasWhole = (s: Series): boolean => !isSubject(s) && s.area !== undefined

/** The areas beside the council, each in its latest period up to the council's own. */
function besideColumns(view: View, latest: string): MixColumn[] {
  // Counts of much larger areas would flatten the council's columns.
  if (view.measure.kind !== 'percent') return []
  const series = view.series.filter(hasWhole)
  return byArea({ ...view, series }).flatMap(({ key, label, series: parts }): MixColumn[] => {
    const period = view.periods
      .slice(0, view.periods.indexOf(latest) + 1)
      .findLast((p) => parts.some((s) => isNumber(s.points.get(p)?.value)))
    return period === undefined ? [] : [{ key, period, series: parts, area: label, own: false }]
  })
}

/** Names of what the reader chose to compare with and a mix leaves to its table. */
export const leftOutOfMix = (view: View): string[] => [
  ...new Set(view.series.filter((s) => !isSubject(s) && !hasWhole(s)).map((s) => s.label)),
]

/** Smaller than this, in percentage points, what is left cannot be seen. */
const LEAST = 0.25

/** Shorthand for what is next to nothing, or does not apply. */
const NONE_HIDDEN: readonly Value[] = ['k', 'low', 'z']

type Values = readonly (Value | undefined)[]

const isHidden = (value: Value | undefined): boolean =>
  isShorthand(value) && !NONE_HIDDEN.includes(value)

function restOf(values: Values, value: number, view: View): Rest | undefined {
  const { kind, decimals } = view.measure
  if (value < LEAST) return undefined
  const isLone = values.filter(isHidden).length === 1
  if (values.includes('c')) return { value, why: 'suppressed', isLone }
  const rounding = kind === 'percent' ? (values.length / 2) * 10 ** -decimals : 0
  const isMore = values.some(isHidden) || value > rounding
  return { value, why: isMore ? 'unpublished' : 'rounded', isLone }
}

/**
 * The published number that counts make together. Where one part alone is hidden it would say how large
 * that is, and is left out.
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

/** The parts of the council's whole, period by period, and of the areas beside it. */
export function readMix(view: View): Mix {
  const own = ownColumns(view)
  const columns = [...own, ...besideColumns(view, own.at(-1)?.period ?? view.period)]
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

/** What the hatching of some columns stands for: "not published, to protect children’s identity". */
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

/** What must be said of columns of numbers whose whole is not known: nothing of theirs is hatched. */
export const shortWords = ({ stacks, isShare, lying }: Mix): string | undefined =>
  !isShare && !lying && stacks.some(({ isEmpty, total }) => !isEmpty && total === undefined)
    ? 'Without a total above: a part is not published'
    : undefined
