import { Link, useParams } from 'react-router'
import { type Indicator, themePath, type FullIndicator } from '@/model/schema/indicator'
import { DashboardProvider, useDashboard } from '../shared/dashboard/dashboard-context'
import { useView } from '../shared/dashboard/use-view'
import { ChartBlock } from '../chart-block/chart-block'
import { tooFewPoints } from '@/model/sentences/control-sentence'
import { isYearly } from '@/model/values/period'
import { useContext, useDeferredValue } from 'react'
import { UsualWidthContext } from '@/charts/frame/sized-body'
import { hasPeers } from '@/model/view/peers'
import { comparisonHref } from '@/selection/comparison-href'
import { titleStatement } from '@/model/sentences/short/title'
import { FirstPageContext } from '@/ui/first-page'
import { ChartBoundary } from '../shared/chart-boundary'
import { EarlierReleases } from './earlier-releases'
import { IndicatorNotes } from './indicator-notes'
import { NotFound } from '../shared/not-found'
import { PageTitle } from '../shared/page-title'
import { SplitFurther } from '../chart-block/split-further'
import { Terms } from '../shared/terms'
import { Toolbar } from '../chart-block/toolbar'
import { Beside } from './beside'
import { Rail } from './rail'
import { WhereStands } from './where-stands'
import type { View } from '@/model/view/types'
import './indicator.css'

interface Props {
  indicator: Indicator
}

function Breakdown({ indicator }: Props) {
  const dashboard = useDashboard()
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
      <ChartBlock view={view} />
    </section>
  )
}

/** The composition that belongs to an indicator: its own, or that of the first related one. */
export function MadeUpOf() {
  const dashboard = useDashboard()
  const composed = ({ breakdowns }: Indicator) => breakdowns.some((b) => b.additive)
  const related = dashboard.related.find((i) => composed(i) && i.local !== true)
  if (!related) return null
  return <Breakdown indicator={related} />
}

/**
 * Why a published annual series has no control limits: the number of points it has, and the number needed.
 */
export function SignalNote({ view }: { view: View }) {
  const { local, periodType } = view.indicator
  const text = local === true || !isYearly(periodType) ? undefined : tooFewPoints(view)
  return text === undefined ? null : <p className="quiet small signal-note">{text}</p>
}

/** Width of each column on a full-width page with two, in px. */
const COLUMN = 580

interface BodyProps {
  indicator: FullIndicator
}

/** A link to the indicator on the comparison page; not for one from a council's own papers. */
function CompareLink({ view }: { view: View }) {
  const dashboard = useDashboard()
  if (view.indicator.local === true) return null
  const item = {
    indicator: view.indicator.id,
    measure: view.measure.id,
    ...(view.category ? { category: view.category.id } : {}),
  }
  return (
    <Link to={comparisonHref(dashboard.hrefTo('/compare'), item)}>
      Compare this with other councils
    </Link>
  )
}

function Main({ indicator }: BodyProps) {
  const dashboard = useDashboard()
  const view = useView(indicator, dashboard)
  return (
    <>
      <PageTitle text={titleStatement(view)} site={dashboard.catalogue.title} />
      <div className="beside">
        <div className="beside-main">
          <ChartBlock
            view={view}
            toolbar={<Toolbar view={view} />}
            more={<CompareLink view={view} />}
            lead
          />
          <SignalNote view={view} />
        </div>
        <Rail view={view} indicator={indicator} />
      </div>
      <SplitFurther indicator={indicator} shown={view.breakdown?.id} />
    </>
  )
}

/** The sections below the chart, which are rendered after it unless the page came as finished HTML. */
function Below({ indicator }: BodyProps) {
  const isFirst = useContext(FirstPageContext)
  const isDue = useDeferredValue(true, isFirst)
  if (!isDue) return null
  return (
    <>
      {hasPeers(indicator) && (
        <UsualWidthContext value={COLUMN}>
          <div className="two two-wide">
            <ChartBoundary>
              <WhereStands indicator={indicator} />
            </ChartBoundary>
            <ChartBoundary>
              <MadeUpOf />
            </ChartBoundary>
          </div>
        </UsualWidthContext>
      )}
      <IndicatorNotes indicator={indicator} />
      <ChartBoundary tall={false}>
        <EarlierReleases indicator={indicator} />
      </ChartBoundary>
    </>
  )
}

/** One indicator: its chart, the council's position, its composition and its meaning. */
export function IndicatorPage() {
  const { indicator: id } = useParams()
  return (
    <DashboardProvider indicatorId={id}>
      <Page id={id} />
    </DashboardProvider>
  )
}

function Page({ id }: { id: string | undefined }) {
  const { catalogue, indicator, hrefTo, terms } = useDashboard()
  if (!indicator) return <NotFound text={`There is no indicator “${id}”.`} />
  const theme = catalogue.themes.find((t) => t.id === indicator.theme)
  return (
    <div className="page page-indicator" key={indicator.id}>
      <div className="crumb crumb-page">
        {theme && <Link to={hrefTo(themePath(theme))}>{theme.name}</Link>}
        <span className="chip">{indicator.code}</span>
        <Beside id={indicator.id} />
      </div>
      <Terms terms={terms}>
        <ChartBoundary>
          <Main indicator={indicator} />
        </ChartBoundary>
        <Below indicator={indicator} />
      </Terms>
    </div>
  )
}
