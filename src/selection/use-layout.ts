import { useLocation, useSearchParams } from 'react-router'
import { search } from './use-selection'

/** How a page with many figures is laid out: small charts together, or each chart under the other. */
export type Layout = 'cards' | 'long'

const KEY = 'layout'

/** The layout in the address, and the address of this page in each of the two, with charts or with tables. */
export function useLayout(): {
  layout: Layout
  hrefOf: (layout: Layout, tables?: boolean) => string
} {
  const [query] = useSearchParams()
  const { pathname } = useLocation()
  const hrefOf = (wanted: Layout, tables = false) => {
    const next = new URLSearchParams(query)
    next.delete(KEY)
    next.delete('view')
    if (wanted === 'long') next.set(KEY, wanted)
    if (tables) next.set('view', 'table')
    return pathname + search(next)
  }
  return { layout: query.get(KEY) === 'long' ? 'long' : 'cards', hrefOf }
}
