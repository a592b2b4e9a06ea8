import { useContext } from 'react'
import { Link, NavLink, useMatch } from 'react-router'
import { themePath } from '@/model/schema/indicator'
import { DashboardContext } from '@/pages/shared/dashboard/dashboard-context'
import { useLoadedDashboard } from '@/pages/shared/dashboard/use-dashboard'
import { FindButton } from './find-button'
import { AfterHydrationContext } from '@/pages/shared/after-hydration-context'
import { IN_HEADER } from './page-list'
import { SelectionBar } from './selection-bar'
import { REPORT_COUNT } from '@/pages/report-list/report-count'
import { useStored } from '@/ui/use-stored'

function kept(): string {
  try {
    return localStorage.getItem(REPORT_COUNT) ?? '0'
  } catch {
    return '0'
  }
}

/** The number of charts in the report. Its space is reserved, so that nothing shifts when it appears. */
function ReportCount() {
  const count = useStored(kept, () => '0')
  return <span className="count">{count === '0' ? '' : ` (${count})`}</span>
}

/** The name of the site, its pages and themes, and the reader's selection. */
export function Header({ isLean = false }: { isLean?: boolean }) {
  // The choices on an indicator page must survive a change of council.
  const match = useMatch('/indicator/:indicator')
  const dashboard = useLoadedDashboard(isLean ? undefined : match?.params.indicator, isLean)
  const { catalogue, hrefTo } = dashboard
  const afterHydration = useContext(AfterHydrationContext)
  return (
    <DashboardContext value={dashboard}>
      <header className="header">
        <div className="page bar">
          <Link className="brand" to={hrefTo('/')}>
            {catalogue.logo ? (
              <img
                className="logo"
                src={`${import.meta.env.BASE_URL}data/${catalogue.logo.file}`}
                alt={catalogue.logo.alt}
              />
            ) : (
              <span className="mark" aria-hidden="true" />
            )}
            {catalogue.title}
          </Link>
          <FindButton dashboard={dashboard} />
          {/* One row that scrolls on a phone; on a wide screen the pages are beside the name. */}
          <div className="ways">
            <nav aria-label="Pages" className="way way-pages">
              {IN_HEADER.filter(({ path }) => !catalogue.without?.includes(path)).map(
                ({ path, label }) => (
                  <NavLink key={path} to={hrefTo(path)}>
                    {label}
                    {path === '/report' && <ReportCount />}
                  </NavLink>
                ),
              )}
            </nav>
            <nav aria-label="Themes" className="way way-themes">
              {catalogue.themes.map((theme) => (
                <NavLink key={theme.id} to={hrefTo(themePath(theme))}>
                  {theme.short}
                </NavLink>
              ))}
            </nav>
          </div>
        </div>
        <SelectionBar />
        {dashboard.selection.asAt !== undefined && (
          <div className="page as-at">{afterHydration && <afterHydration.AsKnown />}</div>
        )}
      </header>
    </DashboardContext>
  )
}
