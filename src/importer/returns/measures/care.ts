import type { Day } from '../day'
import { carerSpells, type CarerSpell } from '../periods/carer-spells'
import { periodsOfCare, type PeriodOfCare } from '../periods/periods-of-care'
import { staysOf } from '../periods/stays'
import type { CareHistory } from '../ssda903/read-returns'
import type { Child } from '../ssda903/records'

/** A child’s time in care, as measures count it. */
export interface Care {
  child: Child
  periods: readonly PeriodOfCare[]
  spells: readonly CarerSpell[]
  /** The day on which unaccompanied status ceased, Infinity while it holds; absent if never held. */
  unaccompaniedUntil?: Day
}

/** Works out periods of care from the episodes of each child. */
export const careOf = (histories: readonly CareHistory[]): Care[] =>
  histories.map(({ child, episodes, unaccompanied }) => {
    const periods = periodsOfCare(staysOf(episodes, child))
    return {
      child,
      periods,
      spells: carerSpells(periods),
      ...(unaccompanied ? { unaccompaniedUntil: unaccompanied.until ?? Infinity } : {}),
    }
  })
