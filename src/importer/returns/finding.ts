import { counted, type Problem } from '../tables/problem'

/**
 * Something wrong in a return. It names the table and the row, and never holds a value of the row,
 * so that no message identifies a child.
 */
export interface Finding {
  /** An error leaves no sound reading and stops the work; a doubt is counted and shown. */
  severity: 'error' | 'doubt'
  /** DfE’s number of the rule that is broken, where it has one. */
  rule?: string
  /** The file as the officer names it. */
  file: string
  /** Row of the file; absent where all of the file is concerned. */
  row?: number
  column?: string
  message: string
  /** For an error, what to do about it; for a doubt, how it was counted. */
  remedy: string
}

const ruled = ({ rule, message }: Finding): string =>
  rule === undefined ? message : `${message.replace(/\.$/, '')} (DfE’s rule ${rule}).`

/** The errors among some findings, as an import reports them. */
export const problemsOf = (findings: readonly Finding[]): Problem[] =>
  findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({
      file: finding.file,
      ...(finding.row === undefined ? {} : { line: finding.row }),
      ...(finding.column === undefined ? {} : { column: finding.column }),
      message: ruled(finding),
      remedy: finding.remedy,
    }))

/** How many rows a line names before it says how many more there are. */
const MOST_ROWS = 5

function placesOf(rows: readonly number[]): string {
  const more = rows.length - MOST_ROWS
  const named = rows.slice(0, MOST_ROWS).join(', ')
  return `row${rows.length === 1 ? '' : 's'} ${named}${more > 0 ? ` and ${more} more` : ''}`
}

/** The doubts among some findings, a line for each kind and file, with how many rows have it. */
export function describeDoubts(findings: readonly Finding[]): string[] {
  const alike = new Map<string, Finding[]>()
  for (const finding of findings.filter(({ severity }) => severity === 'doubt')) {
    const { file, row, rule = '', message } = finding
    const key = `${row === undefined ? '' : file}|${rule}|${message}`
    const group = alike.get(key)
    if (group) group.push(finding)
    else alike.set(key, [finding])
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const rows = group.flatMap(({ row }) => row ?? []).toSorted((a, b) => a - b)
    const files = [...new Set(group.map(({ file }) => file))].join(', ')
    const place = rows.length === 0 ? files : `${files}, ${placesOf(rows)}`
    const count = rows.length > 1 ? ` ${counted(rows.length, 'row')}.` : ''
    return [`${place}: ${ruled(first)}${count} ${first.remedy}`]
  })
}
