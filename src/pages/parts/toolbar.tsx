import type { View } from '@/model/view'
import { chartsFor } from '@/charts/registry'
import { chosenIn } from '@/model/chosen'
import type { Dashboard } from '../use-dashboard'
import { Segments, ViewSwitch } from './view-switch'

/** What of the chart can be chosen: chart or table, measure, category, axis. Only choices that exist are shown. */
export function Toolbar({ view, dashboard }: { view: View; dashboard: Dashboard }) {
  const { selection, select } = dashboard
  const { indicator } = view
  const measures = indicator.measures.filter((m) => m.hidden !== true)
  const { breakdown } = chosenIn(indicator, { ...selection, category: '' })
  const kinds = chartsFor(view).filter((kind) => kind.id !== 'table')
  const current = selection.category ?? 'all'
  const isLine = view.series.filter((s) => s.role === 'own').length === 1
  return (
    <>
      <ViewSwitch dashboard={dashboard} />
      {kinds.length > 1 && selection.view === 'chart' && (
        <Segments
          name="Kind of chart"
          dashboard={dashboard}
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
          dashboard={dashboard}
          choices={measures.map((m, index) => ({
            label: m.label,
            patch: { measure: index === 0 ? undefined : m.id },
            isCurrent: m.id === view.measure.id,
          }))}
        />
      )}
      {measures.length > 3 && (
        <label className="choose">
          <span>Measure</span>
          <select
            value={view.measure.id}
            onChange={(event) => {
              const id = event.target.value
              select({ measure: id === measures[0]?.id ? undefined : id })
            }}
          >
            {measures.map((m) => (
              <option key={m.id} value={m.id}>
                {m.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {breakdown && (
        <label className="choose">
          <span>Show</span>
          <select
            value={current}
            onChange={(event) => {
              const id = event.target.value
              select({ category: id === 'all' ? undefined : id })
            }}
          >
            <option value="all">All of them</option>
            {breakdown.categories.map((c) => (
              <option key={c.id} value={c.id}>
                {c.label}
              </option>
            ))}
          </select>
        </label>
      )}
      {isLine && selection.view === 'chart' && view.periods.length > 1 && (
        <Segments
          name="Axis"
          dashboard={dashboard}
          choices={[
            { label: 'From zero', patch: { axis: 'zero' }, isCurrent: selection.axis === 'zero' },
            { label: 'Fit', patch: { axis: 'fit' }, isCurrent: selection.axis === 'fit' },
          ]}
        />
      )}
    </>
  )
}
