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

const ruled = ({ rule, message }: Pick<Finding, 'rule' | 'message'>): string =>
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

/** Some rows in words: "rows 2, 3, 4, 5, 6 and 3 more". */
export function placesOf(rows: readonly number[]): string {
  const more = rows.length - MOST_ROWS
  const named = rows.slice(0, MOST_ROWS).join(', ')
  return `row${rows.length === 1 ? '' : 's'} ${named}${more > 0 ? ` and ${more} more` : ''}`
}

/** Findings of one kind in one file. */
export interface FindingGroup extends Omit<Finding, 'row'> {
  /** The files concerned: one, or several where all of a file is. */
  files: string[]
  /** Rows of the file, in order; none where all of a file is concerned. */
  rows: number[]
}

/** Findings that say the same of the same file, together. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const alike = new Map<string, Finding[]>()
  for (const finding of findings) {
    const { severity, file, row, rule = '', column = '', message, remedy } = finding
    const key = [severity, row === undefined ? '' : file, rule, column, message, remedy].join('|')
    const group = alike.get(key)
    if (group) group.push(finding)
    else alike.set(key, [finding])
  }
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    if (!first) return []
    const { row: _, ...same } = first
    return [
      {
        ...same,
        files: [...new Set(group.map(({ file }) => file))],
        rows: group.flatMap(({ row }) => row ?? []).toSorted((a, b) => a - b),
      },
    ]
  })
}

/** The doubts among some findings, a line for each kind and file, with how many rows have it. */
export function describeDoubts(findings: readonly Finding[]): string[] {
  const doubts = findings.filter(({ severity }) => severity === 'doubt')
  return groupFindings(doubts).map((group) => {
    const { rows, files, remedy } = group
    const place = rows.length === 0 ? files.join(', ') : `${files.join(', ')}, ${placesOf(rows)}`
    const count = rows.length > 1 ? ` ${counted(rows.length, 'row')}.` : ''
    return `${place}: ${ruled(group)}${count} ${remedy}`
  })
}
