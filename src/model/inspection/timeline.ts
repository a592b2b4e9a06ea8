import type { InspectionEvent } from '../schema/inspection'
import {
  overallOf,
  type Inspected,
  type InspectionJudgements,
} from '../schema/inspection-judgements'

/** An event, and what followed it before the next judgement. */
export type TimelineEntry = InspectionEvent & {
  /**
   * Which of the grades the result is, from 0 for the best; absent where the result is not a grade.
   */
  rank?: number
  followed: TimelineEntry[]
}

/**
 * One source may date an inspection by its first day and another by its last. Dates closer than
 * this are taken as the same inspection.
 */
const SAME_INSPECTION = 45 * 86_400_000
const isSame = (date: string, other: string): boolean =>
  Math.abs(Date.parse(date) - Date.parse(other)) < SAME_INSPECTION

function entryOf(event: InspectionEvent, grades: readonly string[]): TimelineEntry {
  const rank = event.result === undefined ? -1 : grades.indexOf(event.result)
  return { ...event, ...(rank < 0 ? {} : { rank }), followed: [] }
}

/** The entry for an inspection that is only in the file of all authorities. */
function entryFrom(inspected: Inspected, judgements: InspectionJudgements): TimelineEntry {
  const result = overallOf(inspected, judgements)
  return {
    id: `inspection-${inspected.date}`,
    area: inspected.area,
    what: 'Inspection of local authority children’s services',
    date: inspected.date,
    ...(result === undefined ? {} : { result, rank: judgements.grades.indexOf(result) }),
    release: inspected.release,
    place: typeof inspected.at === 'number' ? `Row ${inspected.at}` : inspected.at,
    followed: [],
  }
}

/**
 * The judgements of a council, oldest first, each with the visits that followed it. An inspection
 * that is both in the council's records and in the file of all authorities appears once, as the
 * records have it.
 * @param events the council's events
 * @param history the council's inspections in the file of all authorities
 */
export function timelineOf(
  events: readonly InspectionEvent[],
  history: readonly Inspected[],
  judgements: InspectionJudgements,
): TimelineEntry[] {
  const fromEvents = events.map((event) => entryOf(event, judgements.grades))
  const judged = fromEvents.filter(({ rank }) => rank !== undefined)
  const entries = [
    ...fromEvents,
    ...history
      .filter(({ date }) => !judged.some((e) => isSame(e.date, date)))
      .map((inspected) => entryFrom(inspected, judgements)),
  ].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  const heads: TimelineEntry[] = []
  for (const entry of entries) {
    const last = heads.at(-1)
    if (entry.rank === undefined && last) last.followed.push(entry)
    else heads.push(entry)
  }
  return heads
}

/** The entries in one list, in order of time. */
export const flatTimeline = (entries: readonly TimelineEntry[]): TimelineEntry[] =>
  entries.flatMap((entry) => [entry, ...entry.followed])
