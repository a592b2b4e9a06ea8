import { rowOfCell } from './crossed-breakdown'
import { withJointReturns } from './joint-returns'
import type { Indicator, Measure } from '../schema/indicator'
import {
  isNumber,
  readObservations,
  type Observation,
  type ObservationFile,
  type Value,
} from '../schema/observation'
import { cellKey, resolve, type Release, type Resolved } from '../schema/release'
import { roundHalfUp } from '../values/round'
import { scaleOf } from '../values/scale'

/** Every known cell of one indicator, each with its history. */
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

/** Work on all figures of an indicator that every view of them needs: done once for each. */
function onceFor<Result extends object>(work: (figures: Figures) => Result) {
  const done = new WeakMap<Figures, Result>()
  return (figures: Figures): Result => {
    const held = done.get(figures) ?? work(figures)
    done.set(figures, held)
    return held
  }
}

/** Codes of the areas that have any figure of their own, apart from joint returns. */
export const areasIn = onceFor((figures): ReadonlySet<string> => {
  const held = new Set<string>()
  for (const { current } of figures.values()) if (!current.jointly) held.add(current.area)
  return held
})

/** The categories that have any figure of a measure, as "category|measure". */
export const categoriesIn = onceFor((figures): ReadonlySet<string> => {
  const held = new Set<string>()
  for (const { current } of figures.values()) held.add(`${current.category}|${current.measure}`)
  return held
})

/** The current figures of each area, by its code. */
export const figuresByArea = onceFor((figures): ReadonlyMap<string, readonly Observation[]> => {
  const held = new Map<string, Observation[]>()
  for (const { current } of figures.values()) {
    const ofArea = held.get(current.area)
    if (ofArea) ofArea.push(current)
    else held.set(current.area, [current])
  }
  return held
})

/**
 * The category that another is a share of: its row where two breakdowns cross, otherwise the one
 * the measure names.
 */
export const wholeOf = (category: string, measure: Measure): string =>
  rowOfCell(category) ?? measure.denominatorCategory ?? category

/** Works out a rate or percentage from its parts. A missing part passes its reason on. */
export function ratioValue(numerator: Value, denominator: Value, measure: Measure): Value {
  if (!isNumber(numerator)) return numerator
  if (!isNumber(denominator)) return denominator
  if (denominator === 0) return 'z'
  return roundHalfUp((numerator / denominator) * scaleOf(measure), measure.decimals)
}

/**
 * Works out a measure that is the sum of others. If one of them is missing for any reason, the sum
 * takes that reason, since it would otherwise leave something out. `addUp` is for the parts of one
 * table, where z, k and low count as nothing.
 */
export const sumValue = (parts: readonly Value[]): Value =>
  parts.find((part) => !isNumber(part)) ??
  parts.filter(isNumber).reduce((total, part) => total + part, 0)

/** "Worked out here: Number of children / Children aged 0 to 17 x 10000". */
function formula(measure: Measure, parts: readonly string[], { measures }: Indicator): string {
  const labels = parts.map((id) => measures.find((m) => m.id === id)?.label ?? '')
  return `Worked out here: ${
    measure.sumOf ? labels.join(' + ') : `${labels.join(' / ')} x ${scaleOf(measure)}`
  }`
}

/**
 * Adds one measure that the app works out itself. Each cell cites the release of its first part.
 */
function addDerived(figures: Map<string, Resolved>, measure: Measure, indicator: Indicator): void {
  const { numerator = '', denominator = '' } = measure
  const parts = measure.sumOf ?? measure.ratioOf ?? [numerator, denominator]
  const [first, ...others] = parts
  const note = formula(measure, parts, indicator)
  for (const [key, { current }] of Array.from(figures)) {
    if (current.measure !== first) continue
    const rest = others.flatMap((id) => {
      const category = measure.sumOf ? current.category : wholeOf(current.category, measure)
      return figureAt(figures, { ...current, category, measure: id })?.current ?? []
    })
    const [last] = rest.slice(-1)
    if (!last || rest.length < others.length) continue
    figures.set(key.slice(0, key.lastIndexOf('|') + 1) + measure.id, {
      current: {
        ...current,
        ...(last.release === current.release ? {} : { alsoFrom: last.release }),
        measure: measure.id,
        value: measure.sumOf
          ? sumValue([current.value, ...rest.map((cell) => cell.value)])
          : ratioValue(current.value, last.value, measure),
        note,
      },
      earlier: [],
    })
  }
}

/** Adds the measures that the app works out itself: sums first, since a ratio may use a sum. */
function withDerived(figures: Map<string, Resolved>, indicator: Indicator): Map<string, Resolved> {
  const derived = indicator.measures.filter((m) => m.derived === true)
  for (const measure of [...derived.filter((m) => m.sumOf), ...derived.filter((m) => !m.sumOf)])
    addDerived(figures, measure, indicator)
  return figures
}

/**
 * The figures of one indicator from any of its files (whole, or cut down to an area), as known on a
 * day.
 * @param files files of any indicators; those of others are ignored
 * @throws {Error} when a file's table is malformed
 */
export function figuresFrom(
  files: readonly ObservationFile[],
  from: { indicator: Indicator; releases: readonly Release[]; asAt?: string | undefined },
): Figures {
  const observations = files
    .filter((file) => file.indicator === from.indicator.id)
    .flatMap((file) => readObservations(file))
  const resolved = resolve(observations, from.releases, from.asAt)
  return withJointReturns(withDerived(resolved, from.indicator), from.releases)
}
