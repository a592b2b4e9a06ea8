import { chartsFor } from '@/charts/registry'
import { resolveSelection, hasMeasure } from '@/model/view/choose'
import type { Measure } from '@/model/schema/indicator'
import type { SelectionPatch } from '@/selection/use-selection'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { Choose } from '../shared/choices/choose'
import { Segments, ViewSwitch } from '../shared/choices/view-switch'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

/** Chooses chart or table, measure, breakdown, category and axis. Only choices that exist are shown. */
export function Toolbar({ view }: { view: View }) {
  const dashboard = useDashboard()
  const { selection, select } = dashboard
  const { indicator } = view
  const measures = indicator.measures.filter((m) => m.hidden !== true)
  const { breakdown } = resolveSelection(indicator, { ...selection, category: '' })
  // Where the breakdown lacks the measure, go back to the usual breakdown.
  const toMeasure = (measure: Measure, index: number): SelectionPatch => ({
    measure: index === 0 ? undefined : measure.id,
    ...(breakdown && !hasMeasure(breakdown, measure)
      ? { breakdown: undefined, category: undefined }
      : {}),
  })
  // Likewise, go back to the usual measure where the breakdown lacks the chosen one.
  const toBreakdown = (id: string): SelectionPatch => {
    const next = indicator.breakdowns.find((b) => b.id === id)
    return {
      breakdown: id === indicator.breakdowns[0]?.id ? undefined : id,
      category: undefined,
      ...(next && !hasMeasure(next, view.measure) ? { measure: undefined } : {}),
    }
  }
  const kinds = chartsFor(view).filter(({ lastResort }) => !lastResort)
  const current = selection.category ?? 'all'
  const own = subjectSeries(view)
  const isLine = own.length === 1
  // A measure that only exists for the total has no categories to choose from.
  const hasParts = selection.category === 'total' || own.some((s) => s.category !== undefined)
  return (
    <>
      <ViewSwitch />
      {kinds.length > 1 && selection.view === 'chart' && (
        <Segments
          name="Kind of chart"
          choices={kinds.map((kind, index) => ({
            label: kind.label,
            patch: { chart: index === 0 ? undefined : kind.id },
            isCurrent: kind === (kinds.find((k) => k.id === selection.chart) ?? kinds[0]),
          }))}
        />
      )}
      {measures.length > 1 && measures.length <= 3 && (
        <Segments
          name="Measure"
          choices={measures.map((m, index) => ({
            label: m.label,
            patch: toMeasure(m, index),
            isCurrent: m.id === view.measure.id,
          }))}
        />
      )}
      {measures.length > 3 && (
        <Choose
          name="Measure"
          value={view.measure.id}
          options={measures}
          choose={(id) => {
            const index = measures.findIndex((m) => m.id === id)
            const measure = measures[index]
            if (measure) select(toMeasure(measure, index))
          }}
        />
      )}
      {breakdown && hasParts && indicator.breakdowns.length > 1 && (
        <Choose
          name="By"
          value={breakdown.id}
          options={indicator.breakdowns}
          choose={(id) => select(toBreakdown(id))}
        />
      )}
      {breakdown && hasParts && (
        <Choose
          name="Show"
          value={current}
          options={[{ id: 'all', label: 'All of them' }, ...breakdown.categories]}
          choose={(id) => select({ category: id === 'all' ? undefined : id })}
        />
      )}
      {isLine && selection.view === 'chart' && view.periods.length > 1 && (
        <Segments
          name="Axis"
          choices={[
            { label: 'From zero', patch: { axis: 'zero' }, isCurrent: selection.axis === 'zero' },
            { label: 'Fit', patch: { axis: 'fit' }, isCurrent: selection.axis === 'fit' },
          ]}
        />
      )}
    </>
  )
}
