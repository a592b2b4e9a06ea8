import { areaInSentence } from '@/model/area'
import { NEIGHBOURS } from '@/model/comparison'
import { comparisonTitle } from '@/model/comparison-sentence'
import { ChartBoundary } from '../parts/chart-boundary'
import { CompareAreas } from '../parts/compare-areas'
import { CompareFigures } from '../parts/compare-figures'
import { PageTitle } from '../parts/page-title'
import { useCompare } from '../use-compare'

/** Any indicators by any areas: what is compared, a chart each, and the latest figures. */
export function ComparePage() {
  const compare = useCompare()
  const { areas, comparison, catalogue } = compare
  const named = comparison.areas.flatMap(
    (code) => areas.areas.find((area) => area.code === code) ?? [],
  )
  const title = comparisonTitle(
    named.map((area, index) => (index === 0 ? area.name : areaInSentence(area))),
    comparison.areas.includes(NEIGHBOURS),
  )
  return (
    <div className="page">
      <section className="lead lead-compare">
        <PageTitle text={title} site={catalogue.title} />
      </section>
      <CompareAreas compare={compare} />
      <ChartBoundary>
        <CompareFigures compare={compare} />
      </ChartBoundary>
    </div>
  )
}
