import { figureOf, type FigureCell } from '@/model/view/figure-cell'
import { formatNumber, formatValue, shorthandSign } from '@/model/values/format'
import { isNumber, isShorthand } from '@/model/schema/observation'
import { periodLabel } from '@/model/values/period'
import type { Box, Scene } from '../drawing/scene'
import type { LineStyle, MarkerShape } from '../drawing/series-style'
import type { Tone } from '../drawing/palette'
import type { Point, Series, View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'
import { explainValue } from '@/model/values/shorthand'

export type Sample = LineStyle | Tone | { marker: MarkerShape; tone: Tone }

/** One line of the tooltip. */
export interface FocusRow {
  key: string
  label: string
  value: string
  detail?: string
  isSubject: boolean
  /** The style of its line, the fill of its bar, or its marker. */
  sample: Sample
  /** What is announced when the reader moves to this row alone. */
  says: string
  /** The cell whose record it opens. */
  figure?: FigureCell
  spot?: { x: number; y: number }
  /** Its bar, or piece of a bar. */
  box?: Box
}

/** A point of the chart to which the reader can move the focus: a period, a bar or a dot. */
export interface FocusPoint {
  key: string
  /** Position on the axis that the arrow keys move along, in px. */
  at: number
  /** Position on the other axis, where the keys move along both. */
  across?: number
  /** Its period, if it is one of the council's own. */
  period?: string
  heading: string
  rows: FocusRow[]
  /** What applies to all its rows. */
  note?: string
  says: string
  /** A bar to be outlined, in place of a line through points. */
  box?: Box
}

/** "297 of 522", or the count alone where the denominator is a population. */
export function detailOf(point: Point | undefined, view: View): string | undefined {
  if (!point || !isNumber(point.value) || !isNumber(point.count)) return undefined
  const count = formatNumber(point.count, Number.isInteger(point.count) ? 0 : 1)
  if (view.measure.kind === 'percent')
    return isNumber(point.denominator) ? `${count} of ${formatNumber(point.denominator, 0)}` : count
  const unit = view.indicator.measures.find((m) => m.id === view.measure.numerator)?.unit
  return unit === undefined ? count : `${count} ${unit}`
}

/** "[c] suppressed to protect people's identity"; a number is only itself. */
const valueText = (point: Point | undefined, view: View): string =>
  isShorthand(point?.value)
    ? `${shorthandSign(point.value)} ${explainValue(point.value, view.measure)}`
    : point === undefined
      ? 'no figure'
      : formatValue(point.value, view.measure)

/** The last number up to a period, for a benchmark that is older than the council's own figure. */
function latestBefore(series: Series, view: View, period: string): Point | undefined {
  const upTo = view.periods.slice(0, view.periods.indexOf(period))
  const found = upTo.findLast((p) => isNumber(series.points.get(p)?.value))
  return found === undefined ? undefined : series.points.get(found)
}

/** What a label adds about a benchmark; not how it was calculated, which is the same at every point. */
const noteOf = (series: Series, point: Point | undefined, view: View): string | undefined =>
  isSubject(series) || (view.measure.derived === true && point?.observation)
    ? undefined
    : point?.note

/** A row for one series at a period, with details that a label has no room for. */
export function rowOf(
  series: Series,
  context: { view: View; period: string; sample: Sample },
): FocusRow {
  const { period, sample } = context
  const view = series.measure ? { ...context.view, measure: series.measure } : context.view
  const here = series.points.get(period)
  const older = !here && period === view.period ? latestBefore(series, view, period) : undefined
  const point = here ?? older
  const when = older ? periodLabel(older.period, view.indicator.periodType) : undefined
  const detail = [when, detailOf(point, view), noteOf(series, point, view)]
    .filter((part) => part !== undefined)
    .join('; ')
  const value = valueText(point, view)
  const figure = figureOf(view, point)
  return {
    key: series.id,
    label: series.label,
    value,
    ...(figure ? { figure } : {}),
    ...(detail === '' ? {} : { detail }),
    isSubject: isSubject(series),
    sample,
    says: `${series.label} ${value}${detail === '' ? '' : `, ${detail}`}`,
  }
}

/** The focus points of a drawn chart. */
export interface FocusPoints {
  scene: Scene
  points: readonly FocusPoint[]
  /** Key of the focus point from which the arrow keys start. */
  start: string
}

/** The direction in which the focus points of a chart follow each other; both in a scatter chart. */
export type Along = 'x' | 'y' | 'both'
