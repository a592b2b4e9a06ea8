import { useLocation, useSearchParams } from 'react-router'

/**
 * Whether the address is about more than the home council: it asks for another, by any code that it
 * ever had, or it is where any are compared.
 */
export function useNeedsAllAreas(): boolean {
  const [query] = useSearchParams()
  const { pathname } = useLocation()
  return query.has('area') || query.has('areas') || /^\/compare\/?$/.test(pathname)
}
