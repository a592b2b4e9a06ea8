import { createContext, useContext, type MouseEvent, type ReactNode } from 'react'
import type { FigureCell } from '@/model/view/figure-cell'

/** How the current page links to the record of a figure. */
export interface FigureLinks {
  hrefOf: (cell: FigureCell) => string
  /** Opens a record on this page when its link is clicked, unless the click asks for another tab. */
  open: (cell: FigureCell, click?: MouseEvent) => void
}

/** Undefined in a prerendered page before it is interactive, when no record can be opened. */
export const FigureLinksContext = createContext<FigureLinks | undefined>(undefined)

interface FigureLinkProps {
  cell: FigureCell | undefined
  /** In a table navigated by arrow keys, only one figure is a tab stop. */
  tabIndex?: number
  children: ReactNode
}

/** A figure that links to its record: its source and its earlier values. */
export function FigureLink({ cell, children, tabIndex }: FigureLinkProps) {
  const links = useContext(FigureLinksContext)
  if (!links || !cell) return children
  return (
    <a
      className="figure"
      href={links.hrefOf(cell)}
      tabIndex={tabIndex}
      onClick={(event) => links.open(cell, event)}
    >
      {children}
    </a>
  )
}
