import { useMemo } from 'react'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { sentenceFor, titleFor } from '@/charts/registry'
import { sourcesFrom } from '@/data/view-sources'
import type { ReturnMonths } from '@/importer/open-returns'
import type { Indicator } from '@/model/schema/indicator'
import { buildView } from '@/model/view/build-view'
import { usualSelection, type Selection } from '@/model/view/selection'
import { dateLabel } from '@/model/values/period'
import { FigureLinksContext } from '@/ui/figure-link'
import { useDashboard } from '../shared/dashboard/dashboard-context'

interface MonthChartProps {
  months: ReturnMonths
  indicator: Indicator
  /** The measure to show, and the category where it is one. */
  shown: Pick<Selection, 'measure' | 'category'>
}

/** One figure month by month. */
function MonthChart({ months, indicator, shown }: MonthChartProps) {
  const { areas, catalogue } = useDashboard()
  const view = useMemo(() => {
    const files = months.tables.filter((table) => table.indicator === indicator.id)
    const { releases } = months
    const sources = sourcesFrom(files, { indicator, areas, releases })
    const { measure, category } = shown
    const usual = usualSelection(catalogue)
    return buildView(sources, {
      ...usual,
      ...(measure === undefined ? {} : { measure }),
      ...(category === undefined ? {} : { category }),
      vs: [],
    })
  }, [months, indicator, shown, areas, catalogue])
  return <ChartFrame view={view} title={titleFor(view, undefined)} caption={sentenceFor(view)} />
}

/** The headline figures month by month, with small numbers hidden, before they are approved. */
export function Months({ months }: { months: ReturnMonths }) {
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
          {months.headlines.map((shown) => {
            const indicator = months.indicators.find(({ id }) => id === shown.indicator)
            return (
              indicator && (
                <MonthChart
                  key={indicator.id}
                  months={months}
                  indicator={indicator}
                  shown={shown}
                />
              )
            )
          })}
        </div>
      </FigureLinksContext>
    </section>
  )
}
