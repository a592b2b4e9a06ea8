import * as z from 'zod/mini'
import {
  ItemSchema,
  SavedReportSchema,
  chartCount,
  isFull,
  type SavedReport,
  type ReportItem,
} from './report'
import { isDay } from '../values/period'

/** A report that could not be read: its message says why, and what to do. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
}

/** A report as the text of a file; equal reports give equal texts. */
export const reportText = (report: SavedReport): string =>
  `${JSON.stringify(SavedReportSchema.parse(report), null, 2)}\n`

/** A report as the shortest possible text, for a link. */
export const reportInShort = (report: SavedReport): string =>
  JSON.stringify(SavedReportSchema.parse(report))

const VERSION = 1
const LONGEST = 1000
const MOST_QUESTIONS = 20

/** Matches only charts of this site, never an address that leads elsewhere. */
const ADDRESS = /^\/(indicator\/[a-z0-9-]+|compare)(\?[^#\s]*)?$/
const CHART = /^[a-z-]{1,30}$/

const isLong = (text: string | undefined): boolean => (text ?? '').length > LONGEST

/** The part of an item that cannot be accepted, if any. */
function faultOf(item: ReportItem): string | undefined {
  if (item.kind === 'heading') return isLong(item.text) ? 'text' : undefined
  if (isLong(item.address) || !ADDRESS.test(item.address)) return 'address'
  if (item.chart !== undefined && !CHART.test(item.chart)) return 'chart'
  for (const key of ['title', 'commentary', 'note'] as const) if (isLong(item[key])) return key
  const { questions = [] } = item
  return questions.length > MOST_QUESTIONS || questions.some(isLong) ? 'questions' : undefined
}

/** The first part of a report that passes the schema but cannot be shown, if any. */
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
 * Reads a report from the text of a file or link.
 * @param from where the text came from, as a message names it: "This file"
 * @throws {ReportError} when the text is not a report, or the report was damaged
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
  // Items with the same id could not be told apart, so all are renumbered.
  return new Set(entries.map(({ id }) => id)).size === entries.length
    ? data
    : { ...data, entries: entries.map((entry, n) => ({ ...entry, id: String(n + 1) })) }
}

/** A report of which parts may be missing, and what became of them. */
export interface PartlyRead {
  report: SavedReport
  /** What was left out and why, a sentence or two each. */
  problems: string[]
}

/** Where the last whole item of a report ends in a text that was cut off; 0 where there is none. */
function endOfItems(text: string): number {
  let [depth, end, isInWords] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isInWords) {
      if (sign === '\\') at++
      else if (sign === '"') isInWords = false
    } else if (sign === '"') isInWords = true
    else if ('{['.includes(sign)) depth++
    else if ('}]'.includes(sign)) {
      depth--
      // An item lies in the list of the report.
      if (sign === '}' && depth === 2) end = at + 1
    }
  }
  return end
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const nameIn = (item: unknown, place: number): string => {
  const title =
    typeof item === 'object' && item !== null && 'title' in item ? item.title : undefined
  return typeof title === 'string' && title !== '' ? `“${title.slice(0, 60)}”` : `Item ${place + 1}`
}

/**
 * Reads of a damaged report all that is sound: the items before the place where the text was cut off, without
 * those that cannot be shown.
 * @param from where the text came from, as a message names it: "This link"
 * @throws {ReportError} when nothing of it can be read
 */
export function readWhatIsSound(text: string, from: string): PartlyRead {
  const whole = jsonOf(text)
  const json = whole ?? jsonOf(`${text.slice(0, endOfItems(text))}]}`)
  const listed = z.looseObject({ entries: z.array(z.unknown()) }).safeParse(json).data
  // No list of items: what is wrong is said by the stricter reading.
  if (!listed) return { report: readReport(text, from), problems: [] }
  const problems: string[] = []
  const entries = listed.entries.flatMap((item, place) => {
    const { data } = ItemSchema.safeParse(item)
    const fault = data ? faultOf(data) : 'kind'
    if (data && fault === undefined) return [data]
    problems.push(
      fault === 'address'
        ? `${nameIn(item, place)} was left out: its address is not that of a chart of this site.`
        : `${nameIn(item, place)} was left out: it was changed by hand, at “${fault}”.`,
    )
    return []
  })
  const report = readReport(JSON.stringify({ ...listed, entries }), from)
  if (whole === undefined)
    problems.unshift(
      `${from} was cut off on its way. ${chartCount(report)} of it arrived; ask for it again, or for the file.`,
    )
  return { report, problems }
}
