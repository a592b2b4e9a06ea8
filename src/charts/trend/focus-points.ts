import { shownDifference } from '@/model/judgement/gap'
import { formatDifference } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import { periodLabel, periodTick } from '@/model/values/period'
import type { LinesLayout } from '../lines/layout'
import { orderAt } from '../drawing/series-style'
import { rowOf, type FocusPoint } from '../navigation/focus-point'
import type { Series, View } from '@/model/view/types'
import { isAbout } from '@/model/view/annotation'
import { isSubject } from '@/model/view/subject'

/** The break in a series at a period. Earlier figures are on another basis. */
const breakAt = ({ annotations }: View, { category }: Series, period: string) =>
  annotations.find(
    (a) =>
      a.kind === 'break' &&
      a.period === period &&
      (a.categories === undefined || (category && a.categories.includes(category.id))),
  )

/**
 * ", 1 higher than 2023": the change from the period before, if both have a number on the same basis;
 * otherwise that there is a gap before it, or that the two cannot be compared.
 */
function step(series: Series, view: View, period: string): string {
  const earlier = view.periods.slice(0, view.periods.indexOf(period))
  const before = earlier.at(-1)
  const [now, then] = [series.points.get(period)?.value, series.points.get(before ?? '')?.value]
  if (before === undefined || !isNumber(now)) return ''
  const name = periodTick(before, view.indicator.periodType)
  const isFirst = earlier.every((one) => !isNumber(series.points.get(one)?.value))
  if (!isNumber(then)) return isFirst ? '' : `, no figure for ${name} to compare with`
  if (breakAt(view, series, period)) return `, not comparable with ${name}`
  const measure = series.measure ?? view.measure
  const difference = shownDifference(now - then, { measure })
  if (difference === 0) return `, the same as ${name}`
  return `, ${formatDifference(difference, measure)} ${difference > 0 ? 'higher' : 'lower'} than ${name}`
}

/** A focus point for each period, with every line in the order in which it is drawn there. */
export function trendFocusPoints(view: View, layout: LinesLayout): FocusPoint[] {
  const drawn = new Map(layout.lines.map((line) => [line.series.id, line]))
  const series = layout.lines.map((line) => line.series)
  const type = view.indicator.periodType
  return view.periods.map((period) => {
    const rows = orderAt(series, period).flatMap((s) => {
      const line = drawn.get(s.id)
      if (!line) return []
      const row = rowOf(s, { view, period, sample: line.style })
      const spot = line.runs.flat().find((p) => p.period === period)
      return [{ ...row, says: `${row.says}${step(s, view, period)}`, ...(spot ? { spot } : {}) }]
    })
    const subject = series.filter(isSubject)
    const said = [...subject, ...orderAt(series, period).filter((s) => !isSubject(s))].map((s) => {
      const { label, value } = rowOf(s, { view, period, sample: 'own' })
      return `${label} ${value}${subject.length === 1 && isSubject(s) ? step(s, view, period) : ''}`
    })
    return {
      key: period,
      period,
      at: layout.x(period),
      heading: periodLabel(period, type),
      rows,
      says: [
        `${periodTick(period, type)}: ${said.join('; ')}`,
        ...view.annotations.filter((a) => isAbout(a, period, type)).map(({ label }) => label),
      ].join('. '),
    }
  })
}
