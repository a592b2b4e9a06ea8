import { useLocation } from 'react-router'
import { NotFound } from '../shared/not-found'

/** The page at an address that has none. */
export function Unknown() {
  const { pathname } = useLocation()
  return <NotFound text={`There is nothing at “${pathname}”.`} />
}
