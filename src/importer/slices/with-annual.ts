import type { Area } from '@/model/schema/area'
import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { periodEnd } from '@/model/values/period'
import { keepRows, textOf } from './keep-rows'

/** The places of a row before its values: area, period and category. */
const FIRST = 3

/** The day, a year before another. */
const yearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`

/** The period of a monthly indicator for that of an annual one: its last day, or the year to it. */
function periodFor(period: string, annual: FullIndicator): string {
  const end = periodEnd(period, annual.periodType)
  return annual.periodType === 'year-to-31-march'
    ? `${Number(end.slice(0, 4)) - 1}-04-01/${end}`
    : end
}

/** A table of an annual indicator as one of the monthly indicator that goes on from it. */
function movedTo(
  monthly: FullIndicator,
  table: ObservationFile,
  { annual, areas, from }: { annual: FullIndicator; areas: ReadonlySet<string>; from: string },
): ObservationFile | undefined {
  const names = monthly.annual?.measures
  const columns = monthly.measures.flatMap(({ id }) => {
    const column = table.measures.indexOf(
      names ? (names.find((one) => one.id === id)?.annual ?? '') : id,
    )
    return column < 0 ? [] : [{ id, column }]
  })
  // The annual figures may be divided in a way of which no months are known.
  const categories = new Set([
    'total',
    ...monthly.breakdowns.flatMap((breakdown) => breakdown.categories.map(({ id }) => id)),
  ])
  const kept = table.rows.flatMap(([area, period, category], index) => {
    const isKept =
      areas.has(textOf(area)) &&
      categories.has(textOf(category)) &&
      periodEnd(textOf(period), annual.periodType) > from
    return isKept ? [index] : []
  })
  if (columns.length === 0 || kept.length === 0) return undefined
  const { rows, notes = [], ...rest } = keepRows(table, kept)
  const idOf = (measure: string) =>
    columns.find(({ column }) => table.measures[column] === measure)?.id
  return {
    ...rest,
    indicator: monthly.id,
    measures: columns.map(({ id }) => id),
    rows: rows.map((row) => [
      row[0] ?? null,
      periodFor(textOf(row[1]), annual),
      row[2] ?? null,
      ...columns.map(({ column }) => row[FIRST + column] ?? null),
      row.at(-1) ?? null,
    ]),
    notes: notes.flatMap(({ measure, ...note }) => {
      const id = measure === undefined ? undefined : idOf(measure)
      return measure === undefined ? [note] : id === undefined ? [] : [{ ...note, measure: id }]
    }),
  }
}

/**
 * The published annual figures that belong beside those of each month, as tables of the monthly indicators: those of
 * the council, its region and England on each 31 March from the last before the first month. They keep their own
 * releases, so that official statistics stand on their day.
 * @param tables of the monthly indicators
 * @param published of the annual ones
 */
export function annualBeside(
  { indicators, home }: Pick<Catalogue, 'indicators' | 'home'>,
  places: readonly Area[],
  {
    tables,
    published,
  }: { tables: readonly ObservationFile[]; published: readonly ObservationFile[] },
): ObservationFile[] {
  const parentOf = (code: string | undefined) => places.find((area) => area.code === code)?.parent
  const region = parentOf(home)
  const areas = new Set([home, region, parentOf(region)].filter((code) => code !== undefined))
  return indicators.flatMap((monthly) => {
    const annual = indicators.find(({ id }) => id === monthly.annual?.indicator)
    const ends = tables
      .filter(({ indicator }) => indicator === monthly.id)
      .flatMap(({ rows }) => rows.map((row) => periodEnd(textOf(row[1]), monthly.periodType)))
    if (!annual || ends.length === 0) return []
    const from = yearBefore(ends.reduce((first, end) => (end < first ? end : first)))
    return published
      .filter(({ indicator }) => indicator === annual.id)
      .flatMap((table) => movedTo(monthly, table, { annual, areas, from }) ?? [])
  })
}
