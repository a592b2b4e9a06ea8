import { useLocation } from 'react-router'
import { definePage } from '../shared/define-page'
import { NotFound } from '../shared/not-found'
import { useDashboard } from '../shared/use-dashboard'

function Unknown() {
  const dashboard = useDashboard()
  const { pathname } = useLocation()
  return <NotFound what={`There is nothing at “${pathname}”.`} dashboard={dashboard} />
}

export default definePage({ path: '*', Component: Unknown })
