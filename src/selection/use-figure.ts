import { useMemo } from 'react'
import { useHref, useLocation, useNavigate, useSearchParams } from 'react-router'
import { type FigureCell, figureText } from '@/model/view/figure-cell'
import { search } from './use-selection'

type Click = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey' | 'preventDefault'>

const NAME = 'figure'

/** How many records the reader has opened from one another. Going back by that number closes them all. */
const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'depth' in state && typeof state.depth === 'number'
    ? state.depth
    : 0

/** The figure whose record is open, from the address, and functions that open another and close it. */
export function useFigure() {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const { pathname, state } = useLocation()
  // Where a version of the data is named, it is in the query already.
  const page = useHref(pathname).replace(/\?.*/, '')
  const depth = depthOf(state)
  const links = useMemo(() => {
    const rest = new URLSearchParams(query)
    rest.delete(NAME)
    const base = search(rest)
    const to = (cell: FigureCell) =>
      `${base === '' ? '?' : `${base}&`}${NAME}=${encodeURI(figureText(cell))}`
    return {
      hrefOf: (cell: FigureCell) => `${page}${to(cell)}`,
      open: (cell: FigureCell, click?: Click) => {
        if (click && (click.ctrlKey || click.metaKey || click.shiftKey)) return
        click?.preventDefault()
        void navigate(to(cell), { state: { depth: depth + 1 }, preventScrollReset: true })
      },
      // A reader who followed a link to a record has no page to go back to.
      close: () =>
        depth > 0 ? void navigate(-depth) : void navigate(`${pathname}${base}`, { replace: true }),
    }
  }, [query, navigate, pathname, page, depth])
  return { figure: query.get(NAME) ?? undefined, links }
}
