import { Link } from 'react-router'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/**
 * The indicators before and after this one, in the order of the themes. A council's own are included only
 * where they are shown.
 */
export function Beside({ id }: { id: string }) {
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
