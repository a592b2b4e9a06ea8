import type { Day } from '../day'
import { allPlacementSpells, placementSpells, type CarerSpell } from '../periods/carer-spells'
import { stayOn } from '../periods/periods-of-care'
import {
  ageGroupOn,
  CHANGE_GROUPS,
  LEGAL_GROUPS,
  NEED_GROUPS,
  REASON_GROUPS,
} from '../ssda903/groups'
import type { Care } from './care'

/** Something that happened to a child on a day: coming into care, leaving it, or a new placement. */
export interface Event {
  child: string
  day: Day
  /** For each division of such events, the category that this one is in; undefined where it is in none. */
  groups: Readonly<Record<string, string | undefined>>
}

/** What can happen, by the name under which it is counted. */
export type EventKind = 'started' | 'ceased' | 'placed' | 'moved'

const isUnaccompanied = ({ unaccompaniedUntil = -Infinity }: Care, day: Day) =>
  unaccompaniedUntil > day

/** Each time that a child came into care. */
const starts = (care: Care): Event[] =>
  care.periods.map((period) => {
    const { from, stays } = period
    return {
      child: care.child.child,
      day: from,
      groups: {
        age: ageGroupOn(care.child.born, from),
        need: NEED_GROUPS.get(stays[0]?.episode.need ?? ''),
        'legal-status': LEGAL_GROUPS.get(stayOn(period, from)?.episode.legalStatus ?? ''),
        unaccompanied: isUnaccompanied(care, from) ? 'unaccompanied' : 'not-unaccompanied',
      },
    }
  })

/** Each time that a child left care. The day of leaving is the first on which it is not counted. */
const ceases = ({ child, periods }: Care): Event[] =>
  periods
    .filter(({ to }) => to !== Infinity)
    .map(({ to, reason }) => ({
      child: child.child,
      day: to,
      groups: {
        reason: REASON_GROUPS.get(reason) ?? 'not-recorded',
        age: ageGroupOn(child.born, to),
      },
    }))

const placements = (
  { child, periods }: Care,
  spellsOf: (of: Care['periods']) => CarerSpell[],
): Event[] =>
  spellsOf(periods).map(({ from, moves }) => ({
    child: child.child,
    day: from,
    groups: moves === undefined ? {} : { reason: CHANGE_GROUPS.get(moves) ?? 'not-recorded' },
  }))

const hasPlacementBefore = ({ groups }: Event): boolean => groups['reason'] !== undefined

/** Every event of some children, by what happened. */
export function eventsOf(cares: readonly Care[]): Record<EventKind, Event[]> {
  const placed = cares.flatMap((care) => placements(care, placementSpells))
  return {
    started: cares.flatMap(starts),
    ceased: cares.flatMap(ceases),
    placed,
    moved: placed.filter(hasPlacementBefore),
  }
}

/** New placements, and those of them that another was before, where stays away are placements too. */
export function placementsWithStaysAway(
  cares: readonly Care[],
): Record<'placed' | 'moved', Event[]> {
  const placed = cares.flatMap((care) => placements(care, allPlacementSpells))
  return { placed, moved: placed.filter(hasPlacementBefore) }
}
