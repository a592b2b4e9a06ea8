import type { ObservationFile } from '@/model/schema/observation'
import { readObservations, type Observation } from '@/model/schema/observation'
import { roundHalfUp } from '@/model/values/round'
import { isoOf } from '../day'
import { PARTS, SAME_CHILDREN, type OnADay } from '../measures/on-a-day'
import type { Monthly } from '../measures/work-out'
import { DEFINITIONS, monthlyId } from './definitions'
import type { Before, TableContext } from './context'
import { flowTables } from './flow-tables'
import { shortBreaksTable } from './short-breaks'
import { hideParts, isSmall, percentOf, type Printed } from './hide-parts'

type Rows = ObservationFile['rows']

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
function printedBefore({ earlier, catalogue: { home } }: TableContext): Before {
  const found = new Map<string, Observation>()
  for (const table of earlier)
    for (const one of readObservations(table))
      if (one.area === home && (one.measure === 'number' || one.measure === 'twelve-months'))
        found.set(`${table.indicator}|${one.measure}|${one.period}|${one.category}`, one)
  return found
}

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

/** The tables of a release, with small numbers hidden. */
export function tablesOf(monthly: Monthly, context: TableContext): ObservationFile[] {
  const { onDays } = monthly
  const before = printedBefore(context)
  return [
    numberTable(context, onDays),
    ...PARTS.map(({ annual }) => partTable(context, onDays, annual)),
    ...dividedTables(context, onDays, before),
    ...flowTables(monthly, { ...context, before }),
    ...(monthly.shortBreaks.length > 0
      ? [
          shortBreaksTable(
            { home: context.catalogue.home, release: context.release.id },
            monthly.shortBreaks,
          ),
        ]
      : []),
  ]
}
