/** Something that stops an import or fails a check, with where it is and how to correct it. */
export interface Problem {
  file: string
  /** 1-based line of the file; absent where the problem is with the whole file. */
  line?: number
  column?: string
  /** Letter of the column, as a spreadsheet names it: D. */
  letter?: string
  message: string
  /** What to do about it. */
  remedy: string
}

/** Something worth knowing that does not stop anything. */
export interface Warning {
  file: string
  message: string
}

/**
 * A problem as the command prints it: "file.csv:12 column "number": message. What to do."; in a
 * workbook, column D "number".
 */
export function describeProblem({ file, line, column, letter, message, remedy }: Problem): string {
  const place = `${file}${line === undefined ? '' : `:${line}`}`
  const named = letter !== undefined && file.endsWith('.xlsx') ? `${letter} ` : ''
  return `${place}${column === undefined ? '' : ` column ${named}"${column}"`}: ${message} ${remedy}`
}

/** The problem with the letter of its column, where the table has the column. */
export function withLetter(
  problem: Problem,
  { columns, letters = [] }: { columns: readonly string[]; letters?: readonly string[] },
): Problem {
  const letter = letters[columns.indexOf(problem.column ?? '')]
  return letter === undefined ? problem : { ...problem, letter }
}

/**
 * Problems as lines. The same mistake (file, column, message) is printed once, with its first line
 * and how often it occurs, so that one wrong column does not print ten thousand lines.
 */
export function describeProblems(problems: readonly Problem[]): string[] {
  const alike = new Map<string, { first: Problem; count: number }>()
  for (const problem of problems) {
    const key = `${problem.file}|${problem.column ?? ''}|${problem.message}`
    const group = alike.get(key)
    if (group) group.count += 1
    else alike.set(key, { first: problem, count: 1 })
  }
  return [...alike.values()].map(
    ({ first, count }) =>
      describeProblem(first) + (count === 1 ? '' : ` (${count - 1} more lines like this one)`),
  )
}

/** A number with its noun: "1 problem", "2 problems". */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`
