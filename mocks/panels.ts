import type { Areas } from '@/model/schema/area'
import { chooseItem } from '@/model/comparison/item'
import { buildPanel, type Panel } from '@/model/comparison/panel'
import { figuresFrom } from '@/model/figures/figures'
import type { Indicator } from '@/model/schema/indicator'
import type { Selection } from '@/model/view/selection'
import { aMeasure, anIndicator, aRelease, NUMBER, someAreas, type Row } from './builders'

interface PanelStory {
  /** Codes of the areas compared, the emphasised one first. */
  areas: readonly string[]
  rows: Row[]
  known?: Areas
  indicator?: Indicator
  measure?: string
  selection?: Partial<Selection>
}

/** An indicator with a rate and a number, without categories. */
export const aPlainIndicator = (over: Partial<Indicator> = {}): Indicator =>
  anIndicator({
    measures: [aMeasure({ decimals: 0 }), NUMBER],
    breakdowns: [],
    annotations: [],
    polarity: 'lower-is-better',
    ...over,
  })

/** A panel of one figure for several areas, from rows of area, period, category, rate, number and place. */
export function aPanel({ areas, rows, ...story }: PanelStory): Panel {
  const indicator = story.indicator ?? aPlainIndicator()
  const releases = [aRelease()]
  const file = {
    release: releases[0]?.id ?? '',
    indicator: indicator.id,
    measures: ['rate', 'number'],
    rows,
  }
  const { chosen } = chooseItem(
    { indicator: indicator.id, ...(story.measure ? { measure: story.measure } : {}) },
    indicator,
  )
  const selection: Selection = {
    area: areas[0] ?? '',
    average: 'median',
    view: 'chart',
    axis: 'auto',
    ...story.selection,
  }
  const known = story.known ?? someAreas()
  const figures = figuresFrom([file], { indicator, releases })
  return buildPanel({ indicator, figures, areas: known, releases }, chosen, {
    comparison: { areas, items: [], axes: 'own' },
    selection,
  })
}
