import { figureOf, type FigureCell } from '@/model/view/figure-cell'
import { capitalise, formatValue } from '@/model/values/format'
import { isNumber, isShorthand } from '@/model/schema/observation'
import { periodLabel } from '@/model/values/period'
import { readTargets, type TargetReading } from '@/model/view/targets'
import { detailOf } from '../navigation/focus-point'
import type { Point, Series, View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'
import { explainValue } from '@/model/values/shorthand'

/** A single figure with everything that must be said about it. */
export interface Fact {
  key: string
  label: string
  value: string
  /** The cell that identifies its record. A range has two figures and no record of its own. */
  figure?: FigureCell
  lines: string[]
  /** The figure compared with its targets. */
  targets: TargetReading[]
}

const latestOf = (series: Series, view: View): Point | undefined => {
  const period = view.periods.findLast((p) => series.points.has(p))
  return period === undefined ? undefined : series.points.get(period)
}

/** The muted lines under a figure: date, count, note and place in the source. */
function linesOf(point: Point, view: View): string[] {
  const at = point.observation?.at
  return [
    periodLabel(point.period, view.indicator.periodType),
    detailOf(point, view),
    isShorthand(point.value) ? explainValue(point.value, view.measure) : undefined,
    point.note,
    // The row of a published file says nothing here: the figure's record has it.
    typeof at === 'number' ? undefined : at,
  ].filter((line) => line !== undefined)
}

function earlierOf(series: Series, view: View, latest: Point): string[] {
  const before = view.periods
    .filter((p) => p !== latest.period)
    .flatMap((p) => series.points.get(p) ?? [])
  return before.toReversed().map((p) => {
    const said = [
      formatValue(p.value, view.measure),
      ...readTargets(view, p).map(({ words }) => words),
    ]
    return `${capitalise(periodLabel(p.period, view.indicator.periodType))}: ${said.join(', ')}`
  })
}

/** The words for a lower bound in a paper: "at least 70", "over 140". */
const BOUNDS = new Map([
  ['at-least', 'at least '],
  ['over', 'over '],
])

const isBound = (series: Series, id: string) => series.category?.id === id

/** "4 to 6 weeks": the unit is given once, at the end; the pound sign on both numbers. */
function rangeText(low: number, high: number, view: View): string {
  const { measure } = view
  const from = formatValue(low, measure.kind === 'money' ? measure : { ...measure, kind: 'count' })
  return low === high ? formatValue(high, measure) : `${from} to ${formatValue(high, measure)}`
}

/** The council's latest figure in each category. A lowest and a highest figure become one range. */
export function factsOf(view: View): Fact[] {
  const subject = subjectSeries(view)
  const [low, high] = [
    subject.find((s) => isBound(s, 'lowest')),
    subject.find((s) => isBound(s, 'highest')),
  ]
  const [from, to] = [low && latestOf(low, view), high && latestOf(high, view)]
  const range: Fact[] = []
  if (from && to && isNumber(from.value) && isNumber(to.value))
    range.push({
      key: 'range',
      label: view.measure.label,
      value: rangeText(from.value, to.value, view),
      lines: [...new Set([...linesOf(from, view), ...linesOf(to, view)])],
      targets: [],
    })
  const rest = range.length > 0 ? subject.filter((s) => s !== low && s !== high) : subject
  const single = rest.flatMap((series): Fact[] => {
    const point = latestOf(series, view)
    if (!point) return []
    const value = formatValue(point.value, view.measure)
    const figure = figureOf(view, point)
    return [
      {
        key: series.id,
        label: series.category?.label ?? view.category?.label ?? view.measure.label,
        value: `${BOUNDS.get(series.category?.id ?? '') ?? ''}${value}`,
        ...(figure ? { figure } : {}),
        lines: [...linesOf(point, view), ...earlierOf(series, view, point)],
        targets: readTargets(view, point),
      },
    ]
  })
  return [...range, ...single]
}
