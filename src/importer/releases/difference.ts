import type { Area } from '@/model/schema/area'
import { formatValue } from '@/model/values/format'
import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import { figuresFrom } from '@/model/figures/figures'
import {
  isSameValue,
  readObservations,
  type Observation,
  type ObservationFile,
  type Value,
} from '@/model/schema/observation'
import { periodLabel } from '@/model/values/period'
import { cellKey, type Release } from '@/model/schema/release'

/** A figure whose value in own files differs from the data shown today. */
export interface ChangedFigure {
  /** Area, period, category and measure, in words. */
  what: string
  from: string
  to: string
  /**
   * True where today's figure is an official statistic: it stays, and the council's own is kept
   * beside it.
   */
  stays: boolean
}

/** How the figures of one indicator differ from today's. */
export interface IndicatorDifference {
  id: string
  code: string
  name: string
  theme: string
  /** True where the catalogue does not have the indicator yet. */
  isNew: boolean
  added: number
  same: number
  changed: number
  /** How many of the changed figures are official statistics, which stay. */
  stays: number
  /** Figures for areas whose published figures were not loaded. */
  unknown: number
  /** The first of the changed figures. */
  examples: ChangedFigure[]
}

const MOST_EXAMPLES = 50

/** A function that puts a figure's cell and its two values into words. */
function wordsFor(indicator: FullIndicator, areas: readonly Area[]) {
  const names = new Map(areas.map(({ code, name }) => [code, name]))
  const measures = new Map(indicator.measures.map((measure) => [measure.id, measure]))
  const categories = new Map(
    indicator.breakdowns.flatMap((b) => b.categories.map(({ id, label }) => [id, label] as const)),
  )
  return (own: Observation, held: Observation): Omit<ChangedFigure, 'stays'> => {
    const measure = measures.get(own.measure)
    const value = (one: Value) => (measure ? formatValue(one, measure) : '')
    const what = [
      names.get(own.area) ?? own.area,
      periodLabel(own.period, indicator.periodType),
      own.category === 'total' ? '' : (categories.get(own.category) ?? own.category),
      measure?.label ?? own.measure,
    ]
    return { what: what.filter(Boolean).join(', '), from: value(held.value), to: value(own.value) }
  }
}

/**
 * Compares own figures with those shown today.
 * @param today the published tables, cut to some areas, and the releases that they belong to
 * @param areas codes of those areas
 */
export function differences(
  tables: readonly ObservationFile[],
  { catalogue, known }: { catalogue: Catalogue; known: ReadonlySet<string> },
  today: {
    files: readonly ObservationFile[]
    releases: readonly Release[]
    areas: ReadonlySet<string>
    /** All areas, for their names. */
    places: readonly Area[]
  },
): IndicatorDifference[] {
  const official = new Set(
    today.releases.flatMap(({ id, standing }) => (standing === 'official' ? [id] : [])),
  )
  return tables.flatMap((table) => {
    const indicator = catalogue.indicators.find(({ id }) => id === table.indicator)
    if (!indicator) return []
    const figures = figuresFrom(today.files, { indicator, releases: today.releases })
    const { id, code, name, theme } = indicator
    const inWords = wordsFor(indicator, today.places)
    const found: IndicatorDifference = {
      id,
      code,
      name,
      theme,
      isNew: !known.has(id),
      added: 0,
      same: 0,
      changed: 0,
      stays: 0,
      unknown: 0,
      examples: [],
    }
    for (const own of readObservations(table)) {
      const held = figures.get(cellKey(own))?.current
      if (!held) {
        if (today.areas.has(own.area) || found.isNew) found.added += 1
        else found.unknown += 1
      } else if (isSameValue(held.value, own.value)) found.same += 1
      else {
        const stays = official.has(held.release)
        found.changed += 1
        if (stays) found.stays += 1
        if (found.examples.length < MOST_EXAMPLES)
          found.examples.push({ ...inWords(own, held), stays })
      }
    }
    return [found]
  })
}
