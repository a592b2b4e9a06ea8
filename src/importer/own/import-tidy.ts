import { dateLabel } from '@/model/values/period'
import type { Catalogue } from '@/model/schema/indicator'
import { normaliseColumn } from '../tables/labels'
import type { Problem, Warning } from '../tables/problem'
import type { Edition } from '../publications/publication'
import { KNOWN_UNREAD, TIDY_COLUMNS } from '../tables/tidy-columns'
import { cellProblemsOf } from '../tables/cell-problems'
import { groupBy } from '../tables/group-by'
import { readFigures, type OwnTable } from './read-figures'
import { readNew } from './read-new'
import { readRows, type Site } from './read-rows'
import type { CsvTable } from '../tables/types'
import type { Columns } from '../tables/find-columns'

export interface TidyImport {
  year: string
  indicators: OwnTable[]
  problems: Problem[]
  warnings: Warning[]
  edition: Edition
  catalogue: Catalogue
}

/** The columns of a file in the tidy format; undefined where it is another file. */
export function recogniseTidy(csv: CsvTable): Columns | { problems: Problem[] } | undefined {
  const names = csv.columns.map(normaliseColumn)
  const columns = new Map<string, number>()
  for (const [role, { names: aliases }] of Object.entries(TIDY_COLUMNS)) {
    const place = aliases.map((alias) => names.indexOf(alias)).find((index) => index >= 0)
    if (place !== undefined) columns.set(role, place)
  }
  // These show which rows the app itself saved, and how it named the categories.
  for (const role of ['release', 'breakdown_name', 'category_name'])
    if (names.includes(role)) columns.set(role, names.indexOf(role))
  const code = names.indexOf('code')
  if (!columns.has('indicator') && code >= 0) columns.set('indicator', code)
  const missing = (['indicator', 'period', 'value'] as const).filter((role) => !columns.has(role))
  if (missing.length === 0) return columns
  if (missing.length > 1) return undefined
  const remedy = 'Add it; the page “Your own figures” has a template.'
  return {
    problems: missing.map((role) => ({
      file: csv.file,
      line: csv.headerLine ?? 1,
      column: role,
      message: `the column is missing. The file has: ${csv.columns.join(', ')}.`,
      remedy,
    })),
  }
}

/** A warning that names the columns that were not read. */
function unreadColumns(csv: CsvTable, columns: Columns): Warning[] {
  const read = new Set(columns.values())
  const unread = csv.columns.filter(
    (name, index) =>
      name !== '' && !read.has(index) && !KNOWN_UNREAD.includes(normaliseColumn(name)),
  )
  return unread.length === 0
    ? []
    : [{ file: csv.file, message: `has columns that were not read: ${unread.join(', ')}.` }]
}

/**
 * Reads a council's own figures in the tidy format.
 * @param on the day on which the release is made, ISO; each day has one release of its own
 * @returns only the problems, if there are any
 */
export function importTidy(
  csv: CsvTable,
  columns: Columns,
  context: {
    site: Site
    releases: readonly { id: string }[]
    on: string | undefined
    onRows?: (part: number) => void
  },
): TidyImport | { problems: Problem[]; warnings: Warning[] } {
  const { site, releases, on, onRows } = context
  const cellProblems = cellProblemsOf(csv, columns)
  const warnings = unreadColumns(csv, columns)
  const {
    figures: raw,
    workedOut,
    named,
    warning,
  } = readRows(csv, columns, {
    site,
    cellProblems,
    // Half of the work is reading rows; the other half is reading the indicators they make up.
    onRow: (row) => row % 10_000 === 0 && onRows?.(row / csv.rows.length / 2),
  })
  if (warning !== undefined) warnings.push({ file: csv.file, message: warning })
  const { catalogue, figures } = readNew(raw, columns, {
    catalogue: site.catalogue,
    cellProblems,
    named,
  })
  const reading = {
    columns,
    cellProblems,
    areas: site.areas,
    releases: new Set(releases.map(({ id }) => id)),
    on,
  }
  const byIndicator = groupBy(figures, ({ id }) => id)
  let done = 0
  const tables = catalogue.indicators.flatMap((indicator) => {
    const own = byIndicator.get(indicator.id)
    if (!own) return []
    done += own.length
    onRows?.(0.5 + done / figures.length / 2)
    const { table, warnings: readWarnings } = readFigures(indicator, own, reading)
    warnings.push(...readWarnings.map((message) => ({ file: csv.file, message })))
    return table.rows.length > 0 ? [table] : []
  })
  if (workedOut > 0)
    warnings.push({
      file: csv.file,
      message: `${workedOut} rows are worked out by the app (such as neighbours’ averages) and were not read.`,
    })
  const { problems } = cellProblems
  if (problems.length === 0 && tables.length === 0)
    problems.push({ file: csv.file, message: 'has no figure in it.', remedy: 'Add a row.' })
  if (problems.length > 0) return { problems, warnings }
  const home = site.areas.find(({ code }) => code === site.catalogue.home)
  const edition: Edition = {
    publication: 'own-figures',
    publisher: home?.name ?? 'The council',
    title: () =>
      on === undefined
        ? 'The council’s own figures'
        : `The council’s own figures, ${dateLabel(on)}`,
    published: {},
    own: 'The council’s own records; not published',
  }
  return { year: on ?? 'undated', indicators: tables, problems, warnings, edition, catalogue }
}
