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

/** The parts of one column together. */
export interface Stack {
  column: MixColumn
  /** What is published of each part; of "Other" the categories that are. */
  known: ReadonlyMap<Part, number>
  /** What its parts with a number add up to. */
  sum: number
  /** What is left up to 100%, where more than nothing is, and why. */
  rest: { value: number; why: Shortfall } | undefined
  /** Whether nothing at all was published of any part. */
  isEmpty: boolean
  /** The whole that the parts make; undefined where one is hidden, or none was published. */
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

function shortfall(values: readonly (Value | undefined)[], sum: number, view: View): Stack['rest'] {
  const { decimals } = view.measure
  const value = Number((100 - sum).toFixed(decimals))
  if (value < LEAST) return undefined
  if (values.includes('c')) return { value, why: 'suppressed' }
  const rounds = (values.length / 2) * 10 ** -decimals
  const isKnown = values.every((v) => !isShorthand(v) || NONE_HIDDEN.includes(v))
  return { value, why: isKnown && value <= rounds ? 'rounded' : 'unpublished' }
}

function stackOf(parts: readonly Part[], column: MixColumn, view: View): Stack {
  const values = parts.flatMap((part) => publishedIn(part, column))
  const known = new Map(
    parts.map((part) => [
      part,
      publishedIn(part, column)
        .filter(isNumber)
        .reduce((all, value) => all + value, 0),
    ]),
  )
  const sum = [...known.values()].reduce((all, value) => all + value, 0)
  const isHidden = values.some((v) => v === 'c' || v === 'u')
  const isEmpty = values.every((value) => value === undefined)
  return {
    column,
    known,
    sum,
    rest: isEmpty || view.measure.kind !== 'percent' ? undefined : shortfall(values, sum, view),
    isEmpty,
    total: isEmpty || isHidden ? undefined : sum,
  }
}

/** The parts of the council's whole, period by period, and of the areas beside it. */
export function readMix(view: View): Mix {
  const own = ownColumns(view)
  const columns = [...own, ...besideColumns(view, own.at(-1)?.period ?? view.period)]
  const parts = foldCategories(view, columns)
  const stacks = columns.map((column) => stackOf(parts, column, view))
  const sums = stacks.map(({ sum }) => sum)
  const isShare = view.measure.kind === 'percent'
  const lying = columns.length < 2
  const axis = valueAxis(sums, { axis: 'zero', measure: view.measure })
  const top = isShare ? Math.max(100, ...sums) : lying ? Math.max(0, ...sums) || 1 : axis.hi
  return { parts, stacks, isShare, lying, axis, top }
}

const people = ({ indicator, measure }: View): string =>
  indicator.measures.find(({ id }) => id === measure.denominator)?.unit === 'children'
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
