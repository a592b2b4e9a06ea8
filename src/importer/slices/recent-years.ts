import type { Indicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { periodYear } from '@/model/values/period'
import { earlierPath, slicePath, type Slice } from '@/model/schema/slice'
import { keepRows, textOf } from './keep-rows'

/** How many years a page loads at first, so that the load does not grow with every edition. */
export const RECENT_YEARS = 15

const PERIOD = 1

/** The year of each period in some files. */
function yearsIn(
  files: readonly ObservationFile[],
  { periodType }: Indicator,
): Map<string, number> {
  const periods = new Set(files.flatMap(({ rows }) => rows.map((row) => textOf(row[PERIOD]))))
  return new Map([...periods].map((period) => [period, periodYear(period, periodType)]))
}

/**
 * The periods of each indicator before its own latest years, in whichever area they occur, with
 * their years.
 * @returns only indicators that have such periods, by their ids
 */
export function earlierPeriods(
  indicators: readonly Indicator[],
  filesOf: (indicator: string) => readonly ObservationFile[],
): Map<string, ReadonlyMap<string, number>> {
  return new Map(
    indicators.flatMap((indicator) => {
      const years = yearsIn(filesOf(indicator.id), indicator)
      const first = Math.max(...years.values()) - RECENT_YEARS + 1
      const earlier = [...years].filter(([, year]) => year < first)
      return earlier.length === 0 ? [] : [[indicator.id, new Map(earlier)] as const]
    }),
  )
}

/** The rows of a file whose period passes a test; no file where there are none. */
function rowsWhere(file: ObservationFile, isKept: (period: string) => boolean): ObservationFile[] {
  const kept = file.rows.flatMap((row, index) => (isKept(textOf(row[PERIOD])) ? [index] : []))
  return kept.length === 0 ? [] : [keepRows(file, kept)]
}

/**
 * A slice as files of the data folder: one for the latest years and, if there are any, one for the
 * years before.
 */
export function filesOfSlice(
  slice: Slice,
  earlier: ReadonlyMap<string, ReadonlyMap<string, number>>,
): [string, Slice][] {
  const { set, area, files } = slice
  const before = files.flatMap((file) => {
    const years = earlier.get(file.indicator)
    return years ? rowsWhere(file, (period) => years.has(period)) : []
  })
  if (before.length === 0) return [[slicePath(set, area), slice]]
  const first = Math.min(
    ...before.flatMap(({ indicator, rows }) =>
      rows.map((row) => earlier.get(indicator)?.get(textOf(row[PERIOD])) ?? Infinity),
    ),
  )
  const recent = files.flatMap((file) => {
    const years = earlier.get(file.indicator)
    return years ? rowsWhere(file, (period) => !years.has(period)) : [file]
  })
  return [
    [slicePath(set, area), { area, set, earlier: first, files: recent }],
    [earlierPath(set, area), { area, set, files: before }],
  ]
}
