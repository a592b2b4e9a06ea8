import type { FigureCell } from './figure-cell'
import { OF_NEIGHBOURS } from './series'

/** The authority that a name of its neighbours' average is about; undefined for an area's own code. */
export const subjectOfNeighbours = (area: string): string | undefined =>
  area.startsWith(OF_NEIGHBOURS) ? area.slice(OF_NEIGHBOURS.length) : undefined

/** How an address names a figure: "children~E06000060~2025~rate~total". */
export const figureText = ({ indicator, area, period, measure, category }: FigureCell): string =>
  [indicator, area, period, measure, category].join('~')

/** The cell that a text names; undefined when it does not have five parts. */
export function parseFigure(text: string): FigureCell | undefined {
  const [indicator, area, period, measure, category, more] = text.split('~')
  return indicator && area && period && measure && category && more === undefined
    ? { indicator, area, period, measure, category }
    : undefined
}
