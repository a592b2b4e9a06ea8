import { SavedReportSchema, isFull, type SavedReport, type ReportItem } from './report'
import { isDay } from '../values/period'

/** A report that could not be read: its message says why, and what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}

/** A report as the text of a file; two of the same are the same text. */
export const reportText = (report: SavedReport): string =>
  `${JSON.stringify(SavedReportSchema.parse(report), null, 2)}\n`

/** The shortest form: what goes into a link. */
export const reportInShort = (report: SavedReport): string =>
  JSON.stringify(SavedReportSchema.parse(report))

const VERSION = 1
const LONGEST = 1000

/** Only a chart of this site: never an address that leads anywhere else. */
const ADDRESS = /^\/(indicator\/[a-z0-9-]+|compare)(\?[^#\s]*)?$/
const CHART = /^[a-z-]{1,30}$/

const isLong = (text: string | undefined): boolean => (text ?? '').length > LONGEST

/** What of an item cannot be taken over, if anything. */
function faultOf(item: ReportItem): string | undefined {
  if (item.kind === 'heading') return isLong(item.text) ? 'text' : undefined
  if (isLong(item.address) || !ADDRESS.test(item.address)) return 'address'
  if (item.chart !== undefined && !CHART.test(item.chart)) return 'chart'
  return isLong(item.title) ? 'title' : isLong(item.commentary) ? 'commentary' : undefined
}

/** Where the first thing is that the schema lets through and that cannot be shown. */
function faultIn(report: SavedReport): string | undefined {
  if (report.version !== VERSION) return 'version'
  for (const key of ['title', 'committee', 'author'] as const) if (isLong(report[key])) return key
  for (const key of ['date', 'asAt'] as const)
    if (report[key] !== undefined && !isDay(report[key])) return key
  if (isFull({ ...report, entries: report.entries.slice(1) })) return 'entries'
  for (const [index, item] of report.entries.entries()) {
    const fault = faultOf(item)
    if (fault !== undefined) return `entries.${index}.${fault}`
  }
  return undefined
}

/**
 * A report from the text of a file or link.
 * @param from what it was read from, as a message names it: "This file"
 * @throws {ReportError} when it is no report, or one that was damaged
 */
export function readReport(text: string, from: string): SavedReport {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new ReportError(
      `${from} is not a saved report, or was cut off on its way. Ask for it again as a file that ends in .json.`,
    )
  }
  const { data, error } = SavedReportSchema.safeParse(json)
  const fault = data ? faultIn(data) : (error.issues[0]?.path.join('.') ?? '')
  if (!data || fault !== undefined)
    throw new ReportError(
      `${from} is not a report of this site, or was changed by hand: what is wrong is at “${fault?.slice(0, 60)}”. Save the report again where it was made.`,
    )
  const { entries } = data
  // Two of the same id could not be told apart.
  return new Set(entries.map(({ id }) => id)).size === entries.length
    ? data
    : { ...data, entries: entries.map((entry, n) => ({ ...entry, id: String(n + 1) })) }
}
