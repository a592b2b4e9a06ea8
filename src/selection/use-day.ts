import { useLocation, useSearchParams } from 'react-router'
import { search } from './use-selection'

/** The address of this page with only the day changed (ISO date); undefined means today. */
export function useDay(): (day: string | undefined) => string {
  const [query] = useSearchParams()
  const { pathname } = useLocation()
  return (day) => {
    const next = new URLSearchParams(query)
    next.delete('as-at')
    if (day !== undefined) next.set('as-at', day)
    return pathname + search(next)
  }
}
