import { inSentence } from '@/model/values/format'
import { Link, useParams } from 'react-router'
import { possessive } from '@/model/schema/area'
import type { Indicator, IndicatorName } from '@/model/schema/indicator'
import { ChartBlock } from '../chart-block/chart-block'
import { ChartBoundary } from '../shared/chart-boundary'
import { NotFound } from '../shared/not-found'
import { PageTitle } from '../shared/page-title'
import { Terms } from '../shared/terms'
import { SplitFurther } from '../chart-block/split-further'
import { ViewSwitch } from '../shared/view-switch'
import { useDashboard } from '../shared/dashboard-context'
import { useIndicators, useTerms } from '../shared/use-dashboard'
import { useView } from '../shared/use-view'
import './theme.css'

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

interface SectionsProps {
  theme: string
  shown: readonly IndicatorName[]
}

function Sections({ theme, shown }: SectionsProps) {
  const ids = new Set(shown.map(({ id }) => id))
  const indicators = useIndicators(theme).filter(({ id }) => ids.has(id))
  return (
    <Terms terms={useTerms(theme)}>
      {indicators.map((indicator) => (
        <Section key={indicator.id} indicator={indicator} />
      ))}
    </Terms>
  )
}

/** A theme: a question a section, and the chart that answers it. */
export function Theme() {
  const { theme: id } = useParams()
  const dashboard = useDashboard()
  const { catalogue, areas, area } = dashboard
  const theme = catalogue.themes.find((t) => t.id === id)
  if (!theme) return <NotFound what={`There is no theme “${id}”.`} />
  const indicators = catalogue.indicators.filter((i) => i.theme === theme.id)
  // A council's own papers say nothing about another council: their sections are left out there.
  const shown = indicators.filter((i) => i.local !== true || area?.code === catalogue.home)
  const hidden = indicators.length - shown.length
  const home = areas.areas.find((a) => a.code === catalogue.home)
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text={`${theme.name} in ${area?.name ?? ''}`} site={catalogue.title} />
        <p className="sub">{theme.summary}</p>
        {theme.page !== undefined && (
          <p className="more">
            <Link to={dashboard.hrefTo(theme.page)}>Full {inSentence(theme.name)} page</Link>
          </p>
        )}
        <div className="lead-tools">
          <ViewSwitch />
        </div>
      </section>
      <div className="theme-body">
        <nav aria-label="On this page" className="contents">
          <ol>
            {shown.map((indicator) => (
              <li key={indicator.id}>
                <a href={`#${indicator.id}`}>{indicator.question}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div>
          <ChartBoundary>
            <Sections theme={theme.id} shown={shown} />
          </ChartBoundary>
          {hidden > 0 && (
            <p className="quiet question">
              {hidden} {shown.length > 0 ? 'more ' : ''}
              {hidden === 1 ? 'section comes' : 'sections come'} from {possessive(home?.name ?? '')}{' '}
              own papers and {hidden === 1 ? 'has' : 'have'} no figures for {area?.name}.
            </p>
          )}
        </div>
      </div>
    </div>
  )
}
