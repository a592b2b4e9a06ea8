import { useMemo } from 'react'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { sentenceFor, titleFor } from '@/charts/registry'
import { sourcesFrom } from '@/data/view-sources'
import type { ReturnMonths } from '@/importer/open-returns'
import { buildView } from '@/model/view/build-view'
import { usualSelection } from '@/model/view/selection'
import { dateLabel } from '@/model/values/period'
import { FigureLinksContext } from '@/ui/figure-link'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/** The headline figures month by month, with small numbers hidden, before they are approved. */
export function Months({ months }: { months: ReturnMonths }) {
  const { areas, catalogue } = useDashboard()
  const views = useMemo(
    () =>
      months.headlines.flatMap(({ indicator: id, ...shown }) => {
        const indicator = months.indicators.find((one) => one.id === id)
        if (!indicator) return []
        const files = months.tables.filter((table) => table.indicator === id)
        const { releases } = months
        const sources = sourcesFrom(files, { indicator, areas, releases })
        return [buildView(sources, { ...usualSelection(catalogue), ...shown, vs: [] })]
      }),
    [months, areas, catalogue],
  )
  return (
    <section className="question" aria-labelledby="returns-months">
      <h2 id="returns-months">The months since</h2>
      <p className="prose">
        From the returns of {months.years}, as known on {dateLabel(months.known)}. The latest months
        change most as records are completed.
      </p>
      {/* These figures have no record until they are approved. */}
      <FigureLinksContext value={undefined}>
        <div className="returns-charts">
          {views.map((view) => (
            <ChartFrame
              key={view.indicator.id}
              view={view}
              title={titleFor(view, undefined)}
              caption={sentenceFor(view)}
            />
          ))}
        </div>
      </FigureLinksContext>
    </section>
  )
}
