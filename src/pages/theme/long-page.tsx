import { Link } from 'react-router'
import { InStepContext, useInStep } from '@/charts/navigation/in-step'
import type { Indicator, IndicatorName } from '@/model/schema/indicator'
import { inSentence } from '@/model/values/format'
import { ChartBlock } from '../chart-block/chart-block'
import { SplitFurther } from '../chart-block/split-further'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useIndicators } from '../shared/dashboard/use-dashboard'
import { useView } from '../shared/dashboard/use-view'
import './long-page.css'

interface SectionProps {
  indicator: Indicator
}

function Figures({ indicator }: SectionProps) {
  const dashboard = useDashboard()
  const view = useView(indicator, dashboard)
  return (
    <>
      <ChartBlock
        view={view}
        more={
          <Link to={dashboard.hrefTo(`/indicator/${indicator.id}`)}>
            More about {inSentence(indicator.name)}
          </Link>
        }
      />
      <SplitFurther indicator={indicator} shown={view.breakdown?.id} isBrief />
    </>
  )
}

const Section = ({ indicator }: SectionProps) => {
  const dashboard = useDashboard()
  return (
    <section id={indicator.id} className="question">
      <p className="crumb">
        <span className="chip">{indicator.code}</span>
      </p>
      <h2>
        <Link to={dashboard.hrefTo(`/indicator/${indicator.id}`)}>{indicator.question}</Link>
      </h2>
      <ChartBoundary>
        <Figures indicator={indicator} />
      </ChartBoundary>
    </section>
  )
}

interface LongPageProps {
  theme: string
  shown: readonly IndicatorName[]
}

/**
 * A theme to read from top to bottom: a section for each question, with the chart or table that answers it.
 */
export function LongPage({ theme, shown }: LongPageProps) {
  const step = useInStep()
  const ids = new Set(shown.map(({ id }) => id))
  const indicators = useIndicators(theme).filter(({ id }) => ids.has(id))
  return (
    <div className="theme-body">
      <nav aria-label="On this page" className="contents">
        <ol>
          {indicators.map((indicator) => (
            <li key={indicator.id}>
              <a href={`#${indicator.id}`}>{indicator.question}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        <InStepContext value={step}>
          {indicators.map((indicator) => (
            <Section key={indicator.id} indicator={indicator} />
          ))}
        </InStepContext>
      </div>
    </div>
  )
}
