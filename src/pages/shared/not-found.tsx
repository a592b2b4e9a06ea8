import { Link } from 'react-router'
import { themePath } from '@/model/schema/indicator'
import { useDashboard } from './dashboard/dashboard-context'
import { PageTitle } from './page-title'

/** Says what does not exist and where to go instead. */
export const NotFound = ({ text }: { text: string }) => {
  const dashboard = useDashboard()
  return (
    <div className="page lead">
      <PageTitle text="This page does not exist" site={dashboard.catalogue.title} />
      <p className="sub">
        {text} The address may be mistyped, or what it pointed to may have another name now.
      </p>
      <ul className="plain">
        <li>
          <Link to={dashboard.hrefTo('/')}>Overview</Link>
        </li>
        {dashboard.catalogue.themes.map((theme) => (
          <li key={theme.id}>
            <Link to={dashboard.hrefTo(themePath(theme))}>{theme.name}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
