import { hasMeasure } from '@/model/view/choose'
import type { Breakdown, Indicator } from '@/model/schema/indicator'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useView } from '../shared/dashboard/use-view'
import { ChartBlock } from './chart-block'

interface Props {
  indicator: Indicator
}

interface SplitProps extends Props {
  breakdown: Breakdown
  isBrief: boolean
}

function Split({ indicator, breakdown, isBrief }: SplitProps) {
  const dashboard = useDashboard()
  const { selection } = dashboard
  const chosen = indicator.measures.find(({ id }) => id === selection.measure)
  const view = useView(indicator, dashboard, {
    breakdown: breakdown.id,
    category: '',
    ...(chosen && !hasMeasure(breakdown, chosen) ? { measure: '' } : {}),
  })
  if (view.period === '') return null
  const Heading = isBrief ? 'h3' : 'h2'
  return (
    <section className="split">
      <Heading>{breakdown.question ?? breakdown.label}</Heading>
      <ChartBlock view={view} />
    </section>
  )
}

interface FurtherProps extends Props {
  /** The breakdown that is shown above. */
  shown: string | undefined
  /** Limited to the breakdowns that the first measure does not have, which readers would not look for. */
  isBrief?: boolean
}

/** The other breakdowns of a council's figures, with a chart for each. */
export function SplitFurther({ indicator, shown, isBrief = false }: FurtherProps) {
  const [first] = indicator.measures
  if (indicator.local !== true) return null
  return indicator.breakdowns
    .filter(({ id }) => id !== shown)
    .filter((breakdown) => !isBrief || (first && !hasMeasure(breakdown, first)))
    .map((breakdown) => (
      <Split key={breakdown.id} indicator={indicator} breakdown={breakdown} isBrief={isBrief} />
    ))
}
