import type { Point, View } from './types'

/** One cell of the data, identified as in an address. */
export interface FigureCell {
  indicator: string
  /** An area's code, or the name of its neighbours' average. */
  area: string
  period: string
  measure: string
  category: string
}

type Shown = Pick<View, 'indicator' | 'measure'>

/** The cell that a view shows for an area, period and category. */
export const cellIn = (
  { indicator, measure }: Shown,
  { area, period, category }: Pick<FigureCell, 'area' | 'period' | 'category'>,
): FigureCell => ({ indicator: indicator.id, area, period, measure: measure.id, category })

/** The cell that a point of a view shows. */
export const figureOf = (view: Shown, point: Point | undefined): FigureCell | undefined => {
  const of = point?.observation ?? point?.average
  return of && cellIn(view, of)
}

/** A figure as it is written in an address: "children~E06000060~2025~rate~total". */
export const figureText = ({ indicator, area, period, measure, category }: FigureCell): string =>
  [indicator, area, period, measure, category].join('~')
