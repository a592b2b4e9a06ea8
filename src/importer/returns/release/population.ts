import { isNumber, readObservations, type ObservationFile } from '@/model/schema/observation'
import { resolve, type Release } from '@/model/schema/release'
import { yearOf, type Day } from '../day'

/** DfE’s annual rates, whose own populations the monthly rates use. */
const ANNUAL = 'children-looked-after'

/** The number of children aged 0 to 17 that a rate is of. */
export interface Population {
  children: number
  /** What a note says of it. */
  note: string
}

/**
 * The population for each month: that with which DfE works out the rate of the 31 March with which
 * the year ends, the estimate for the middle of the year before. Until DfE has published it, the
 * newest that there is.
 * @returns undefined for days before the first population
 */
export function populationsOf(
  area: string,
  tables: readonly ObservationFile[],
  releases: readonly Release[],
): (day: Day) => Population | undefined {
  const observations = tables
    .filter(({ indicator }) => indicator === ANNUAL)
    .flatMap(readObservations)
    .filter((one) => one.area === area && one.measure === 'population')
  const found = [...resolve(observations, releases).values()]
    .flatMap(({ current: { period, value, release } }) =>
      isNumber(value) ? [{ year: Number(period), children: value, release }] : [],
    )
    .toSorted((a, b) => b.year - a.year)
  const titleOf = (id: string) => releases.find((release) => release.id === id)?.title ?? id
  return (day) => {
    const used = found.find(({ year }) => year <= yearOf(day))
    if (!used) return undefined
    const { year, children, release } = used
    const wanted = yearOf(day)
    const isNewest = year < wanted
    return {
      children,
      note: `Of the children aged 0 to 17 in the middle of ${year - 1}, as in “${titleOf(release)}”${isNewest ? `; the estimate for ${wanted - 1} is not in the data yet` : ''}.`,
    }
  }
}
