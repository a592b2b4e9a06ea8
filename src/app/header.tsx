import { Link, NavLink, useMatch } from 'react-router'
import { useDashboard } from '@/pages/use-dashboard'
import { usePrefetch } from '@/pages/use-prefetch'
import { SelectionBar } from './selection-bar'

/** The name of the site, its themes, and what the reader has chosen. */
export function Header() {
  // The indicator's own choices are in the address too, and must outlive a change of council.
  const match = useMatch('/indicator/:indicator')
  const dashboard = useDashboard(match?.params.indicator)
  const { catalogue, hrefTo } = dashboard
  usePrefetch(dashboard)
  return (
    <header className="header">
      <div className="page bar">
        <Link className="brand" to={hrefTo('/')}>
          <span className="mark" aria-hidden="true" />
          {catalogue.title}
        </Link>
        <div className="navs">
          <nav aria-label="Themes" className="themes">
            {catalogue.themes.map((theme) => (
              <NavLink key={theme.id} to={hrefTo(`/theme/${theme.id}`)}>
                {theme.short}
              </NavLink>
            ))}
          </nav>
          <nav aria-label="About these figures" className="themes about">
            <NavLink to={hrefTo('/compare')}>Compare</NavLink>
            <NavLink to={hrefTo('/sources')}>Sources</NavLink>
            <NavLink to={hrefTo('/glossary')}>Glossary</NavLink>
          </nav>
        </div>
      </div>
      <SelectionBar dashboard={dashboard} />
    </header>
  )
}
