import { useLocation, useSearchParams } from 'react-router'
import { search } from './use-selection'

/** Layout of a page with many figures: small charts in a grid, or charts one below the other. */
export type Layout = 'cards' | 'long'

const KEY = 'layout'

/** The layout in the address, and the address of this page in either layout, with charts or tables. */
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
