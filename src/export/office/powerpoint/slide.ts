import type { LayoutName } from './master-xml'

/** A slide, ready to be put into a deck. */
export interface Slide {
  layout: LayoutName
  shapes: readonly string[]
  /** What the speaker has under it. */
  notes: readonly string[]
  /** The chart on it, relation rId3, with the workbook by which it is edited. */
  chart?: { xml: string; workbook: Uint8Array }
  /** Where its links lead; the first is rId4, or rId3 where there is no chart. */
  links: readonly string[]
}

export const CHART_RELATION = 'rId3'
/** The relation of a slide's first link. */
export const linkRelation = (hasChart: boolean): string => (hasChart ? 'rId4' : 'rId3')
