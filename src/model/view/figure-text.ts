import type { FigureCell } from './figure-cell'

/** How an address names a figure: "children~E06000060~2025~rate~total". */
export const figureText = ({ indicator, area, period, measure, category }: FigureCell): string =>
  [indicator, area, period, measure, category].join('~')
