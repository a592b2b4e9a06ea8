import { Link } from 'react-router'
import type { Dashboard } from './use-dashboard'

interface SourceLineProps {
  release: string
  place?: string
  dashboard: Dashboard
}

/** The release that a record comes from, and where in it. */
export function SourceLine({ release: id, place, dashboard }: SourceLineProps) {
  const release = dashboard.releases.find((one) => one.id === id)
  return (
    <>
      {release?.publisher ?? ''},{' '}
      <Link to={`${dashboard.hrefTo('/sources')}#${id}`}>{release?.title ?? id}</Link>
      {place !== undefined && `, ${place}`}
      {release && release.confidentiality !== 'public' && ` (${release.confidentiality})`}
    </>
  )
}
