import type { Catalogue } from '@/model/indicator'
import { figuresFrom } from '@/model/figures'
import { isText, readObservations, type ObservationFile, type Value } from '@/model/observation'
import { cellKey, type Release } from '@/model/release'

/** A figure that own files give otherwise than the data that are shown today. */
export interface ChangedFigure {
  area: string
  period: string
  category: string
  measure: string
  from: Value
  to: Value
  /** The figure of today is an official statistic: it stands, and the own one is kept beside it. */
  stays: boolean
}

/** How the figures of one indicator differ from those of today. */
export interface IndicatorDifference {
  id: string
  code: string
  name: string
  theme: string
  /** The catalogue does not have it yet. */
  isNew: boolean
  added: number
  same: number
  changed: number
  /** Of the changed ones: those of official statistics, which stand. */
  stays: number
  /** Figures of areas whose published ones were not at hand. */
  unknown: number
  /** The first of those that changed. */
  examples: ChangedFigure[]
}

const MOST_EXAMPLES = 50

const isSame = (a: Value, b: Value): boolean =>
  isText(a) && isText(b) ? a.text === b.text : a === b

/**
 * Compares own figures with those that are shown today.
 * @param today the published tables, cut to some areas, and the releases that they are of
 * @param areas codes of those areas
 */
export function differences(
  tables: readonly ObservationFile[],
  { catalogue, known }: { catalogue: Catalogue; known: ReadonlySet<string> },
  today: {
    files: readonly ObservationFile[]
    releases: readonly Release[]
    areas: ReadonlySet<string>
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
      } else if (isSame(held.value, own.value)) found.same += 1
      else {
        const stays = official.has(held.release)
        const { area, period, category, measure } = own
        found.changed += 1
        if (stays) found.stays += 1
        if (found.examples.length < MOST_EXAMPLES)
          found.examples.push({
            area,
            period,
            category,
            measure,
            from: held.value,
            to: own.value,
            stays,
          })
      }
    }
    return [found]
  })
}
