import type { CsvTable } from './csv'
import { normaliseColumn, normaliseLabel } from './labels'
import type { Problem } from './problem'
import { PLACE_COLUMNS, tableFile } from './publication'
import type { PublicationTable } from './publication'
import { PUBLICATIONS } from './publications/all'
import { AUDITS } from './publications/audits'
import { INSPECTION_JUDGEMENTS } from './publications/inspection-judgements'
import type { JudgementTable } from './publications/inspection-judgements'

/** Role to the index of its column in the file. */
export type Columns = ReadonlyMap<string, number>

/** Which column has which role: by the first of its names that the file has, none taken twice. */
function findColumns(
  header: readonly string[],
  wanted: Readonly<Record<string, readonly string[]>>,
): { columns: Columns; missing: string[] } {
  const names = header.map(normaliseColumn)
  const columns = new Map<string, number>()
  const missing: string[] = []
  for (const [role, aliases] of Object.entries(wanted)) {
    const index = aliases
      .map((alias) => names.indexOf(alias))
      .find((at) => at >= 0 && ![...columns.values()].includes(at))
    if (index === undefined) missing.push(role)
    else columns.set(role, index)
  }
  return { columns, missing }
}

interface Candidate {
  table: PublicationTable
  columns: Columns
  missing: string[]
  /** How many rows' first label the table knows. */
  known: number
}

function weigh(csv: CsvTable, table: PublicationTable): Candidate {
  const { columns, missing } = findColumns(csv.columns, table.columns)
  const at = columns.get(table.filters[0] ?? '')
  const labels = new Set(table.rules.flatMap((rule) => (rule.labels[0] ?? []).map(normaliseLabel)))
  const known =
    at === undefined
      ? 0
      : csv.rows.filter(({ cells }) => labels.has(normaliseLabel(cells[at] ?? ''))).length
  return { table, columns, missing, known }
}

/** A table known by its columns alone is known for certain when it has them all. */
const certainty = ({ table, missing, known }: Candidate, rows: number): number =>
  table.filters.length === 0 && missing.length === 0 ? rows : known

const KNOWN = [
  ...[...PUBLICATIONS, INSPECTION_JUDGEMENTS, AUDITS].map(({ name }) => name),
  'A council’s own figures, with the columns indicator, period and value',
].join('; ')

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(' or ')

/** A problem for each column that a file lacks: its names, the table it was read as, where to add one. */
const missingColumns = (
  csv: CsvTable,
  name: string,
  lacking: readonly { role: string; aliases: readonly string[]; where: string }[],
): Problem[] =>
  lacking.map(({ role, aliases, where }) => ({
    file: csv.file,
    line: 1,
    column: aliases[0] ?? role,
    message: `the column is missing (read as "${name}", known as ${quoted(aliases)}).`,
    remedy: `If it has a new name, add that to "${role}" in ${where}.`,
  }))

/**
 * Whether a file is one of Ofsted's judgements, which has none of the columns of the other files.
 * @returns its table and columns; problems that name the columns it lacks; undefined for other files
 */
export function recogniseJudgements(
  csv: CsvTable,
): { table: JudgementTable; columns: Columns } | { problems: Problem[] } | undefined {
  const table = INSPECTION_JUDGEMENTS
  const wanted: PublicationTable['columns'] = { ...table.columns, ...table.categories }
  const { columns, missing } = findColumns(csv.columns, wanted)
  if (missing.length > Object.keys(wanted).length / 2) return undefined
  if (missing.length === 0) return { table, columns }
  const where = tableFile(table)
  const lacking = missing.map((role) => ({ role, aliases: wanted[role] ?? [], where }))
  return { problems: missingColumns(csv, table.name, lacking) }
}

/**
 * Whether a file is a council's own audits.
 * @returns its columns, those that it may leave out among them; problems that name the columns it
 *   lacks; undefined for other files
 */
export function recogniseAudits(
  csv: CsvTable,
): { columns: Columns } | { problems: Problem[] } | undefined {
  const { columns, missing } = findColumns(csv.columns, AUDITS.columns)
  if (missing.length > 1) return undefined
  const where = tableFile(AUDITS)
  if (missing.length === 0) {
    const more = findColumns(csv.columns, AUDITS.optional)
    return { columns: new Map([...more.columns, ...columns]) }
  }
  const lacking = Object.entries(AUDITS.columns).flatMap(([role, aliases]) =>
    missing.includes(role) ? [{ role, aliases, where }] : [],
  )
  return { problems: missingColumns(csv, AUDITS.name, lacking) }
}

/**
 * Which publication a file belongs to, by its columns and labels, never by its name.
 * @returns its table and columns, or problems that name the columns it lacks
 */
export function recognise(
  csv: CsvTable,
): { table: PublicationTable; columns: Columns } | { problems: Problem[] } {
  const at = { file: csv.file, line: 1 }
  const rows = csv.rows.length
  const [best] = PUBLICATIONS.map((table) => weigh(csv, table)).toSorted(
    (a, b) =>
      certainty(b, rows) - certainty(a, rows) ||
      a.missing.length / Object.keys(a.table.columns).length -
        b.missing.length / Object.keys(b.table.columns).length,
  )
  const roles = Object.keys(best?.table.columns ?? {}).length
  if (!best || best.missing.length > roles / 2)
    return {
      problems: [
        {
          ...at,
          message: `no table knows these columns: ${csv.columns.join(', ')}.`,
          remedy: `Known are: ${KNOWN}. Is it the right file?`,
        },
      ],
    }
  const { table } = best
  const place = findColumns(csv.columns, PLACE_COLUMNS)
  const lacking = [
    ...best.missing.map((role) => ({
      role,
      aliases: table.columns[role] ?? [],
      where: tableFile(table),
    })),
    ...place.missing.map((role) => ({
      role,
      aliases: Object.entries(PLACE_COLUMNS).find(([key]) => key === role)?.[1] ?? [],
      where: 'src/importer/publication.ts',
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
          message: `no table knows the label "${csv.rows[0]?.cells[best.columns.get(filter) ?? 0] ?? ''}".`,
          remedy: `If the file is one of those known by these columns, add its labels to ${tableFile(table)}.`,
        },
      ],
    }
  return { table, columns: new Map([...place.columns, ...best.columns]) }
}
