import { Navigate, useParams } from 'react-router'
import { NotFound } from '../shared/not-found'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/** Redirects from a figure's code, as printed beside it, to the figure's page. */
export function Code() {
  const { code = '' } = useParams()
  const dashboard = useDashboard()
  const indicator = dashboard.catalogue.indicators.find(
    (i) => i.code.toLowerCase() === code.toLowerCase(),
  )
  if (indicator) return <Navigate to={dashboard.hrefTo(`/indicator/${indicator.id}`)} replace />
  return <NotFound text={`There is no figure with the code “${code}”.`} />
}
