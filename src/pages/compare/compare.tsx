import { ChartBoundary } from '../shared/chart-boundary'
import { CompareAreas } from './compare-areas'
import { CompareFigures } from './compare-figures'
import { DashboardContext } from '../shared/dashboard/dashboard-context'
import { PageTitle } from '../shared/page-title'
import { compareTitle } from './title'
import { useCompare } from './use-compare'
import './compare.css'

/** Compares any indicators for any areas: a chart for each, and the latest figures. */
export function ComparePage() {
  const compare = useCompare()
  return (
    // Components on this page use its own selection instead of the one in the header.
    <DashboardContext value={compare}>
      <div className="compare-areas">
        <div className="page">
          <CompareAreas compare={compare} />
        </div>
      </div>
      <div className="page page-compare">
        <PageTitle text={compareTitle(compare)} site={compare.catalogue.title} />
        <ChartBoundary>
          <CompareFigures compare={compare} />
        </ChartBoundary>
      </div>
    </DashboardContext>
  )
}
