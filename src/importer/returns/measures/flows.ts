import { firstDay, monthEnd, yearOf, type Day } from '../day'
import type { Event, EventKind } from './events'

/** The divisions of each kind of event, by the ids of the catalogue’s breakdowns. */
export const EVENT_DIVISIONS: Readonly<Record<EventKind, readonly string[]>> = {
  started: ['age', 'need', 'legal-status', 'unaccompanied'],
  ceased: ['reason', 'age'],
  placed: [],
  moved: ['reason'],
}

/**
 * What a sum over several months counts, as DfE’s annual figure does: each child once, as at the first or the last
 * time, or every event.
 */
const COUNTED: Readonly<Record<EventKind, 'first' | 'last' | 'every'>> = {
  started: 'first',
  ceased: 'last',
  placed: 'every',
  moved: 'every',
}

/** For each division, the number in each category. */
type Divided = ReadonlyMap<string, ReadonlyMap<string, number>>

/** What happened up to a month’s end, in three readings that must never be set against each other. */
export interface Flow {
  /** The month’s last day. */
  day: Day
  /** Every event of the month. */
  inMonth: number
  /** From 1 April; on 31 March this is DfE’s figure. Children each once, placements every time. */
  sinceApril: number
  /** The same in the twelve months to the day; absent where the returns begin later. */
  twelveMonths?: number
  /** Those of the twelve months, divided. */
  divided?: Divided
  /** The events of the month, divided: never printed, and kept to see what sums would reveal. */
  monthDivided: Divided
}

const within = (events: readonly Event[], after: Day, to: Day): Event[] =>
  events.filter(({ day }) => day > after && day <= to)

/** The first or the last event of each child. */
function oneOfEach(events: readonly Event[], which: 'first' | 'last'): Event[] {
  const found = new Map<string, Event>()
  for (const event of events) {
    const held = found.get(event.child)
    const isBetter = !held || (which === 'last' ? event.day >= held.day : event.day < held.day)
    if (isBetter) found.set(event.child, event)
  }
  return [...found.values()]
}

function divide(events: readonly Event[], divisions: readonly string[]): Divided {
  return new Map(
    divisions.map((division) => {
      const counts = new Map<string, number>()
      for (const { groups } of events) {
        const category = groups[division]
        if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1)
      }
      return [division, counts] as const
    }),
  )
}

/**
 * The three readings of one kind of event at a month’s end.
 * @param from the first day of which the returns know
 */
export function flowTo(
  { kind, events }: { kind: EventKind; events: readonly Event[] },
  day: Day,
  from: Day,
): Flow {
  const counted = COUNTED[kind]
  const divisions = EVENT_DIVISIONS[kind]
  const summed = (after: Day) => {
    const all = within(events, after, day)
    return counted === 'every' ? all : oneOfEach(all, counted)
  }
  const month = within(events, monthEnd(day, -1), day)
  const yearAgo = monthEnd(day, -12)
  const inYear = yearAgo >= from - 1 ? summed(yearAgo) : undefined
  return {
    day,
    inMonth: month.length,
    monthDivided: divide(month, divisions),
    sinceApril: summed(firstDay(yearOf(day)) - 1).length,
    ...(inYear ? { twelveMonths: inYear.length, divided: divide(inYear, divisions) } : {}),
  }
}
