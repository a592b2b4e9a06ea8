import { useLocation, useSearchParams } from 'react-router'
import { search } from '@/selection/use-selection'

/** How a theme is laid out: small charts on one page, each chart below the other, or their tables. */
export type ThemeLayout = 'cards' | 'long' | 'table'

const KEY = 'layout'

/** The layout in the address, and the address of each other one. */
export function useThemeLayout(): { layout: ThemeLayout; hrefOf: (layout: ThemeLayout) => string } {
  const [query] = useSearchParams()
  const { pathname } = useLocation()
  const layout =
    query.get('view') === 'table' ? 'table' : query.get(KEY) === 'long' ? 'long' : 'cards'
  const hrefOf = (wanted: ThemeLayout) => {
    const next = new URLSearchParams(query)
    next.delete(KEY)
    next.delete('view')
    if (wanted === 'long') next.set(KEY, 'long')
    if (wanted === 'table') next.set('view', 'table')
    return pathname + search(next)
  }
  return { layout, hrefOf }
}
