import { firstDay, readDay, yearLabel, yearOf, type ReturnYear } from '../day'
import type { Finding } from '../finding'
import type { ReturnFile } from '../reading/return-table'

/** A year counts once this share of a table’s rows has a date in it, so that a mistyped one does not. */
const LEAST_SHARE = 0.005

/** Every date of a table of episodes that can be read, in its order. */
export const datesOf = ({ rows }: ReturnFile): number[] =>
  rows.flatMap(({ cells }) =>
    ['DECOM', 'DEC'].flatMap((column) => readDay(cells.get(column) ?? '') ?? []),
  )

/**
 * The return that a table of episodes is from, which the table does not say: the last year, up to
 * the newest, in which episodes begin or end.
 * @returns undefined where it has no date in any such year
 */
function yearOfEpisodes(file: ReturnFile, newest: ReturnYear): ReturnYear | undefined {
  const counts = new Map<ReturnYear, number>()
  for (const day of datesOf(file)) counts.set(yearOf(day), (counts.get(yearOf(day)) ?? 0) + 1)
  const least = Math.max(1, file.rows.length * LEAST_SHARE)
  const years = [...counts].flatMap(([year, count]) =>
    year <= newest && count >= least ? [year] : [],
  )
  return years.length === 0 ? undefined : Math.max(...years)
}

/**
 * Whether none of a table’s episodes ended before a year began. Every return holds those that ended in its own
 * year, so that such a table is of that year although nothing in it happened yet.
 */
function holdsNoneBefore({ rows }: ReturnFile, year: ReturnYear): boolean {
  const before = rows.filter(
    ({ cells }) => (readDay(cells.get('DEC') ?? '') ?? Infinity) < firstDay(year),
  )
  return before.length < Math.max(1, rows.length * LEAST_SHARE)
}

/** A return’s year as its dates suggest it. */
export interface YearGuess {
  newest: ReturnYear
  /** False where the dates allow the year after it as well. */
  isSure: boolean
}

/**
 * The year of the newest of some returns, which no table says.
 * @param files tables of episodes
 * @param latest the year that is running
 * @returns undefined where no table has a date in any year
 */
export function guessNewest(
  files: readonly ReturnFile[],
  latest: ReturnYear,
): YearGuess | undefined {
  const years = files.flatMap((file) => yearOfEpisodes(file, latest) ?? [])
  if (years.length === 0) return undefined
  const newest = Math.max(...years)
  const isOpen = files.some(
    (file) => yearOfEpisodes(file, latest) === newest && holdsNoneBefore(file, newest + 1),
  )
  const isTwice = new Set(years).size < years.length
  return { newest, isSure: !isTwice && !(isOpen && newest < latest) }
}

const childrenIn = ({ rows }: ReturnFile): Set<string> =>
  new Set(rows.map(({ cells }) => cells.get('CHILD') ?? ''))

/**
 * The return that a table without dates of its own belongs to: that whose episodes are of the same
 * children, most nearly; of equals, the newest.
 */
export function yearOfChildren(
  file: ReturnFile,
  episodes: ReadonlyMap<ReturnYear, ReturnFile>,
): ReturnYear {
  const own = childrenIn(file)
  const [best = 0] = [...episodes]
    .map(([year, table]) => {
      const theirs = childrenIn(table)
      const shared = [...own].filter((child) => theirs.has(child)).length
      return { year, share: shared / (own.size + theirs.size - shared) }
    })
    .toSorted((a, b) => b.share - a.share || b.year - a.year)
    .map(({ year }) => year)
  return best
}

/**
 * The tables of episodes by return. The years must follow each other without a gap up to the newest,
 * because a child who came and left in a missing year would not be counted.
 * @returns the tables of the years that can be used, and what is wrong with the others
 */
export function episodesByYear(
  files: readonly ReturnFile[],
  newest: ReturnYear,
): { byYear: Map<ReturnYear, ReturnFile>; findings: Finding[] } {
  const findings: Finding[] = []
  const found = new Map<ReturnYear, ReturnFile>()
  const error = (file: string, message: string, remedy: string) =>
    findings.push({ severity: 'error', file, message, remedy })
  const said = files.map((file) => yearOfEpisodes(file, newest))
  for (const [index, file] of files.entries()) {
    // In the first days of a year nothing in its return has happened in it.
    const isNew = !said.includes(newest) && holdsNoneBefore(file, newest)
    const year = isNew ? newest : said[index]
    const other = year === undefined ? undefined : found.get(year)
    if (year === undefined)
      error(
        file.file,
        `holds no episode that begins or ends by the end of ${yearLabel(newest)}.`,
        'Leave it out, or correct the year of the newest return.',
      )
    else if (other)
      error(
        file.file,
        `holds the episodes of ${yearLabel(year)}, and so does ${other.file}, by their dates.`,
        'Leave out the one that was replaced, or correct the date that makes it look so late.',
      )
    else found.set(year, file)
  }
  const years = [...found.keys()].toSorted((a, b) => b - a)
  if (findings.length === 0 && years[0] !== newest)
    error(
      found.get(years[0] ?? 0)?.file ?? 'returns',
      years.length === 0
        ? 'no file is a table of episodes.'
        : `the newest episodes are of ${yearLabel(years[0] ?? 0)}, but the newest return is said to be of ${yearLabel(newest)}.`,
      'Add the table of episodes of that year, or correct the year of the newest return.',
    )
  const byYear = new Map<ReturnYear, ReturnFile>()
  if (findings.length > 0) return { byYear, findings }
  for (const [index, year] of years.entries()) {
    const file = found.get(year)
    if (!file) continue
    if (newest - year === index) byYear.set(year, file)
    else
      findings.push({
        severity: 'doubt',
        file: file.file,
        message: `is of ${yearLabel(year)}, and the return of a year between it and ${yearLabel(newest)} is missing.`,
        remedy: 'Set aside: months are counted only from returns that follow each other.',
      })
  }
  return { byYear, findings }
}
