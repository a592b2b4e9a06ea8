import { readObservations, type ObservationFile, type Value } from '@/model/schema/observation'
import type { Catalogue } from '@/model/schema/indicator'
import { releasesKnownOn, type Release } from '@/model/schema/release'
import { findDisclosures } from '../../check/check-disclosure'
import { keepRows, textOf } from '../../slices/keep-rows'

/** Earlier figures of the home council. */
interface Earlier {
  catalogue: Catalogue
  tables: readonly ObservationFile[]
  releases: readonly Release[]
}

/** The table with the rows of some periods only. */
const keepPeriods = (table: ObservationFile, isKept: (period: string) => boolean) =>
  keepRows(
    table,
    table.rows.flatMap((row, index) => (isKept(textOf(row[1])) ? [index] : [])),
  )

/**
 * Leaves out the months that stand already as they would be printed, so that a release holds what is
 * new and what has changed.
 */
export function onlyChanged(
  figures: readonly ObservationFile[],
  { catalogue: { home }, tables, releases }: Earlier,
): ObservationFile[] {
  const standing = new Map<string, Value>()
  const order = releasesKnownOn(releases).map(({ id }) => id)
  const names = new Set(figures.map(({ indicator }) => indicator))
  const own = tables
    .filter(({ indicator }) => names.has(indicator))
    .toSorted((a, b) => order.indexOf(a.release) - order.indexOf(b.release))
  for (const table of own)
    for (const { area, period, category, measure, value } of readObservations(table))
      if (area === home) standing.set(`${table.indicator}|${period}|${category}|${measure}`, value)
  return figures.map((table) => {
    const changed = new Set(
      table.rows.flatMap((row) => {
        const [, period, category, ...values] = row
        const isSame = table.measures.every((measure, index) => {
          const value = values[index]
          const key = `${table.indicator}|${textOf(period)}|${textOf(category)}|${measure}`
          return value === null || standing.get(key) === value
        })
        return isSame ? [] : [textOf(period)]
      }),
    )
    return keepPeriods(table, (period) => changed.has(period))
  })
}

/**
 * Leaves out the months whose new figures, beside those of earlier releases, would reveal a number
 * that one of them suppresses. The earlier figures of such a month stand.
 * @returns the tables, and how many months of tables were left out
 */
export function besideEarlier(
  figures: readonly ObservationFile[],
  release: Release,
  { catalogue, tables, releases }: Earlier,
): { figures: ObservationFile[]; leftOut: number } {
  let leftOut = 0
  const settled = figures.map((given) => {
    const indicator = catalogue.indicators.find(({ id }) => id === given.indicator)
    const periodsOf = ({ rows }: ObservationFile) => new Set(rows.map((row) => textOf(row[1])))
    const periods = periodsOf(given)
    // No sum joins one month of a table with another, so only the same months matter.
    const earlier = tables
      .filter((table) => table.indicator === given.indicator)
      .map((table) => keepPeriods(table, (period) => periods.has(period)))
    let table = given
    if (!indicator || earlier.length === 0) return table
    for (;;) {
      const found = findDisclosures(indicator, [...earlier, table], [...releases, release])
      const faulty = new Set(found.map(({ period }) => period))
      const here = new Set([...periodsOf(table)].filter((period) => faulty.has(period)))
      if (here.size === 0) return table
      leftOut += here.size
      table = keepPeriods(table, (period) => !here.has(period))
    }
  })
  return { figures: settled, leftOut }
}
