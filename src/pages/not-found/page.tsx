import { useLocation } from 'react-router'
import { definePage } from '../shared/define-page'
import { NotFound } from '../shared/not-found'

function Unknown() {
  const { pathname } = useLocation()
  return <NotFound text={`There is nothing at “${pathname}”.`} />
}

export default definePage({ path: '*', Component: Unknown })
