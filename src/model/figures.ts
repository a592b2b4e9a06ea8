import type { Indicator, Measure } from './indicator'
import { isNumber, readObservations, type ObservationFile, type Value } from './observation'
import { cellKey, resolve, type Release, type Resolved } from './release'
import { roundHalfUp } from './statistics'

/** Every cell of one indicator that is known, each with its history. */
export type Figures = ReadonlyMap<string, Resolved>

interface Cell {
  area: string
  period: string
  category: string
  measure: string
}

export const figureAt = (figures: Figures, cell: Cell): Resolved | undefined =>
  figures.get(cellKey(cell))

export const valueAt = (figures: Figures, cell: Cell): Value | undefined =>
  figures.get(cellKey(cell))?.current.value

/** A rate or percentage from its parts; a missing part hands on its reason. */
export function ratioValue(numerator: Value, denominator: Value, measure: Measure): Value {
  if (!isNumber(numerator)) return numerator
  if (!isNumber(denominator)) return denominator
  if (denominator === 0) return 'z'
  const per = measure.per ?? (measure.kind === 'percent' ? 100 : 1)
  return roundHalfUp((numerator / denominator) * per, measure.decimals)
}

/** Adds the measures that the app works out itself, each cell citing its numerator's release. */
function withDerived(figures: Map<string, Resolved>, indicator: Indicator): Map<string, Resolved> {
  for (const measure of indicator.measures.filter((m) => m.derived === true)) {
    for (const [key, { current }] of Array.from(figures)) {
      if (current.measure !== measure.numerator || measure.denominator === undefined) continue
      const base = figureAt(figures, {
        ...current,
        category: measure.denominatorCategory ?? current.category,
        measure: measure.denominator,
      })
      if (!base) continue
      figures.set(key.slice(0, key.lastIndexOf('|') + 1) + measure.id, {
        current: {
          ...current,
          measure: measure.id,
          value: ratioValue(current.value, base.current.value, measure),
          note: `Worked out here: ${indicator.measures.find((m) => m.id === measure.numerator)?.label ?? ''} / ${
            indicator.measures.find((m) => m.id === measure.denominator)?.label ?? ''
          } x ${measure.per ?? 1}`,
        },
        earlier: [],
      })
    }
  }
  return figures
}

/**
 * The figures of one indicator from any of its files (whole, or cut to an area), as known on a day.
 * @param files of any indicators; others are left aside
 * @throws {Error} when a file's table is malformed
 */
export function figuresFrom(
  files: readonly ObservationFile[],
  from: { indicator: Indicator; releases: readonly Release[]; asAt?: string | undefined },
): Figures {
  const observations = files
    .filter((file) => file.indicator === from.indicator.id)
    .flatMap((file) => readObservations(file))
  return withDerived(resolve(observations, from.releases, from.asAt), from.indicator)
}
