import type { FigureCell } from '../view/figure-cell'
import { OF_NEIGHBOURS } from '../view/neighbours'

/** The cell that an address names; undefined when the name does not have five parts. */
export function parseFigure(name: string): FigureCell | undefined {
  const [indicator, area, period, measure, category, more] = name.split('~')
  return indicator && area && period && measure && category && more === undefined
    ? { indicator, area, period, measure, category }
    : undefined
}

/** The authority whose neighbours' average a name stands for; undefined for an area's own code. */
export const subjectOfNeighbours = (area: string): string | undefined =>
  area.startsWith(OF_NEIGHBOURS) ? area.slice(OF_NEIGHBOURS.length) : undefined
