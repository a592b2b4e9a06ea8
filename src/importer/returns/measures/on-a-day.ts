import { monthEnd, type Day } from '../day'
import { spellsBetween } from '../periods/carer-spells'
import { stayOn, type PeriodOfCare } from '../periods/periods-of-care'
import type { Stay } from '../periods/stays'
import {
  ageGroupOn,
  ETHNIC_GROUPS,
  LEGAL_GROUPS,
  NEED_GROUPS,
  PLACEMENT_GROUPS,
  PROVIDER_GROUPS,
  SEX_GROUPS,
} from '../ssda903/groups'
import type { Care } from './care'

/** A child who is looked after on a day, and how. */
export interface Held {
  care: Care
  period: PeriodOfCare
  stay: Stay
}

/** The children who are looked after on a day, each once. */
export const heldOn = (cares: readonly Care[], day: Day): Held[] =>
  cares.flatMap((care) => {
    const period = care.periods.find(({ from, to }) => from <= day && day < to)
    const stay = period && stayOn(period, day)
    return stay ? [{ care, period, stay }] : []
  })

/** A way of dividing the children who are looked after on a day. */
export interface Division {
  /** The indicator of DfE’s annual figures with the same division. */
  annual: string
  /** The category that a child is in; undefined where DfE has no row for it. */
  categoryOf: (held: Held, day: Day) => string | undefined
}

/** The divisions, by DfE’s definitions with the day in place of 31 March. */
export const DIVISIONS: readonly Division[] = [
  {
    annual: 'children-looked-after-by-age',
    categoryOf: ({ care }, day) => ageGroupOn(care.child.born, day),
  },
  {
    annual: 'children-looked-after-by-sex',
    categoryOf: ({ care }) => SEX_GROUPS.get(care.child.sex),
  },
  {
    annual: 'children-looked-after-by-ethnicity',
    categoryOf: ({ care }) => ETHNIC_GROUPS.get(care.child.ethnicity),
  },
  {
    annual: 'children-looked-after-by-legal-status',
    categoryOf: ({ stay }) => LEGAL_GROUPS.get(stay.episode.legalStatus),
  },
  {
    // The need with which the period of care began.
    annual: 'children-looked-after-by-need',
    categoryOf: ({ period }) => NEED_GROUPS.get(period.stays[0]?.episode.need ?? ''),
  },
  {
    annual: 'placement-type',
    categoryOf: ({ stay }) => PLACEMENT_GROUPS.get(stay.placedAs.place),
  },
  {
    // In DfE’s tables, parents provide what is placed with parents, and the provider of other
    // placements is not reported.
    annual: 'placement-provider',
    categoryOf: ({ stay: { placedAs } }) => {
      const group = PLACEMENT_GROUPS.get(placedAs.place)
      if (group === 'with-parents') return 'parents'
      return group === 'other' ? 'not-reported' : PROVIDER_GROUPS.get(placedAs.provider)
    },
  },
]

/** The children who are looked after on a day of whom something is true. */
interface Part {
  /** The indicator of DfE’s annual figures. */
  annual: string
  isIn: (held: Held, day: Day) => boolean
  /** How many months before the day must be known. */
  months?: number
}

/** So many placements in twelve months are many. */
export const OFTEN = 3

export const PARTS: readonly Part[] = [
  {
    annual: 'unaccompanied-asylum-seeking-children',
    isIn: ({ care }, day) => (care.unaccompaniedUntil ?? -Infinity) > day,
  },
  {
    annual: 'placement-stability',
    isIn: ({ care }, day) => spellsBetween(care.spells, monthEnd(day, -12), day) >= OFTEN,
    months: 12,
  },
]

/** How many children are looked after on a day. */
export interface OnADay {
  day: Day
  total: number
  /** For each part, by its annual indicator, its number; absent where the returns begin too late. */
  parts: ReadonlyMap<string, number>
  /** For each division, by its annual indicator, the number of children in each category. */
  divided: ReadonlyMap<string, ReadonlyMap<string, number>>
}

/**
 * Counts the children who are looked after on a day, each once.
 * @param first the first day that the returns cover
 */
export function countOn(cares: readonly Care[], day: Day, first: Day): OnADay {
  const known = PARTS.filter(
    ({ months = 0 }) => months === 0 || monthEnd(day, -months) >= first - 1,
  )
  const parts = new Map(known.map(({ annual }) => [annual, 0]))
  const divided = new Map(DIVISIONS.map(({ annual }) => [annual, new Map<string, number>()]))
  const all = heldOn(cares, day)
  for (const held of all) {
    for (const { annual, isIn } of known)
      if (isIn(held, day)) parts.set(annual, (parts.get(annual) ?? 0) + 1)
    for (const { annual, categoryOf } of DIVISIONS) {
      const counts = divided.get(annual)
      const category = categoryOf(held, day)
      if (category !== undefined) counts?.set(category, (counts.get(category) ?? 0) + 1)
    }
  }
  return { day, total: all.length, parts, divided }
}

/** Categories of two divisions that hold the same children, so that one tells the other. */
export const SAME_CHILDREN: readonly (readonly [
  [annual: string, category: string],
  [annual: string, category: string],
])[] = [
  [
    ['placement-type', 'with-parents'],
    ['placement-provider', 'parents'],
  ],
  [
    ['placement-type', 'other'],
    ['placement-provider', 'not-reported'],
  ],
]
