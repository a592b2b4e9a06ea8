import { auditCell } from '@/model/disclosure/attacker'
import type { CellName, Known } from '@/model/disclosure/known-cells'
import type { Relation } from '@/model/disclosure/relation'
import { dayOfIso, isoOf, lastDay, monthEnd, yearOf, type Day, type ReturnYear } from '../day'
import type { EventKind } from '../measures/events'
import type { Flow } from '../measures/flows'
import type { Monthly } from '../measures/work-out'
import { isSmall, NARROW, type Printed } from './hide-parts'

/** The three readings of a flow at a month’s end, as they may be printed. */
export interface PrintedFlow {
  day: Day
  inMonth: Printed
  sinceApril: Printed
  twelveMonths?: Printed
}

/** Two flows of which other figures give the difference, month by month. */
interface Pair {
  kinds: readonly [EventKind, EventKind]
  /** Whether the numbers looked after at the months’ ends give it, or the children who started do. */
  difference: 'number' | 'started'
}

/** Who is looked after at the end: who was, and who came, without who left. */
const CARE: Pair = { kinds: ['started', 'ceased'], difference: 'number' }
/** A new placement is the first of a time in care, or follows another. */
const PLACEMENTS: Pair = { kinds: ['placed', 'moved'], difference: 'started' }

/** Whether an earlier release suppresses the events of a month. */
type WasHidden = (kind: EventKind, day: Day) => boolean

/** What is hidden: months, in both flows, and years whose sums are. */
interface Hidden {
  months: ReadonlySet<Day>
  years: ReadonlySet<ReturnYear>
}

const cell = (measure: string, day: Day): CellName => ({
  period: isoOf(day),
  category: 'total',
  measure,
})

/** The months of one year, and the sums of all twelve where the year is over. */
function knownOf(monthly: Monthly, { kinds, difference }: Pair, year: ReturnYear, hidden: Hidden) {
  const values = new Map<string, number>()
  const relations: Relation[] = []
  const key = ({ measure, period }: CellName) => `${measure}|${period}`
  const set = (name: CellName, value: number) => values.set(key(name), value)
  if (difference === 'number')
    for (const { day, total } of monthly.onDays)
      if (!isSmall(total)) set(cell('number', day), total)
  for (const kind of kinds) {
    const own = monthly[kind].filter(({ day }) => yearOf(day) === year)
    const sum = own.reduce((all, { inMonth }) => all + inMonth, 0)
    for (const { day, inMonth } of own) if (!hidden.months.has(day)) set(cell(kind, day), inMonth)
    const last = own.find(({ day }) => day === lastDay(year))
    if (!last || own.length < 12 || hidden.years.has(year)) continue
    set(cell(`${kind}-in-year`, last.day), last.sinceApril)
    // A reader may know how many events are those of children already counted in the year.
    set(cell(`${kind}-again`, last.day), sum - last.sinceApril)
    relations.push({
      terms: [
        ...own.map(({ day }) => ({ cell: cell(kind, day), times: 1 })),
        { cell: cell(`${kind}-in-year`, last.day), times: -1 },
        { cell: cell(`${kind}-again`, last.day), times: -1 },
      ],
      given: [],
      kind: 'equal',
      family: kind,
    })
  }
  const [first, second] = kinds
  for (const { day, inMonth } of monthly.started.filter((flow) => yearOf(flow.day) === year)) {
    // Months whose starts are hidden are hidden here too, and taken as known to be on the safe side.
    if (difference === 'started') set(cell('difference', day), inMonth)
    relations.push({
      terms: [
        { cell: cell(first, day), times: 1 },
        { cell: cell(second, day), times: -1 },
        ...(difference === 'started'
          ? [{ cell: cell('difference', day), times: -1 }]
          : [
              { cell: cell('number', monthEnd(day, -1)), times: 1 },
              { cell: cell('number', day), times: -1 },
            ]),
      ],
      given: [],
      kind: 'equal',
      family: 'identity',
    })
  }
  const known: Known = {
    area: '',
    periods: [],
    valueAt: (name) => values.get(key(name)),
    isHeld: () => false,
  }
  return { known, relations }
}

