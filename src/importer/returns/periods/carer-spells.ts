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
  /**
   * The reason recorded for the change that it begins with, blank where none is; absent where a period of care
   * begins with it.
   */
  moves?: string
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
 * Whether a stay goes on from the one before it in its period.
 * @param last the stay before it
 * @param home the last episode that was not a stay away; absent where only stays away came before
 */
type GoesOn = (stay: Stay, last: Stay, home: Episode | undefined) => boolean

/** Whether it is a stay away, or the return from one. */
const isAwayOrBack: GoesOn = ({ episode }, last, home) =>
  isTemporary(episode.place) ||
  // Children go back from a stay away to where they were before, which may not be known.
  (isTemporary(last.episode.place) && (!home || isBack(episode, home)))

const hasSameCarers: GoesOn = (stay, last, home) =>
  isAwayOrBack(stay, last, home) ||
  SAME_CARERS.includes(stay.episode.begins) ||
  ADOPTED_BY_CARERS.includes(stay.episode.place)

/** Why a placement ended: after a stay away, as the placement before it says. */
const reasonOf = ({ episode }: Stay, home: Episode | undefined): string =>
  episode.moves || (isTemporary(episode.place) ? (home?.moves ?? '') : '')

/** Times in all of a child’s periods of care, in order, each going on for as long as `isSame` says so. */
const spellsOf = (periods: readonly PeriodOfCare[], isSame: GoesOn): CarerSpell[] =>
  periods.flatMap(({ stays, to }) => {
    const spells: CarerSpell[] = []
    let home: Episode | undefined
    for (const [index, stay] of stays.entries()) {
      const last = stays[index - 1]
      const spell = spells.at(-1)
      if (!last || !spell) spells.push({ from: stay.from, to })
      else if (!isSame(stay, last, home)) {
        spell.to = stay.from
        spells.push({ from: stay.from, to, moves: reasonOf(last, home) })
      }
      if (!isTemporary(stay.episode.place)) home = stay.episode
    }
    return spells
  })

/** The times with the same carers in all of a child’s periods of care, in order. */
export const carerSpells = (periods: readonly PeriodOfCare[]): CarerSpell[] =>
  spellsOf(periods, hasSameCarers)

/** The times in which a move with the same carers begins another. */
export const movedSpells = (periods: readonly PeriodOfCare[]): CarerSpell[] =>
  spellsOf(
    periods,
    (stay, last, home) =>
      hasSameCarers(stay, last, home) && !MOVES_WITH_CARERS.includes(stay.episode.begins),
  )

/**
 * The times in the same placement, as DfE counts new ones: whatever is not a change of legal status alone, a stay
 * away or the return from it begins another, with the same carers too.
 */
export const placementSpells = (periods: readonly PeriodOfCare[]): CarerSpell[] =>
  spellsOf(
    periods,
    (stay, last, home) => isAwayOrBack(stay, last, home) || stay.episode.begins === 'L',
  )

/** The times of which every stay away and every return from one begins another too. */
export const allPlacementSpells = (periods: readonly PeriodOfCare[]): CarerSpell[] =>
  spellsOf(periods, (stay) => stay.episode.begins === 'L')

/** How many of some spells cover any day after one day and up to another. */
export const spellsBetween = (spells: readonly CarerSpell[], after: Day, to: Day): number =>
  spells.filter((spell) => spell.from <= to && spell.to > after + 1).length
