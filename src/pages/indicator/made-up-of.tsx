import { Link } from 'react-router'
import type { Indicator } from '@/model/schema/indicator'
import type { Dashboard } from '../shared/use-dashboard'
import { useView } from '../shared/use-view'
import { ChartBlock } from '../chart-block/chart-block'

interface Props {
  indicator: Indicator
  dashboard: Dashboard
}

function Breakdown({ indicator, dashboard }: Props) {
  const first = indicator.measures[0]
  const view = useView(indicator, dashboard, {
    ...(first ? { measure: first.id } : {}),
    category: '',
    axis: 'zero',
  })
  return (
    <section>
      <h2>
        <Link to={dashboard.hrefTo(`/indicator/${indicator.id}`)}>
          {indicator.breakdowns[0]?.question ?? indicator.question}
        </Link>
      </h2>
      <ChartBlock view={view} dashboard={dashboard} />
    </section>
  )
}

/** The composition that belongs to an indicator: its own, or that of the first related one. */
export function MadeUpOf({ dashboard }: { dashboard: Dashboard }) {
  const composed = ({ breakdowns }: Indicator) => breakdowns.some((b) => b.additive)
  const related = dashboard.related.find((i) => composed(i) && i.local !== true)
  if (!related) return null
  return <Breakdown indicator={related} dashboard={dashboard} />
}
