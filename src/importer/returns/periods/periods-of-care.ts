import type { Day } from '../day'
import { CONTINUES } from '../ssda903/codes'
import type { Stay } from './stays'

/** A time in care without a break, from coming into care to leaving it. */
export interface PeriodOfCare {
  from: Day
  /** The day of leaving, which is not counted; Infinity while it lasts. */
  to: Day
  /** Reason for leaving; blank where it lasts or the reason is not recorded. */
  reason: string
  /** Its stays in the order in which they begin. */
  stays: Stay[]
}

/** Whether a stay carries on a period: it overlaps it, or begins as it ends with “continues”. */
const carriesOn = ({ to, reason }: PeriodOfCare, { from }: Stay): boolean =>
  from < to || (from === to && reason === CONTINUES)

/**
 * Joins a child’s stays into periods of care. A child who is out of care for a day, or leaves for a
 * reason other than “continues” and comes back on the same day, has two periods.
 * @param stays of one child, in the order in which they begin
 */
export function periodsOfCare(stays: readonly Stay[]): PeriodOfCare[] {
  const periods: PeriodOfCare[] = []
  for (const stay of stays) {
    const last = periods.at(-1)
    if (!last || !carriesOn(last, stay)) {
      periods.push({ from: stay.from, to: stay.to, reason: stay.ends, stays: [stay] })
      continue
    }
    last.stays.push(stay)
    if (stay.to >= last.to) {
      last.to = stay.to
      last.reason = stay.ends
    }
  }
  return periods.map((period) => ({
    ...period,
    reason: period.reason === CONTINUES || period.to === Infinity ? '' : period.reason,
  }))
}

/** The stay that a day counts under: of two that overlap, the one that began later. */
export const stayOn = ({ stays }: PeriodOfCare, day: Day): Stay | undefined =>
  stays.findLast(({ from, to }) => from <= day && day < to)
