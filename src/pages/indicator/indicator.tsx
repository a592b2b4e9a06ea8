import { Link, useParams } from 'react-router'
import { themePath, type FullIndicator } from '@/model/schema/indicator'
import { DashboardProvider, useDashboard } from '../shared/dashboard/dashboard-context'
import { useView } from '../shared/dashboard/use-view'
import { ChartBlock } from '../chart-block/chart-block'
import { tooFewPoints } from '@/model/sentences/control-sentence'
import { isYearly } from '@/model/values/period'
import { comparisonHref } from '@/selection/comparison-href'
import { titleStatement } from '@/model/sentences/short/title'
import { later } from '@/ui/later'
import { ChartBoundary } from '../shared/chart-boundary'
import { NotFound } from '../shared/not-found'
import { PageTitle } from '../shared/page-title'
import { SplitFurther } from '../chart-block/split-further'
import { Terms } from '../shared/terms'
import { SegmentLinks } from '../shared/choices/view-switch'
import { Toolbar } from '../chart-block/toolbar'
import { Rail } from './rail'
import type { View } from '@/model/view/types'
import './indicator.css'

/** Why a published series of years has no control limits: how many points it has, and how many are needed. */
export function SignalNote({ view }: { view: View }) {
  const { local, periodType } = view.indicator
  const text = local === true || !isYearly(periodType) ? undefined : tooFewPoints(view)
  return text === undefined ? null : <p className="quiet small signal-note">{text}</p>
}

interface BodyProps {
  indicator: FullIndicator
}

/** A link to the indicator on the comparison page; not for one from a council's own papers, or of England alone. */
function CompareLink({ view }: { view: View }) {
  const dashboard = useDashboard()
  if (view.indicator.local === true || view.area.level === 'country') return null
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

/**
 * Switches between the months of an indicator and its 31 March of each year, the dates on which all councils can be
 * compared; only for the council whose months there are.
 */
function MonthsSwitch({ indicator }: BodyProps) {
  const { catalogue, area, byMonth, hrefTo, selection } = useDashboard()
  const yearly = indicator.annual?.indicator
  if (area?.code !== catalogue.home || (byMonth ?? yearly) === undefined) return null
  const { measure, category } = selection
  const at = (id: string, isCurrent: boolean) =>
    hrefTo(`/indicator/${id}`, isCurrent ? {} : { measure, category })
  return (
    <div className="toolbar months-switch">
      <SegmentLinks
        name="Dates"
        choices={[
          {
            label: '31 March each year',
            to: at(yearly ?? indicator.id, yearly === undefined),
            isCurrent: yearly === undefined,
          },
          {
            label: 'Month by month',
            to: at(byMonth ?? indicator.id, yearly !== undefined),
            isCurrent: yearly !== undefined,
          },
        ]}
      />
    </div>
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
          <MonthsSwitch indicator={indicator} />
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

/** Fetched once the chart above can be used; until then the finished page shows them. */
const Below = later(
  () => import('./below'),
  (m) => m.Below,
)

/** The indicators before and after this one, in the order of the themes; a council's own only where it is shown. */
function Beside({ id }: { id: string }) {
  const { catalogue, area, hrefTo } = useDashboard()
  const isHome = area?.code === catalogue.home
  const all = catalogue.themes.flatMap((theme) =>
    catalogue.indicators.filter(
      (one) => one.theme === theme.id && (one.local !== true || isHome || one.id === id),
    ),
  )
  const place = all.findIndex((one) => one.id === id)
  const [before, after] = [all.at(place - 1), all[(place + 1) % all.length]]
  if (place < 0 || !before || !after || all.length < 3) return null
  return (
    <nav className="neighbours" aria-label="Previous and next figure">
      <Link to={hrefTo(`/indicator/${before.id}`)}>
        <span aria-hidden="true">‹ </span>
        <span className="visually-hidden">Previous: </span>
        {before.code}
      </Link>
      <Link className="next" to={hrefTo(`/indicator/${after.id}`)}>
        <span className="visually-hidden">Next: </span>
        {after.code} <span className="next-name">{after.name} </span>
        <span aria-hidden="true">›</span>
      </Link>
    </nav>
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
        <ChartBoundary waiting={<></>}>
          <Below indicator={indicator} />
        </ChartBoundary>
      </Terms>
    </div>
  )
}
