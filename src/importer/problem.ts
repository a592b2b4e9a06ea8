/** Something that stops an import or fails a check, said so that its reader can put it right. */
export interface Problem {
  file: string
  /** 1-based line of the file; absent when the whole file is meant. */
  line?: number
  column?: string
  message: string
  /** What to do about it. */
  remedy: string
}

/** Something worth knowing that stops nothing. */
export interface Warning {
  file: string
  message: string
}

/** "file.csv:12 column "number": message. What to do." as the command prints it. */
export function describeProblem({ file, line, column, message, remedy }: Problem): string {
  const place = `${file}${line === undefined ? '' : `:${line}`}`
  return `${place}${column === undefined ? '' : ` column "${column}"`}: ${message} ${remedy}`
}

/**
 * Problems as lines, the same mistake (file, column, message) told once with its first line and how
 * often it occurs, so that one wrong column does not print ten thousand lines.
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
