import { ChartBoundary } from '../parts/chart-boundary'
import { CompareAreas } from '../parts/compare-areas'
import { CompareFigures } from '../parts/compare-figures'
import { PageTitle } from '../parts/page-title'
import { compareTitle } from '../compare-title'
import { useCompare } from '../use-compare'

export { scatterInput } from '../report-scatter'

/** Any indicators by any areas: what is compared, a chart each, and the latest figures. */
export function ComparePage() {
  const compare = useCompare()
  return (
    <div className="page">
      <section className="lead lead-compare">
        <PageTitle text={compareTitle(compare)} site={compare.catalogue.title} />
      </section>
      <CompareAreas compare={compare} />
      <ChartBoundary>
        <CompareFigures compare={compare} />
      </ChartBoundary>
    </div>
  )
}
