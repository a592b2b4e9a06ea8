import type { Day } from '../day'
import { isSamePlace, isTemporary } from '../ssda903/codes'
import type { Episode } from '../ssda903/records'
import type { PeriodOfCare } from './periods-of-care'
import type { Stay } from './stays'

/** A time with the same carers, the stays away from which the child came back included. */
export interface CarerSpell {
  from: Day
  /** The first day after it; Infinity while it lasts. */
  to: Day
}

/** The reasons for a new episode in which the carers stay the same. */
const SAME_CARERS = ['L', 'T', 'U']
/** Those of them in which the placement changes. */
const MOVES_WITH_CARERS = ['T', 'U']
/** Placed for adoption with the current foster carers, which is no move. */
const ADOPTED_BY_CARERS = ['A3', 'A5']

const isBack = (episode: Episode, before: Episode): boolean =>
  isSamePlace(episode.place, before.place) && episode.provider === before.provider

/**
 * Whether a stay goes on with the carers of the spell before it in its period.
 * @param last the stay before it
 * @param home the last episode that was not a stay away; absent where only stays away came before
 */
function goesOn({ episode }: Stay, last: Stay, home: Episode | undefined): boolean {
  if (isTemporary(episode.place)) return true
  // Children go back from a stay away to where they were before, which may not be known.
  if (isTemporary(last.episode.place) && (!home || isBack(episode, home))) return true
  return SAME_CARERS.includes(episode.begins) || ADOPTED_BY_CARERS.includes(episode.place)
}

/** Times in all of a child’s periods of care, in order, each going on for as long as `isSame` says so. */
const spellsOf = (periods: readonly PeriodOfCare[], isSame: typeof goesOn): CarerSpell[] =>
  periods.flatMap(({ stays, to }) => {
    const spells: CarerSpell[] = []
    let home: Episode | undefined
    for (const [index, stay] of stays.entries()) {
      const last = stays[index - 1]
      const spell = spells.at(-1)
      if (!last || !spell) spells.push({ from: stay.from, to })
      else if (!isSame(stay, last, home)) {
        spell.to = stay.from
        spells.push({ from: stay.from, to })
      }
      if (!isTemporary(stay.episode.place)) home = stay.episode
    }
    return spells
  })

/** The times with the same carers in all of a child’s periods of care, in order. */
export const carerSpells = (periods: readonly PeriodOfCare[]): CarerSpell[] =>
  spellsOf(periods, goesOn)

/** The times in the same placement: a move with the same carers begins another. */
export const placementSpells = (periods: readonly PeriodOfCare[]): CarerSpell[] =>
  spellsOf(
    periods,
    (stay, last, home) =>
      goesOn(stay, last, home) && !MOVES_WITH_CARERS.includes(stay.episode.begins),
  )

/** How many of some spells cover any day after one day and up to another. */
export const spellsBetween = (spells: readonly CarerSpell[], after: Day, to: Day): number =>
  spells.filter((spell) => spell.from <= to && spell.to > after + 1).length