/** Whether the other figures of a year give away a hidden number of its months. */
function givesAway(monthly: Monthly, pair: Pair, year: ReturnYear, hidden: Hidden): boolean {
  const { known, relations } = knownOf(monthly, pair, year, hidden)
  const cells = [
    ...[...hidden.months].flatMap((day) => pair.kinds.map((kind) => cell(kind, day))),
    ...(pair.difference === 'number'
      ? monthly.onDays.flatMap(({ day, total }) => (isSmall(total) ? [cell('number', day)] : []))
      : []),
  ]
  return cells
    .filter(({ period }) => yearOf(dayOfIso(period)) === year)
    .some((target) => auditCell(target, relations, { known, narrow: NARROW })?.verdict !== 'safe')
}

/**
 * Which months, and which years’ sums, must be hidden so that no count from 1 to 5 can be worked out
 * from the difference of the two flows, the other months and the sums over a year. A month is hidden
 * in both flows, because the other figures give the difference of the two.
 * @param before what is hidden whatever the two flows are
 */
function hiddenIn(monthly: Monthly, pair: Pair, wasHidden: WasHidden, before: Hidden): Hidden {
  const months = new Set(before.months)
  const years = new Set(before.years)
  const [first, second] = pair.kinds
  const byDay = new Map(monthly[second].map((flow) => [flow.day, flow]))
  const leastOf = ({ day, inMonth }: Flow) => Math.min(inMonth, byDay.get(day)?.inMonth ?? inMonth)
  for (const kind of pair.kinds)
    for (const { day, inMonth, sinceApril } of monthly[kind]) {
      if (isSmall(inMonth) || wasHidden(kind, day)) months.add(day)
      if (day === lastDay(yearOf(day)) && isSmall(sinceApril)) years.add(yearOf(day))
    }
  for (const year of new Set(monthly[first].map(({ day }) => yearOf(day)))) {
    const inYear = monthly[first].filter(({ day }) => yearOf(day) === year)
    while (givesAway(monthly, pair, year, { months, years })) {
      const [next] = inYear
        .filter(({ day }) => !months.has(day))
        .toSorted((a, b) => leastOf(a) - leastOf(b) || a.day - b.day)
      if (next) months.add(next.day)
      else if (years.has(year)) break
      else years.add(year)
    }
  }
  return { months, years }
}

/**
 * The flows as they may be printed. A sum is printed only where it tells nothing of a hidden month:
 * over months none of which is hidden, or over a whole year to 31 March that was checked.
 */
export function hideFlows(
  monthly: Monthly,
  wasHidden: WasHidden,
): Record<EventKind, PrintedFlow[]> {
  const care = hiddenIn(monthly, CARE, wasHidden, { months: new Set(), years: new Set() })
  const placements = hiddenIn(monthly, PLACEMENTS, wasHidden, care)
  const printed = (flows: readonly Flow[], { months, years }: Hidden): PrintedFlow[] => {
    const isOpen = (from: Day, to: Day) => ![...months].some((day) => day > from && day <= to)
    return flows.map(({ day, inMonth, sinceApril, twelveMonths }) => {
      const year = yearOf(day)
      const isYear = day === lastDay(year) && !years.has(year)
      const sum = (count: number, from: Day): Printed =>
        !isSmall(count) && (isYear || isOpen(from, day)) ? count : 'c'
      return {
        day,
        inMonth: months.has(day) ? 'c' : inMonth,
        sinceApril: sum(sinceApril, lastDay(year - 1)),
        ...(twelveMonths === undefined
          ? {}
          : { twelveMonths: sum(twelveMonths, monthEnd(day, -12)) }),
      }
    })
  }
  return {
    started: printed(monthly.started, care),
    ceased: printed(monthly.ceased, care),
    placed: printed(monthly.placed, placements),
    moved: printed(monthly.moved, placements),
  }
}
