import { normaliseColumn, normaliseLabel } from '../tables/labels'
import type { Problem } from '../tables/problem'
import { readFigure } from './published-figure'
import { layoutOf, tableFile, type PublicationTable } from '../publications/publication'
import { PUBLICATIONS } from '../publications/tables/all'
import { AUDITS } from '../publications/tables/audits'
import { INSPECTION_JUDGEMENTS } from '../publications/tables/inspection-judgements'
import type { CsvTable } from '../tables/types'
import { type Columns, findColumns, missingColumns } from '../tables/find-columns'

interface Candidate {
  table: PublicationTable
  columns: Columns
  /** Roles that the table needs but for which the file has no column. */
  missing: string[]
  /** Columns of the file that hold labels, but for which the table has no role. */
  strange: string[]
  /** The number of rows whose first label the table knows. */
  known: number
}

/** How many rows are read to tell columns of labels from columns of figures. */
const SAMPLE = 50

/** Names of the columns that hold words: they say what a row is about and are not figures. */
function labelColumns(csv: CsvTable): Set<string> {
  const sample = csv.rows.slice(0, SAMPLE)
  const isLabel = (cell: string) => {
    const figure = readFigure(cell)
    return figure !== null && typeof figure === 'object'
  }
  return new Set(
    csv.columns.filter((_, index) => sample.some(({ cells }) => isLabel(cells[index] ?? ''))),
  )
}

/** The columns that say where a row belongs, and the names beside them. */
const placesOf = (table: PublicationTable): Set<string> => {
  const { columns, names } = layoutOf(table)
  return new Set([...Object.values(columns).flat(), ...names])
}

function weigh(csv: CsvTable, labelled: ReadonlySet<string>, table: PublicationTable): Candidate {
  const found = findColumns(csv.columns, table.columns)
  const { columns } = found
  const missing = found.missing.filter((role) => table.optional?.includes(role) !== true)
  const read = new Set(columns.values())
  const places = placesOf(table)
  const strange = csv.columns.filter(
    (name, index) => labelled.has(name) && !read.has(index) && !places.has(normaliseColumn(name)),
  )
  const first = columns.get(table.filters[0] ?? '')
  const labels = new Set(table.rules.flatMap((rule) => (rule.labels[0] ?? []).map(normaliseLabel)))
  const known =
    first === undefined
      ? 0
      : csv.rows.filter(({ cells }) => labels.has(normaliseLabel(cells[first] ?? ''))).length
  return { table, columns, missing, strange, known }
}

/**
 * The number of rows that a table reads: all of them if the table is known by its columns alone and
 * the file has those.
 */
const certainty = ({ table, missing, known }: Candidate, rows: number): number =>
  table.filters.length === 0 && missing.length === 0 ? rows : known

/**
 * Orders tables by how well they fit a file: first those that find all their columns, then those
 * that know more of the file's columns, then those that know more of its rows.
 */
const byFit =
  (rows: number) =>
  (a: Candidate, b: Candidate): number =>
    Number(a.missing.length > 0) - Number(b.missing.length > 0) ||
    (a.missing.length === 0 ? a.strange.length - b.strange.length : 0) ||
    certainty(b, rows) - certainty(a, rows) ||
    a.missing.length / Object.keys(a.table.columns).length -
      b.missing.length / Object.keys(b.table.columns).length

/**
 * Whether a file that lacks a column of labels is a different file. If the column were only
 * renamed, the file would have a column unknown to the table that held mostly the table's own
 * labels.
 */
function isOther(csv: CsvTable, { table, missing, strange }: Candidate): boolean {
  return table.filters.some((role, index) => {
    if (!missing.includes(role)) return false
    const known = new Set(
      table.rules.flatMap(({ labels }) => (labels[index] ?? []).map(normaliseLabel)),
    )
    return !strange.some((name) => {
      const place = csv.columns.indexOf(name)
      const labels = [...new Set(csv.rows.map(({ cells }) => normaliseLabel(cells[place] ?? '')))]
      return labels.filter((label) => known.has(label)).length > labels.length / 2
    })
  })
}

const KNOWN = [
  ...[...PUBLICATIONS, INSPECTION_JUDGEMENTS, AUDITS].map(({ name }) => name),
  'A council’s own figures, with the columns indicator, period and value',
].join('; ')

/**
 * Which publication a file belongs to, judged by its columns and labels, never by its name.
 * @param tables the publications that are known
 * @returns its table and columns, or problems that name the columns it lacks
 */
export function recognise(
  csv: CsvTable,
  tables: readonly PublicationTable[] = PUBLICATIONS,
): { table: PublicationTable; columns: Columns } | { problems: Problem[] } {
  const header = { file: csv.file, line: csv.headerLine ?? 1 }
  const labelled = labelColumns(csv)
  const [best] = tables.map((table) => weigh(csv, labelled, table)).toSorted(byFit(csv.rows.length))
  const roles = Object.keys(best?.table.columns ?? {}).length
  if (!best || best.missing.length > roles / 2 || isOther(csv, best)) {
    const nearest =
      best && isOther(csv, best)
        ? ` The closest is “${best.table.name}”, which does not have ${best.strange.map((name) => `"${name}"`).join(', ')}.`
        : ''
    return {
      problems: [
        {
          ...header,
          message: `no known table has these columns: ${csv.columns.join(', ')}.${nearest}`,
          remedy: `The known tables are: ${KNOWN}. Is it the right file?`,
        },
      ],
    }
  }
  const { table } = best
  const layout = layoutOf(table)
  const place = findColumns(csv.columns, layout.columns)
  const lacking = [
    ...best.missing.map((role) => ({
      role,
      aliases: table.columns[role] ?? [],
      where: tableFile(table),
    })),
    ...place.missing.map((role) => ({
      role,
      aliases: layout.columns[role] ?? [],
      where: 'src/importer/publications/layouts.ts',
    })),
  ]
  if (lacking.length > 0) return { problems: missingColumns(csv, table.name, lacking) }
  const [filter] = table.filters
  if (filter !== undefined && best.known === 0)
    return {
      problems: [
        {
          file: csv.file,
          line: csv.rows[0]?.line ?? 2,
          column: csv.columns[best.columns.get(filter) ?? 0] ?? filter,
          message: `no known table has the label "${csv.rows[0]?.cells[best.columns.get(filter) ?? 0] ?? ''}".`,
          remedy: `If the file is one of those known by these columns, add its labels to ${tableFile(table)}.`,
        },
      ],
    }
  return { table, columns: new Map([...place.columns, ...best.columns]) }
}
