import { firstDay, monthEnd, yearOf, type Day } from '../day'
import { REASON_GROUPS } from '../ssda903/groups'
import type { Care } from './care'

/** A child who comes into care or leaves it. */
export interface Event {
  child: string
  day: Day
  /** Group of the reason for leaving; blank for coming in. */
  reason: string
}

/** Each time that a child came into care. */
export const starts = (cares: readonly Care[]): Event[] =>
  cares.flatMap(({ child, periods }) =>
    periods.map(({ from }) => ({ child: child.child, day: from, reason: '' })),
  )

/** Each time that a child left care. The day of leaving is the first on which it is not counted. */
export const ceases = (cares: readonly Care[]): Event[] =>
  cares.flatMap(({ child, periods }) =>
    periods
      .filter(({ to }) => to !== Infinity)
      .map(({ to, reason }) => ({
        child: child.child,
        day: to,
        reason: REASON_GROUPS.get(reason) ?? 'not-recorded',
      })),
  )

/** What happened up to a month’s end, in three readings that must never be set against each other. */
export interface Flow {
  /** The month’s last day. */
  day: Day
  /** Every event of the month. */
  inMonth: number
  /** Children, each once, from 1 April; on 31 March this is DfE’s figure. */
  sinceApril: number
  /** Children, each once, in the twelve months to the day; absent where the returns begin later. */
  twelveMonths?: number
  /** The children of the twelve months by the reason of the last event of each. */
  reasons?: ReadonlyMap<string, number>
}

const within = (events: readonly Event[], after: Day, to: Day): Event[] =>
  events.filter(({ day }) => day > after && day <= to)

/** The last event of each child. */
function lastOfEach(events: readonly Event[]): Event[] {
  const last = new Map<string, Event>()
  for (const event of events) {
    const before = last.get(event.child)
    if (!before || event.day >= before.day) last.set(event.child, event)
  }
  return [...last.values()]
}

/**
 * The three readings at a month’s end.
 * @param from the first day of which the returns know
 */
export function flowTo(events: readonly Event[], day: Day, from: Day): Flow {
  const yearAgo = monthEnd(day, -12)
  const last = lastOfEach(within(events, yearAgo, day))
  const reasons = new Map<string, number>()
  for (const { reason } of last) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  return {
    day,
    inMonth: within(events, monthEnd(day, -1), day).length,
    sinceApril: lastOfEach(within(events, firstDay(yearOf(day)) - 1, day)).length,
    ...(yearAgo >= from - 1 ? { twelveMonths: last.length, reasons } : {}),
  }
}
