import { useLocation } from 'react-router'
import { definePage } from './page'
import { NotFound } from './parts/not-found'
import { useDashboard } from './use-dashboard'

function Unknown() {
  const dashboard = useDashboard()
  const { pathname } = useLocation()
  return <NotFound what={`There is nothing at “${pathname}”.`} dashboard={dashboard} />
}

export default definePage({ path: '*', Component: Unknown })
