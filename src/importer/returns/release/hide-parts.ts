import type { Disclosure } from '@/model/disclosure/context'
import { discloses } from '@/model/disclosure/disclosure'
import type { Breakdown, Indicator, Measure } from '@/model/schema/indicator'
import type { Observation } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { roundHalfUp } from '@/model/values/round'

/** Counts of children from 1 to 5 are not printed, as in DfE’s own tables. */
export const LEAST_PRINTED = 6

/** The largest difference between the least and the greatest value that a hidden number may have which still gives it away. */
export const NARROW = LEAST_PRINTED - 3

export const isSmall = (count: number): boolean => count > 0 && count < LEAST_PRINTED

/** A number that may be printed, or c for one that may not. */
export type Printed = number | 'c'

/** One way of dividing the same children. */
export interface Divided {
  id: string
  /** Every category with its number of children, 0 included. */
  counts: ReadonlyMap<string, number>
}

/** Categories that hold the same children, by division and category. */
export type Same = readonly (readonly [readonly [string, string], readonly [string, string]])[]

/** The percentage of the whole, rounded as DfE rounds it. */
export const percentOf = (count: number, total: number): number =>
  roundHalfUp((count / total) * 100, 0)

const cellId = (division: string, category: string): string => `${division}--${category}`

const MEASURES: Measure[] = [
  { id: 'number', label: '', kind: 'count', unit: 'children', decimals: 0, says: '{value}' },
  {
    id: 'percent',
    label: '',
    kind: 'percent',
    unit: '%',
    decimals: 0,
    says: '{value}',
    numerator: 'number',
    denominator: 'number',
    denominatorCategory: 'total',
    per: 100,
  },
]

/** All divisions as the breakdowns of one indicator, so that they are checked together. */
function joined(divisions: readonly Divided[], same: Same): Indicator {
  const withinOf = (division: string, category: string): string[] =>
    same.flatMap((pair) =>
      pair.flatMap(([d, c], index) => {
        const other = pair[1 - index]
        return d === division && c === category && other ? [cellId(other[0], other[1])] : []
      }),
    )
  const breakdowns = divisions.map(({ id, counts }): Breakdown => ({
    id,
    label: id,
    additive: true,
    categories: [...counts.keys()].map((category) => {
      const within = withinOf(id, category)
      return {
        id: cellId(id, category),
        label: category,
        ...(within.length === 0 ? {} : { within }),
      }
    }),
  }))
  return {
    id: 'returns',
    code: '',
    theme: '',
    name: '',
    question: '',
    polarity: 'neutral',
    periodType: 'date',
    measures: MEASURES,
    breakdowns,
    benchmarks: [],
    annotations: [],
    headlines: [],
    related: [],
  }
}

/** What decides whether a number may be printed. */
export interface Publishing {
  release: Release
  area: string
  /** What earlier releases print for the same cells, by division and category. */
  earlier: (division: string, category: string) => Observation | undefined
}

/**
 * Hides numbers of children from 1 to 5 and, with them, as many others as it takes that none of them
 * can be worked out from the rest: the smallest first. The check that releases must pass decides
 * what can be worked out.
 * @param at the day or time that the numbers are of, and the number of all the children
 * @param divisions each divides all the children
 * @returns for each division, what may be printed; without those that cannot be printed at all
 */
export function hideParts(
  at: { period: string; total: number },
  divisions: readonly Divided[],
  {
    same,
    publishing,
    alsoHidden = () => false,
  }: {
    same: Same
    publishing: Publishing
    /** Whether a category is hidden whatever its number. */
    alsoHidden?: (division: string, category: string) => boolean
  },
): Map<string, Map<string, Printed>> {
  const { period, total } = at
  const { release, area, earlier } = publishing
  if (isSmall(total)) return new Map()
  const sumOf = ({ counts }: Divided) => [...counts.values()].reduce((sum, n) => sum + n, 0)
  // Children whom no category holds are what is left of the total.
  const open = new Map(
    divisions.filter((one) => !isSmall(total - sumOf(one))).map((one) => [one.id, one]),
  )
  const hidden = new Set<string>()
  const hide = (division: string, category: string) => {
    hidden.add(cellId(division, category))
    for (const pair of same)
      for (const [index, [d, c]] of pair.entries()) {
        const other = pair[1 - index]
        if (d === division && c === category && other) hidden.add(cellId(other[0], other[1]))
      }
  }
  for (const { id, counts } of open.values())
    for (const [category, count] of counts)
      // What an earlier release suppressed stays suppressed.
      if (isSmall(count) || alsoHidden(id, category) || earlier(id, category)?.value === 'c')
        hide(id, category)

  const observation = (category: string, measure: string, value: Printed): Observation => ({
    area,
    period,
    category,
    measure,
    value,
    release: release.id,
    at: '',
  })
  const find = (): Disclosure[] => {
    const shown = [...open.values()]
    const own = shown.flatMap(({ id, counts }) =>
      [...counts].flatMap(([category, count]) => {
        const cell = cellId(id, category)
        const isHidden = hidden.has(cell)
        return [
          observation(cell, 'number', isHidden ? 'c' : count),
          observation(cell, 'percent', isHidden ? 'c' : percentOf(count, total)),
        ]
      }),
    )
    const others = shown.flatMap(({ id, counts }) =>
      [...counts.keys()].flatMap((category) => {
        const before = earlier(id, category)
        return before ? [{ ...before, measure: 'number', category: cellId(id, category) }] : []
      }),
    )
    return discloses(release, [observation('total', 'number', total), ...own], {
      indicator: joined(shown, same),
      others,
    })
  }
  /** A division with those that hide the same children, through which its numbers may be told. */
  const around = ({ id }: Divided): Divided[] => {
    const linked = same.flatMap((pair) =>
      pair.some(([d, c]) => d === id && hidden.has(cellId(d, c))) ? pair.map(([d]) => d) : [],
    )
    return [...new Set([id, ...linked])].flatMap((one) => open.get(one) ?? [])
  }
  /** Hides the next smallest number; leaves the division out where none is left. */
  const hideNext = (division: Divided) => {
    const [next] = around(division)
      .flatMap(({ id, counts }) =>
        [...counts].map(([category, count]) => ({ id, category, count })),
      )
      .filter(({ id, category }) => !hidden.has(cellId(id, category)))
      .toSorted((a, b) => (a.count || Infinity) - (b.count || Infinity))
    if (next) hide(next.id, next.category)
    else open.delete(division.id)
  }
  while (hidden.size > 0) {
    const found = find()
    const faulty = [...open.values()].filter(({ id, counts }) =>
      found.some(({ category }) => [...counts.keys()].some((one) => cellId(id, one) === category)),
    )
    if (faulty.length === 0) break
    const hiddenIn = ({ id, counts }: Divided) =>
      [...counts.keys()].filter((category) => hidden.has(cellId(id, category))).length
    const before = new Map(faulty.map((division) => [division.id, hiddenIn(division)]))
    for (const division of faulty) {
      // What was just hidden with the same children elsewhere may be enough.
      if (hiddenIn(division) !== before.get(division.id)) continue
      const isPrinted = found.some(
        ({ kind, category }) => kind === 'printed' && category.startsWith(`${division.id}--`),
      )
      // What an earlier release printed stands, and cannot be hidden now.
      if (isPrinted) open.delete(division.id)
      else hideNext(division)
    }
  }
  return new Map(
    [...open.values()].map(({ id, counts }) => [
      id,
      new Map(
        [...counts].map(([category, count]) => [
          category,
          hidden.has(cellId(id, category)) ? 'c' : count,
        ]),
      ),
    ]),
  )
}
