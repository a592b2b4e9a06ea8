import { lastDay, monthEnd, yearOf, type Day } from '../day'
import { movedSpells, spellsBetween } from '../periods/carer-spells'
import { isTemporary } from '../ssda903/codes'
import { ETHNIC_GROUPS, PLACEMENT_GROUPS, PROVIDER_GROUPS } from '../ssda903/groups'
import type { Care } from './care'
import { eventsOf, placementsWithStaysAway, type Event } from './events'
import { heldOn, OFTEN, type Held } from './on-a-day'

/**
 * A reading of DfE’s definition that is not taken here. Where DfE’s text leaves the choice open, a figure of DfE’s
 * that only this reading meets says which one DfE takes.
 */
interface OtherReading {
  /** The indicator of DfE’s annual figures. */
  annual: string
  /** What completes “Equal if …”. */
  words: string
  /** The category that a child is in; undefined where it is in none. */
  categoryOf: (held: Held, day: Day) => string | undefined
  /** How many months before the day must be known. */
  months?: number
}

const TOTAL = 'total'

const OTHER_READINGS: readonly OtherReading[] = [
  {
    annual: 'children-looked-after-by-ethnicity',
    words: 'Chinese children are counted under other ethnic groups',
    categoryOf: ({ care: { child } }) =>
      child.ethnicity === 'CHNE' ? 'other-ethnic-group' : ETHNIC_GROUPS.get(child.ethnicity),
  },
  {
    annual: 'placement-type',
    words: 'temporary stays are counted as other placements',
    categoryOf: ({ stay: { episode, placedAs } }) =>
      isTemporary(episode.place) ? 'other' : PLACEMENT_GROUPS.get(placedAs.place),
  },
  {
    annual: 'placement-type',
    words: 'residential employment is counted as independent living',
    categoryOf: ({ stay: { placedAs } }) =>
      placedAs.place === 'P3' ? 'semi-independent' : PLACEMENT_GROUPS.get(placedAs.place),
  },
  {
    annual: 'placement-provider',
    words: 'the provider of a temporary stay is counted as not reported',
    categoryOf: ({ stay: { episode, placedAs } }) => {
      if (isTemporary(episode.place)) return 'not-reported'
      const group = PLACEMENT_GROUPS.get(placedAs.place)
      if (group === 'with-parents') return 'parents'
      return group === 'other' ? 'not-reported' : PROVIDER_GROUPS.get(placedAs.provider)
    },
  },
  {
    annual: 'placement-stability',
    words: 'moves with the same carers are counted as other placements',
    categoryOf: ({ care }, day) =>
      spellsBetween(movedSpells(care.periods), monthEnd(day, -12), day) >= OFTEN
        ? TOTAL
        : undefined,
    months: 12,
  },
]

/** The counts of a reading that is not taken, on a 31 March or in the year to it. */
export interface OtherCounts {
  annual: string
  words: string
  day: Day
  counts: ReadonlyMap<string, number>
}

const count = (categories: readonly (string | undefined)[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const category of categories)
    if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1)
  return counts
}

/** The categories of some changes of placement, with the total for each. */
const changes = (events: readonly Event[]): (string | undefined)[] =>
  events.flatMap(({ groups }) => [TOTAL, groups['reason']])

/** The other readings of new placements and changes in the year to a day. */
function otherPlacements(cares: readonly Care[], day: Day): OtherCounts[] {
  const inYear = (events: readonly Event[]) =>
    events.filter((event) => event.day > monthEnd(day, -12) && event.day <= day)
  const all = placementsWithStaysAway(cares)
  const recorded = inYear(eventsOf(cares).moved).filter(
    ({ groups }) => groups['reason'] !== 'not-recorded',
  )
  const words = 'stays away and the returns from them are counted as new placements'
  return [
    {
      annual: 'new-placement-location',
      words,
      day,
      counts: count(inYear(all.placed).map(() => TOTAL)),
    },
    { annual: 'placement-change-reasons', words, day, counts: count(changes(inYear(all.moved))) },
    {
      annual: 'placement-change-reasons',
      words: 'changes without a recorded reason are left out',
      day,
      counts: count(changes(recorded)),
    },
  ]
}

/**
 * The counts of the readings that are not taken, on a 31 March.
 * @param first the first day that the returns cover
 * @returns none on other days
 */
export function otherCountsOn(cares: readonly Care[], day: Day, first: Day): OtherCounts[] {
  if (day !== lastDay(yearOf(day))) return []
  const held = heldOn(cares, day)
  const isKnown = (months: number) => months === 0 || monthEnd(day, -months) >= first - 1
  const others = OTHER_READINGS.filter(({ months = 0 }) => isKnown(months)).map(
    ({ annual, words, categoryOf }) => ({
      annual,
      words,
      day,
      counts: count(held.map((one) => categoryOf(one, day))),
    }),
  )
  return isKnown(12) ? [...others, ...otherPlacements(cares, day)] : others
}
