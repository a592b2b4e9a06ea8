import { useContext, useState } from 'react'
import { Link, NavLink, useLocation, useMatch } from 'react-router'
import { themePath } from '@/model/schema/indicator'
import { DashboardContext } from '@/pages/shared/dashboard/dashboard-context'
import { useLoadedDashboard } from '@/pages/shared/dashboard/use-dashboard'
import { FindButton } from './find-button'
import { AfterHydrationContext } from '@/pages/shared/after-hydration-context'
import { IN_HEADER } from './page-list'
import { Picker } from '@/ui/pickers/picker'
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

/** The name of the site, as the page has it after its own. There is none while the build writes a page. */
const siteTitle = () => globalThis.document?.title.replace(/.*\| /, '')

/** The name of the site and its pages, which need no file, where the rest of the header could not be loaded. */
export function PlainHeader({ isWaiting = false }: { isWaiting?: boolean }) {
  const { search } = useLocation()
  return (
    <header className={isWaiting ? 'header header-waiting' : 'header'}>
      <div className="page bar">
        <Link className="brand" to={{ pathname: '/', search }}>
          <span className="mark" aria-hidden="true" />
          {siteTitle()}
        </Link>
        <nav aria-label="Pages" className={isWaiting ? 'way' : 'way way-open'}>
          <Link to={{ pathname: '/', search }}>Overview</Link>
          {IN_HEADER.map(({ path, label }) => (
            <Link key={path} to={{ pathname: path, search }}>
              {label}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  )
}

/** The name of the site, its pages and themes, and the reader's selection. */
export function Header({ isLean = false }: { isLean?: boolean }) {
  // The choices on an indicator page must survive a change of council.
  const match = useMatch('/indicator/:indicator')
  const dashboard = useLoadedDashboard(isLean ? undefined : match?.params.indicator, isLean)
  const { catalogue, hrefTo } = dashboard
  const [isOpen, setOpen] = useState(false)
  const isInTheme = /^\/(theme|indicator)\//.test(useLocation().pathname)
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
          <button
            type="button"
            className="button menu-button"
            aria-expanded={isOpen}
            aria-controls="pages"
            onClick={() => setOpen(!isOpen)}
          >
            Menu
          </button>
          {/* The key and the click belong to the links within. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
          <nav
            id="pages"
            aria-label="Pages"
            className={isOpen ? 'way way-open' : 'way'}
            onClick={(event) => {
              if (event.target instanceof HTMLAnchorElement) setOpen(false)
            }}
          >
            <NavLink to={hrefTo('/')} end>
              Overview
            </NavLink>
            <div className={isInTheme ? 'themes themes-current' : 'themes'}>
              <Picker text="Themes" isKept>
                {(close) =>
                  catalogue.themes
                    .filter(({ page }) => IN_HEADER.every(({ path }) => path !== page))
                    .map((theme) => (
                      <NavLink key={theme.id} to={hrefTo(themePath(theme))} onClick={close}>
                        {theme.name}
                      </NavLink>
                    ))
                }
              </Picker>
            </div>
            {IN_HEADER.filter(({ path }) => !catalogue.without?.includes(path)).map(
              ({ path, label }) => (
                <NavLink key={path} to={hrefTo(path)}>
                  {label}
                  {path === '/report' && <ReportCount />}
                </NavLink>
              ),
            )}
          </nav>
          <FindButton dashboard={dashboard} />
        </div>
        <SelectionBar />
        {afterHydration && <afterHydration.Unread />}
        {dashboard.selection.asAt !== undefined && (
          <div className="page as-at">{afterHydration && <afterHydration.AsKnown />}</div>
        )}
      </header>
    </DashboardContext>
  )
}
