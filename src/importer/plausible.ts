import { areaInSentence, type Area } from '@/model/area'
import { listInWords } from '@/model/format'
import type { Catalogue, Measure, PeriodType } from '@/model/indicator'
import { dateLabel, periodEnd, periodLabel } from '@/model/period'

/** What is wrong with a figure that was read, and what to do. */
interface Fault {
  message: string
  remedy: string
}

const LOOK = 'Look at the publisher’s own file; if it says so, ask them.'

/**
 * Why a published figure cannot be right: a percentage of a whole over 100, a count that is not
 * whole. A percentage that the catalogue does not say is a part of anything (leavers for each 100 in
 * post) has no bound.
 */
export function impossible(
  value: number,
  { kind, decimals, denominator }: Measure,
): Fault | undefined {
  if (kind === 'percent' && denominator !== undefined && value > 100)
    return { message: `"${value}" is over 100%, and it is a part of a whole.`, remedy: LOOK }
  return kind === 'count' && decimals === 0 && !Number.isInteger(value)
    ? { message: `"${value}" is not a whole number, and it is a count.`, remedy: LOOK }
    : undefined
}

/** Whether a percentage is over 100 that may be: it is said, so that somebody looks at it. */
export const isUnusual = (value: number, { kind, denominator }: Measure): boolean =>
  kind === 'percent' && denominator === undefined && value > 100

/** Why an area can have no figure for a period: it had ended before its end, or not begun by then. */
export function outsideItsTime(
  area: Area,
  at: { period: string; type: PeriodType; areas: readonly Area[] },
): Fault | undefined {
  const end = periodEnd(at.period, at.type)
  const period = periodLabel(at.period, at.type)
  const named = (codes: readonly string[] = []) =>
    listInWords(
      codes.flatMap((code) => {
        const found = at.areas.find((other) => other.code === code)
        return found ? areaInSentence(found) : []
      }),
    )
  const remedy = 'Take the figure out, or put it under the area that it is of.'
  if (area.to !== undefined && end > area.to) {
    const now = named(area.successors)
    return {
      message: `${area.name} ended on ${dateLabel(area.to)}${now === '' ? '' : ` and its area is now in ${now}`}, so it has no figure for ${period}.`,
      remedy,
    }
  }
  if (area.from === undefined || end >= area.from) return undefined
  const before = named(area.predecessors)
  return {
    message: `${area.name} began on ${dateLabel(area.from)}${before === '' ? '' : `, in place of ${before}`}, so it has no figure for ${period}.`,
    remedy,
  }
}

/** What the catalogue says of each indicator's measures and periods, by id. */
export function knownIndicators(
  catalogue: Pick<Catalogue, 'indicators'> | undefined,
): ReadonlyMap<string, { type: PeriodType; measures: ReadonlyMap<string, Measure> }> {
  return new Map(
    (catalogue?.indicators ?? []).map(({ id, periodType, measures }) => [
      id,
      { type: periodType, measures: new Map(measures.map((measure) => [measure.id, measure])) },
    ]),
  )
}
