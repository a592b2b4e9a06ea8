import { isoOf, type Day } from '../day'
import { hideParts, isSmall, NARROW, type Printed, type Publishing } from './hide-parts'

/** The events of one month, or of the twelve months to its end, in each category. */
interface Counted {
  /** The month’s last day. */
  day: Day
  counts: ReadonlyMap<string, number>
}

/** One way of dividing the events of each twelve months. */
export interface Windows {
  division: string
  /** Every month that the returns cover, from an April on. */
  months: readonly Counted[]
  /** The twelve months to each month’s end whose total is printed. */
  windows: readonly (Counted & { total: number; period: string })[]
}

/** The group of all categories that are hidden, of which only the sum can be worked out. */
const HIDDEN = 'hidden'

/** How many months lie between the ends of printed windows: the finest that is safe is taken. */
const SPACINGS = [1, 3, 12] as const
type Spacing = (typeof SPACINGS)[number]

/** Whether windows of a spacing end on a day: each month, at the quarters’ ends, or on 31 March. */
const endsOn = (spacing: Spacing, day: Day): boolean =>
  Number(isoOf(day).slice(5, 7)) % spacing === 3 % spacing

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0)

/** The events of each category in each block of as many months as lie between two windows. */
function blocksOf(
  { months }: Windows,
  spacing: Spacing,
  groups: ReadonlyMap<string, string>,
): Map<string, number[]> {
  const blocks = new Map([...groups.values()].map((group): [string, number[]] => [group, []]))
  const ends = months.flatMap(({ day }, index) => (endsOn(spacing, day) ? [index] : []))
  for (const end of ends.filter((index) => index + 1 >= spacing)) {
    const own = months.slice(end + 1 - spacing, end + 1)
    for (const list of blocks.values()) list.push(0)
    for (const { counts } of own)
      for (const [category, count] of counts) {
        const list = blocks.get(groups.get(category) ?? '')
        if (list) list[list.length - 1] = (list.at(-1) ?? 0) + count
      }
  }
  return blocks
}

/**
 * Whether overlapping windows tell a number from 1 to 5 of the months between their ends. Two windows that end a
 * block apart differ by the block that came in, less the one twelve months before it. All windows stay the same if
 * events of a category move from one block of a year to another, in every year alike, and as many of the other
 * categories move the other way, since the total of each month is printed. How many can move is how far the number of
 * a block is open.
 */
function isSafe(windows: Windows, spacing: Spacing, groups: ReadonlyMap<string, string>): boolean {
  const inYear = 12 / spacing
  if (inYear === 1) return true
  const blocks = blocksOf(windows, spacing, groups)
  const places = Array.from({ length: inYear }, (_, place) => place)
  /** The least that a category has in the blocks of one place in the year. */
  const least = new Map(
    [...blocks].map(([group, list]): [string, number[]] => [
      group,
      places.map((place) => Math.min(...list.filter((_, index) => index % inYear === place))),
    ]),
  )
  const totals = [...(blocks.values().next().value ?? [])].map((_, index) =>
    sum([...blocks.values()].map((list) => list[index] ?? 0)),
  )
  return [...blocks].every(([group, list]) => {
    const own = least.get(group) ?? []
    const others = places.map((place) =>
      sum([...least].map(([other, all]) => (other === group ? 0 : (all[place] ?? 0)))),
    )
    return list.every((count, index) => {
      if (!isSmall(count) && !isSmall((totals[index] ?? 0) - count)) return true
      const place = index % inYear
      const rest = (all: readonly number[]) => sum(all) - (all[place] ?? 0)
      const down = Math.min(own[place] ?? 0, rest(others))
      const up = Math.min(others[place] ?? 0, rest(own))
      return down + up > NARROW
    })
  })
}

/** The windows of a spacing with small numbers hidden: what one of them hides, all of them hide. */
function hideTogether(
  { division, windows }: Windows,
  spacing: Spacing,
  publishing: (period: string) => Publishing,
) {
  const chosen = windows.filter(({ day }) => endsOn(spacing, day))
  const hidden = new Set<string>()
  for (;;) {
    const before = hidden.size
    const printed = new Map<Day, ReadonlyMap<string, Printed>>()
    for (const { day, period, total, counts } of chosen) {
      const parts = hideParts({ period, total }, [{ id: division, counts }], {
        same: [],
        publishing: publishing(period),
        // Windows that end a year apart have no month in common.
        alsoHidden: (_, category) => spacing < 12 && hidden.has(category),
      }).get(division)
      if (!parts) continue
      printed.set(day, parts)
      for (const [category, value] of parts) if (value === 'c') hidden.add(category)
    }
    if (spacing === 12 || hidden.size === before) return { printed, hidden }
  }
}

/**
 * What may be printed of events in twelve months, divided, so that neither a window nor what two overlapping windows
 * differ by tells a number from 1 to 5: of the windows to every month’s end, to the quarters’ ends or to each
 * 31 March, the most that are safe.
 * @param publishing what decides for the window of a period
 * @param printedBefore the days to which an earlier release prints windows
 * @returns for the last day of each window, each category’s number
 */
export function hideWindows(
  windows: Windows,
  publishing: (period: string) => Publishing,
  printedBefore: ReadonlySet<Day>,
): Map<Day, ReadonlyMap<string, Printed>> {
  // What is printed cannot be taken back, so windows as close as those before must be safe together with the new ones.
  const before = SPACINGS.findLast((spacing) =>
    [...printedBefore].every((day) => endsOn(spacing, day)),
  )
  const categories = windows.windows.flatMap(({ counts }) => [...counts.keys()])
  for (const spacing of SPACINGS) {
    const { printed, hidden } = hideTogether(windows, spacing, publishing)
    // At a coarser spacing, fewer numbers may be small.
    if (spacing < 12 && categories.every((category) => hidden.has(category))) continue
    const groups = new Map(
      categories.map((category) => [category, hidden.has(category) ? HIDDEN : category] as const),
    )
    if (isSafe(windows, SPACINGS.find((one) => one === before && one < spacing) ?? spacing, groups))
      return printed
  }
  return new Map()
}
