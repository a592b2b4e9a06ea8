import { Link } from 'react-router'
import { useDashboard } from './dashboard/dashboard-context'

interface SourceLineProps {
  release: string
  place?: string
}

/** The release that a record comes from, and its place in it. */
export function SourceLine({ release: id, place }: SourceLineProps) {
  const dashboard = useDashboard()
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
