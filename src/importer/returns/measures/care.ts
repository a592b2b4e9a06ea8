import { birthday, type Day } from '../day'
import { carerSpells, type CarerSpell } from '../periods/carer-spells'
import { periodsOfCare, type PeriodOfCare } from '../periods/periods-of-care'
import { staysOf } from '../periods/stays'
import { isShortBreak } from '../ssda903/codes'
import type { CareHistory } from '../ssda903/read-returns'
import type { Child } from '../ssda903/records'

/** A child’s time in care, as measures count it. */
export interface Care {
  child: Child
  periods: readonly PeriodOfCare[]
  spells: readonly CarerSpell[]
  /** The day on which unaccompanied status ceased, Infinity while it holds; absent if never held. */
  unaccompaniedUntil?: Day
  /** The days of short breaks (V3, V4), which are not time in care. */
  shortBreaks: readonly Span[]
}

/** Days from one on, up to but without another. */
interface Span {
  from: Day
  to: Day
}

/** Works out periods of care from the episodes of each child. */
export const careOf = (histories: readonly CareHistory[]): Care[] =>
  histories.map(({ child, episodes, unaccompanied }) => {
    const periods = periodsOfCare(staysOf(episodes, child))
    return {
      child,
      periods,
      spells: carerSpells(periods),
      shortBreaks: episodes
        .filter(({ legalStatus }) => isShortBreak(legalStatus))
        .map(({ from, to = Infinity }) => ({ from, to: Math.min(to, birthday(child.born, 18)) })),
      ...(unaccompanied ? { unaccompaniedUntil: unaccompanied.until ?? Infinity } : {}),
    }
  })
