import { monthEnds } from '../day'
import type { Returns } from '../ssda903/read-returns'
import { careOf } from './care'
import { eventsOf, type EventKind } from './events'
import { flowTo, type Flow } from './flows'
import { countOn, type OnADay } from './on-a-day'
import { isYearEnd, shortBreaksOnly, type ShortBreaks } from './short-breaks'
import { otherCountsOn, type OtherCounts } from './other-readings'

/** Every count that is worked out from the returns, for each month’s end. */
export interface Monthly extends Record<EventKind, Flow[]> {
  /** From the 31 March before the first return; the flows from April of the first return. */
  onDays: OnADay[]
  /** On each 31 March, the counts of the readings that are not taken. */
  others: OtherCounts[]
  /** For each 31 March that the returns cover the year to. */
  shortBreaks: ShortBreaks[]
}

/** Works out all counts up to the last month that ended by the day that the returns know of. */
export function workOut({ histories, from, known }: Returns): Monthly {
  const cares = careOf(histories)
  const months = monthEnds(from, known)
  const events = eventsOf(cares)
  const flow = (kind: EventKind) =>
    months.map((day) => flowTo({ kind, events: events[kind] }, day, from))
  const days = [from - 1, ...months]
  return {
    onDays: days.map((day) => countOn(cares, day, from)),
    others: days.flatMap((day) => otherCountsOn(cares, day, from)),
    started: flow('started'),
    ceased: flow('ceased'),
    placed: flow('placed'),
    moved: flow('moved'),
    shortBreaks: months.filter(isYearEnd).map((day) => shortBreaksOnly(cares, day)),
  }
}
