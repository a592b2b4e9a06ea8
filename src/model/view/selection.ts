import { findEngland, type Areas, withJointReturns } from '../schema/area'

/** Whether figures are shown as a chart or as its table. */
export type ViewMode = 'chart' | 'table'

/** What the reader chose. All of it lives in the address; nothing else does. */
export interface Selection {
  area: string
  /** Area codes, and 'neighbours'. Undefined means the council's own region and England. */
  vs?: readonly string[]
  average: 'median' | 'mean'
  measure?: string
  breakdown?: string
  category?: string
  from?: number
  to?: number
  view: ViewMode
  chart?: string
  /**
   * Id of the chart that shows how the council stands among all authorities, when not the usual
   * one.
   */
  stands?: string
  axis: 'auto' | 'zero' | 'fit'
  asAt?: string
}

/** The default selection: the home council with nothing else chosen. */
export const usualSelection = ({ home }: { home: string }): Selection => ({
  area: home,
  average: 'median',
  view: 'chart',
  axis: 'auto',
})

/**
 * The codes a selection compares with: as chosen, or the area's own region and England, which is a
 * region's parent.
 */
export function benchmarkCodes(selection: Selection, areas: Areas): string[] {
  if (selection.vs) return [...selection.vs]
  const subject = areas.areas.find((area) => area.code === selection.area)
  const england = findEngland(areas.areas)
  return [...new Set([subject?.parent, england?.code])].filter((code) => code !== undefined)
}

/**
 * Codes of all areas whose figures a selection needs: the council, what it is compared with, and
 * their joint returns.
 */
export function wantedAreas(areas: Areas, selection: Selection): string[] {
  const subject = areas.areas.find((a) => a.code === selection.area)
  const codes = benchmarkCodes(selection, areas).flatMap((code) =>
    code === 'neighbours' ? (subject?.neighbours ?? []).map((n) => n.code) : [code],
  )
  // A council's paper may quote a national figure, which is shown whatever else is compared.
  const england = findEngland(areas.areas)
  const wanted = [selection.area, ...(england ? [england.code] : []), ...codes]
  return withJointReturns(areas.areas, wanted)
}
