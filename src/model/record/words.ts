import { possessive, areaInSentence } from '../schema/area'
import { ageOn } from '../values/age'
import { formatDifference, formatValue, shorthandSign } from '../values/format'
import type { Measure } from '../schema/indicator'
import { isShorthand, type Value } from '../schema/observation'
import { dateLabel, periodEnd, periodLabel } from '../values/period'
import { announcedFor } from './next-figures'
import type { EarlierValue, FigureRecord, Origin } from './record'
import { knownFrom, type Release } from '../schema/release'
import { explainValue } from '../values/shorthand'

/** A value as a record states it: "[c] suppressed to protect people’s identity", "40", "57%". */
export const valueInWords = (value: Value, measure: Measure): string =>
  isShorthand(value)
    ? `${shorthandSign(value)} ${explainValue(value, measure)}`
    : formatValue(value, measure)

/**
 * The words beside a value: the unit of a number that does not show its own, or why there is no
 * number.
 */
export function besideValue(value: Value, measure: Measure): string {
  if (isShorthand(value)) return explainValue(value, measure)
  const { kind, unit } = measure
  return kind === 'count' || kind === 'rate' || kind === 'ratio' ? unit : ''
}

/** Whose figure it is: "Buckinghamshire", "Median of Buckinghamshire’s statistical neighbours". */
export const areaOfRecord = ({ isAverage, area, worked }: FigureRecord): string =>
  isAverage
    ? `${(worked?.how ?? '').startsWith('The mean') ? 'Mean' : 'Median'} of ${possessive(areaInSentence(area))} statistical neighbours`
    : area.name

/**
 * How old a figure is on a day, counted from the end of its period, or from the day it was stated
 * if that was earlier.
 */
export const ageOfRecord = ({ cell, indicator, origin }: FigureRecord, today: string): string =>
  ageOn(today, {
    end: periodEnd(cell.period, indicator.periodType),
    published: origin?.release.published,
  })

/**
 * Where in its source a figure is: "row 1506, column rate_per_10000", or the place in a document.
 */
export const placeOf = (at: Origin['at'], column?: string): string =>
  typeof at === 'number' ? `row ${at}${column === undefined ? '' : `, column ${column}`}` : at

/** "2 lower than now", or "the same"; empty where either value is not a number. */
export function differenceInWords({ difference }: EarlierValue, measure: Measure): string {
  if (difference === undefined) return ''
  if (difference === 0) return 'the same'
  return `${formatDifference(difference, measure)} ${difference > 0 ? 'higher' : 'lower'} than now`
}

/**
 * When the next edition of a release's publication is due, that it was due, or that it is already out. A
 * publisher's usual month does not count as an announcement.
 * @param of.today ISO date
 */
export function nextInWords(
  release: Release,
  releases: readonly Release[],
  of: { indicator: string; today: string },
): string {
  const [later] = releases
    .filter(({ publication }) => publication === release.publication)
    .filter(({ published }) => knownFrom(published) > knownFrom(release.published))
    .toSorted((a, b) => (knownFrom(a.published) < knownFrom(b.published) ? -1 : 1))
  if (later) return `Out since ${dateLabel(later.published)}: ${later.title}`
  const next = announcedFor(release, of.indicator)
  if (next === undefined) return 'No announced date is held here'
  return knownFrom(next) < of.today
    ? `Was announced for ${dateLabel(next)}; not held here yet`
    : `Announced for ${dateLabel(next)}`
}

export const CONFIDENTIALITY: Record<Release['confidentiality'], string> = {
  public: 'Public',
  internal: 'Internal: for the council’s own use',
  restricted: 'Restricted',
}

const sourceOf = ({ release, file, at }: Origin, column?: string): string =>
  `${release.publisher}, ${release.title}, published ${dateLabel(release.published)}; ${[file?.name, placeOf(at, column)].filter(Boolean).join(', ')}. ${release.licence}.`

/**
 * A citation as plain text, complete in itself.
 * @param cited `address` of the record as it was known on `day` (ISO date); `column` of the raw
 *   file
 */
export function figureCitation(
  record: FigureRecord,
  cited: {
    column?: string | undefined
    /** Where it is shown, or why there is no address. */ address: string
    day: string
  },
): string {
  const { indicator, measure, category, origin, worked, alsoFrom } = record
  const what = [indicator.name, category, measure.label].filter(Boolean).join(', ')
  const when = periodLabel(record.cell.period, indicator.periodType)
  const source = origin
    ? worked
      ? `Worked out from ${[origin.release, alsoFrom].flatMap((r) => (r ? `${r.publisher}, ${r.title}` : [])).join(' and ')}: ${worked.how}.`
      : sourceOf(origin, cited.column)
    : `${worked?.how ?? ''}.`
  return `${areaOfRecord(record)}, ${what} (${indicator.code}), ${when}: ${valueInWords(record.value, measure)}. ${source} As known on ${dateLabel(cited.day)}: ${cited.address}`
}
