import { lastDay, monthEnd, yearOf, type Day } from '../day'
import { placementSpells, spellsBetween } from '../periods/carer-spells'
import { isTemporary } from '../ssda903/codes'
import { ETHNIC_GROUPS, PLACEMENT_GROUPS, PROVIDER_GROUPS } from '../ssda903/groups'
import type { Care } from './care'
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
      spellsBetween(placementSpells(care.periods), monthEnd(day, -12), day) >= OFTEN
        ? TOTAL
        : undefined,
    months: 12,
  },
]

/** The counts of a reading that is not taken, on a 31 March. */
export interface OtherCounts {
  annual: string
  words: string
  day: Day
  counts: ReadonlyMap<string, number>
}

/**
 * The counts of the readings that are not taken, on a 31 March.
 * @param first the first day that the returns cover
 * @returns none on other days
 */
export function otherCountsOn(cares: readonly Care[], day: Day, first: Day): OtherCounts[] {
  if (day !== lastDay(yearOf(day))) return []
  const held = heldOn(cares, day)
  return OTHER_READINGS.filter(
    ({ months = 0 }) => months === 0 || monthEnd(day, -months) >= first - 1,
  ).map(({ annual, words, categoryOf }) => {
    const counts = new Map<string, number>()
    const add = (category: string | undefined) => {
      if (category !== undefined) counts.set(category, (counts.get(category) ?? 0) + 1)
    }
    for (const one of held) add(categoryOf(one, day))
    return { annual, words, day, counts }
  })
}
