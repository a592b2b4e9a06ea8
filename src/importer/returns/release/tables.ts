import type { ObservationFile } from '@/model/schema/observation'
import { readObservations, type Observation } from '@/model/schema/observation'
import type { Catalogue } from '@/model/schema/indicator'
import type { Release } from '@/model/schema/release'
import { roundHalfUp } from '@/model/values/round'
import { firstDay, isoOf, monthEnd, yearOf, type Day } from '../day'
import { PARTS, SAME_CHILDREN, type OnADay } from '../measures/on-a-day'
import type { Monthly } from '../measures/work-out'
import { DEFINITIONS, FLOWS, monthlyId } from './entries'
import { hideFlows, type PrintedFlow } from './hide-flows'
import { hideParts, isSmall, percentOf, type Printed } from './hide-parts'
import type { Population } from './population'

type Rows = ObservationFile['rows']

export interface TableContext {
  catalogue: Catalogue
  release: Release
  /** Figures of earlier releases, which readers know. */
  earlier: readonly ObservationFile[]
  populationOf: (day: Day) => Population | undefined
}

const percent = (count: Printed, total: number): Printed =>
  count === 'c' || total === 0 ? 'c' : percentOf(count, total)

function numberTable(
  { catalogue: { home }, release, populationOf }: TableContext,
  onDays: readonly OnADay[],
): ObservationFile {
  const notes: NonNullable<ObservationFile['notes']> = []
  const rows = onDays.map(({ day, total }, row): Rows[number] => {
    const population = populationOf(day)
    if (population) notes.push({ row, measure: 'rate', note: population.note })
    const number = isSmall(total) ? 'c' : total
    const rate =
      population === undefined
        ? null
        : number === 'c'
          ? 'c'
          : roundHalfUp((number / population.children) * 10_000, 0)
    return [home, isoOf(day), 'total', rate, number, population?.children ?? null, DEFINITIONS]
  })
  return {
    release: release.id,
    indicator: monthlyId('children-looked-after'),
    measures: ['rate', 'number', 'population'],
    rows,
    notes,
  }
}

/** The table of children of whom something is true, such as that they are unaccompanied. */
function partTable(
  { catalogue: { home }, release }: TableContext,
  onDays: readonly OnADay[],
  annual: string,
): ObservationFile {
  const rows = onDays.flatMap(({ day, total, parts }): Rows => {
    const count = parts.get(annual)
    if (count === undefined || isSmall(total)) return []
    // The others are what is left of all who are looked after.
    const number = isSmall(count) || isSmall(total - count) ? 'c' : count
    return [[home, isoOf(day), 'total', number, percent(number, total), total, DEFINITIONS]]
  })
  return {
    release: release.id,
    indicator: monthlyId(annual),
    measures: ['number', 'percent', 'base'],
    rows,
  }
}

/** What earlier releases print of the home council, by indicator, period and category. */
function printedBefore({ earlier, catalogue: { home } }: TableContext) {
  const found = new Map<string, Observation>()
  for (const table of earlier)
    for (const one of readObservations(table))
      if (one.area === home && (one.measure === 'number' || one.measure === 'twelve-months'))
        found.set(`${table.indicator}|${one.measure}|${one.period}|${one.category}`, one)
  return found
}

type Before = ReturnType<typeof printedBefore>

/** The tables of the divisions: each month’s end is checked with all divisions together. */
function dividedTables(context: TableContext, onDays: readonly OnADay[], before: Before) {
  const { catalogue, release } = context
  const { home: area } = catalogue
  const rowsOf = new Map<string, Rows>()
  const ids = (annual: string) =>
    catalogue.indicators
      .find(({ id }) => id === annual)
      ?.breakdowns.flatMap(({ categories }) => categories.map(({ id }) => id)) ?? []
  for (const { day, total, divided } of onDays) {
    const period = isoOf(day)
    const divisions = [...divided].map(([id, counts]) => ({
      id,
      counts: new Map(ids(id).map((category) => [category, counts.get(category) ?? 0])),
    }))
    const publishing = {
      release,
      area,
      earlier: (annual: string, category: string) =>
        before.get(`${monthlyId(annual)}|number|${period}|${category}`),
    }
    if (total === 0) continue
    for (const [annual, counts] of hideParts({ period, total }, divisions, {
      same: SAME_CHILDREN,
      publishing,
    })) {
      const rows = rowsOf.get(annual) ?? []
      rowsOf.set(annual, rows)
      rows.push([area, period, 'total', 100, total, DEFINITIONS])
      for (const [category, count] of counts)
        rows.push([area, period, category, percent(count, total), count, DEFINITIONS])
    }
  }
  return [...rowsOf].map(([annual, rows]): ObservationFile => ({
    release: release.id,
    indicator: monthlyId(annual),
    measures: ['percent', 'number'],
    rows,
  }))
}

