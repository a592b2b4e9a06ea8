import type { Point, View } from './view'

/** One cell of the data, by the names that addresses give it. */
export interface FigureCell {
  indicator: string
  /** An area's code; "neighbours." before it means the average of its statistical neighbours. */
  area: string
  period: string
  measure: string
  category: string
}

const OF_NEIGHBOURS = 'neighbours.'

/** The name under which the average of an authority's neighbours is asked for. */
export const neighboursOf = (code: string): string => `${OF_NEIGHBOURS}${code}`

/** The authority that a name of its neighbours' average is about; undefined for an area's own code. */
export const subjectOfNeighbours = (area: string): string | undefined =>
  area.startsWith(OF_NEIGHBOURS) ? area.slice(OF_NEIGHBOURS.length) : undefined

/** "children~E06000060~2025~rate~total". */
export const figureText = ({ indicator, area, period, measure, category }: FigureCell): string =>
  [indicator, area, period, measure, category].join('~')

/** The cell that a text names; undefined when it does not have five parts. */
export function parseFigure(text: string): FigureCell | undefined {
  const [indicator, area, period, measure, category, more] = text.split('~')
  return indicator && area && period && measure && category && more === undefined
    ? { indicator, area, period, measure, category }
    : undefined
}

type Shown = Pick<View, 'indicator' | 'measure'>

/** The cell of what a view shows for an area, period and category. */
export const cellIn = (
  { indicator, measure }: Shown,
  { area, period, category }: Pick<FigureCell, 'area' | 'period' | 'category'>,
): FigureCell => ({ indicator: indicator.id, area, period, measure: measure.id, category })

/** The cell that a point of a view shows. */
export const figureOf = (view: Shown, point: Point | undefined): FigureCell | undefined => {
  const of = point?.observation ?? point?.average
  return point && of ? cellIn(view, { ...of, period: point.period }) : undefined
}
