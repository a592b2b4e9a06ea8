import { isNumber } from '@/model/schema/observation'
import type { View } from '@/model/view/types'
import { valueAxis, type ValueAxis } from '../drawing/value-axis'
import { foldCategories, type Part } from './parts'
import { isSubject } from '@/model/view/subject'

/** The parts of one period together. */
interface Stack {
  period: string
  /** The sum of its parts that have a number. */
  sum: number
  /** Why it is short, where a part is suppressed or unknown. */
  hidden: 'c' | 'u' | undefined
  /** Whether nothing at all was published of any part. */
  isEmpty: boolean
  /** The whole that the parts make; undefined where one is hidden, or none was published. */
  total: number | undefined
}

/** What a mix is drawn from, on the screen and in Office files alike. */
export interface Mix {
  /** The first stands on top of each stack. */
  parts: Part[]
  stacks: Stack[]
  /** Whether the parts are percentages of the whole. */
  isShare: boolean
  /** One period only: a bar on its side. */
  lying: boolean
  axis: ValueAxis
  /** Highest value on the axis; no stack is taller. */
  top: number
}

/** From the council's first figure to its last: a year is never left out, suppressed or missing. */
function mixPeriods(view: View): string[] {
  const has = (period: string) =>
    view.series.some((s) => isSubject(s) && s.points.get(period) !== undefined)
  return view.periods.slice(view.periods.findIndex(has), view.periods.findLastIndex(has) + 1)
}

function stackOf(parts: readonly Part[], period: string): Stack {
  const values = parts.map((part) => part.values.get(period))
  const sum = values.filter(isNumber).reduce((all, value) => all + value, 0)
  const hidden = values.find((v) => v === 'c' || v === 'u')
  const isEmpty = values.every((value) => value === undefined)
  return { period, sum, hidden, isEmpty, total: isEmpty || hidden ? undefined : sum }
}

/** The parts of the council's whole, period by period. */
export function readMix(view: View): Mix {
  const periods = mixPeriods(view)
  const parts = foldCategories(view, periods)
  const stacks = periods.map((period) => stackOf(parts, period))
  const sums = stacks.map(({ sum }) => sum)
  const isShare = view.measure.kind === 'percent'
  const lying = periods.length < 2
  const axis = valueAxis(sums, { axis: 'zero', measure: view.measure })
  const top = isShare ? Math.max(100, ...sums) : lying ? Math.max(0, ...sums) || 1 : axis.hi
  return { parts, stacks, isShare, lying, axis, top }
}
