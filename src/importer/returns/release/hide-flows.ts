import { auditCell } from '@/model/disclosure/attacker'
import type { CellName, Known } from '@/model/disclosure/known-cells'
import type { Relation } from '@/model/disclosure/relation'
import { dayOfIso, isoOf, lastDay, monthEnd, yearOf, type Day, type ReturnYear } from '../day'
import type { Flow } from '../measures/flows'
import type { Monthly } from '../measures/work-out'
import { isSmall, LEAST_PRINTED, type Printed } from './hide-parts'

/** The three readings of a flow at a month’s end, as they may be printed. */
export interface PrintedFlow {
  day: Day
  inMonth: Printed
  sinceApril: Printed
  twelveMonths?: Printed
}

type Kind = 'started' | 'ceased'
/** Whether an earlier release suppresses the events of a month. */
type WasHidden = (kind: Kind, day: Day) => boolean
const KINDS: readonly Kind[] = ['started', 'ceased']

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
function knownOf(monthly: Monthly, year: ReturnYear, { months, years }: Hidden) {
  const values = new Map<string, number>()
  const relations: Relation[] = []
  const key = ({ measure, period }: CellName) => `${measure}|${period}`
  const set = (name: CellName, value: number) => values.set(key(name), value)
  for (const { day, total } of monthly.onDays) if (!isSmall(total)) set(cell('number', day), total)
  for (const kind of KINDS) {
    const own = monthly[kind].filter(({ day }) => yearOf(day) === year)
    const sum = own.reduce((all, { inMonth }) => all + inMonth, 0)
    for (const { day, inMonth } of own) if (!months.has(day)) set(cell(kind, day), inMonth)
    const last = own.find(({ day }) => day === lastDay(year))
    if (!last || own.length < 12 || years.has(year)) continue
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
  // Who is looked after at the end: who was, and who came, without who left.
  for (const { day } of monthly.started.filter((flow) => yearOf(flow.day) === year))
    relations.push({
      terms: [
        { cell: cell('number', monthEnd(day, -1)), times: 1 },
        { cell: cell('started', day), times: 1 },
        { cell: cell('ceased', day), times: -1 },
        { cell: cell('number', day), times: -1 },
      ],
      given: [],
      kind: 'equal',
      family: 'identity',
    })
  const known: Known = {
    area: '',
    periods: [],
    valueAt: (name) => values.get(key(name)),
    isHeld: () => false,
  }
  return { known, relations }
}

/** Whether the other figures of a year give away a hidden number of its months. */
function givesAway(monthly: Monthly, year: ReturnYear, hidden: Hidden): boolean {
  const { known, relations } = knownOf(monthly, year, hidden)
  const narrow = LEAST_PRINTED - 3
  const cells = [
    ...[...hidden.months].flatMap((day) => KINDS.map((kind) => cell(kind, day))),
    ...monthly.onDays.flatMap(({ day, total }) => (isSmall(total) ? [cell('number', day)] : [])),
  ]
  return cells
    .filter(({ period }) => yearOf(dayOfIso(period)) === year)
    .some((target) => auditCell(target, relations, { known, narrow })?.verdict !== 'safe')
}

/**
 * Which months, and which years’ sums, must be hidden so that no count from 1 to 5 can be worked out
 * from the numbers looked after, the other months and the sums over a year. A month is hidden in
 * both flows, because the number looked after gives the difference of the two.
 */
function hiddenIn(monthly: Monthly, wasHidden: WasHidden): Hidden {
  const months = new Set<Day>()
  const years = new Set<ReturnYear>()
  const byDay = new Map(monthly.ceased.map((flow) => [flow.day, flow]))
  const leastOf = ({ day, inMonth }: Flow) => Math.min(inMonth, byDay.get(day)?.inMonth ?? inMonth)
  for (const kind of KINDS)
    for (const { day, inMonth, sinceApril } of monthly[kind]) {
      if (isSmall(inMonth) || wasHidden(kind, day)) months.add(day)
      if (day === lastDay(yearOf(day)) && isSmall(sinceApril)) years.add(yearOf(day))
    }
  for (const year of new Set(monthly.started.map(({ day }) => yearOf(day)))) {
    const inYear = monthly.started.filter(({ day }) => yearOf(day) === year)
    while (givesAway(monthly, year, { months, years })) {
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
export function hideFlows(monthly: Monthly, wasHidden: WasHidden): Record<Kind, PrintedFlow[]> {
  const { months, years } = hiddenIn(monthly, wasHidden)
  const isOpen = (from: Day, to: Day) => ![...months].some((day) => day > from && day <= to)
  const printed = ({ day, inMonth, sinceApril, twelveMonths }: Flow): PrintedFlow => {
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
  }
  return { started: monthly.started.map(printed), ceased: monthly.ceased.map(printed) }
}