const span = (from: Day, to: Day): string => `${isoOf(from)}/${isoOf(to)}`
/** The quarter ends at which a flow is given by reason, so that no single month shows. */
const isQuarterEnd = (day: Day): boolean => /-(03|06|09|12)-/.test(isoOf(day))

const FLOW_MEASURES = ['number', 'since-april', 'twelve-months'] as const

function flowRows(area: string, flows: readonly PrintedFlow[]): Rows {
  return flows.flatMap(({ day, inMonth, sinceApril, twelveMonths }): Rows => [
    [area, isoOf(day).slice(0, 7), 'total', inMonth, null, null, DEFINITIONS],
    [
      area,
      span(firstDay(yearOf(day)), day),
      'total',
      null,
      sinceApril,
      // From April to March the two readings are of the same days.
      day === monthEnd(firstDay(yearOf(day)), 11) ? (twelveMonths ?? null) : null,
      DEFINITIONS,
    ],
    ...(twelveMonths === undefined || day === monthEnd(firstDay(yearOf(day)), 11)
      ? []
      : [
          [area, span(monthEnd(day, -12) + 1, day), 'total', null, null, twelveMonths, DEFINITIONS],
        ]),
  ])
}

function ceasedTable(
  context: TableContext,
  monthly: Monthly,
  flows: readonly PrintedFlow[],
  before: Before,
): ObservationFile {
  const { catalogue, release } = context
  const { home: area } = catalogue
  const indicator = monthlyId(FLOWS.ceased.annual)
  const categories =
    catalogue.indicators
      .find(({ id }) => id === indicator)
      ?.breakdowns.flatMap(({ categories: all }) => all.map(({ id }) => id)) ?? []
  const rows: Rows = flowRows(area, flows).map((row) => [
    ...row.slice(0, -1),
    null,
    row.at(-1) ?? null,
  ])
  for (const [index, { day, twelveMonths: total }] of flows.entries()) {
    const reasons = monthly.ceased[index]?.reasons
    if (!reasons || typeof total !== 'number' || total === 0 || !isQuarterEnd(day)) continue
    const period = span(monthEnd(day, -12) + 1, day)
    const counts = new Map(categories.map((category) => [category, reasons.get(category) ?? 0]))
    const publishing = {
      release,
      area,
      earlier: (_: string, category: string) =>
        before.get(`${indicator}|twelve-months|${period}|${category}`),
    }
    const printed = hideParts({ period, total }, [{ id: 'reason', counts }], {
      same: [],
      publishing,
    })
    const whole = rows.findIndex((row) => row[1] === period && row[2] === 'total')
    if (printed.has('reason')) rows[whole]?.splice(-2, 1, 100)
    for (const [category, count] of printed.get('reason') ?? [])
      rows.push([area, period, category, null, null, count, percent(count, total), DEFINITIONS])
  }
  return { release: release.id, indicator, measures: [...FLOW_MEASURES, 'percent'], rows }
}

/** The tables of a release, with small numbers hidden. */
export function tablesOf(monthly: Monthly, context: TableContext): ObservationFile[] {
  const { onDays } = monthly
  const before = printedBefore(context)
  const { started, ceased } = hideFlows(monthly, (kind, day) => {
    const key = `${monthlyId(FLOWS[kind].annual)}|number|${isoOf(day).slice(0, 7)}|total`
    return before.get(key)?.value === 'c'
  })
  return [
    numberTable(context, onDays),
    ...PARTS.map(({ annual }) => partTable(context, onDays, annual)),
    ...dividedTables(context, onDays, before),
    {
      release: context.release.id,
      indicator: monthlyId(FLOWS.started.annual),
      measures: [...FLOW_MEASURES],
      rows: flowRows(context.catalogue.home, started),
    },
    ceasedTable(context, monthly, ceased, before),
  ]
}
