import { createContext, useContext, type MouseEvent, type ReactNode } from 'react'
import type { FigureCell } from '@/model/view/figure-cell'

/** How the page that is shown leads to the record of a figure. */
export interface FigureLinks {
  hrefOf: (cell: FigureCell) => string
  /** Opens a record here; by the click on its link, unless that asks for another tab. */
  open: (cell: FigureCell, click?: MouseEvent) => void
}

/** Undefined in a prerendered page before it is interactive: nothing there could open a record. */
export const FigureLinksContext = createContext<FigureLinks | undefined>(undefined)

interface FigureLinkProps {
  cell: FigureCell | undefined
  /** Within a table that is walked by arrow keys only one figure is a stop of the Tab key. */
  tabIndex?: number
  children: ReactNode
}

/** A figure that leads to its record: where it comes from, and what was said before. */
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
