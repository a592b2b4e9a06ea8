import { lineOf } from './json-line'
import type { Problem } from '../tables/problem'

/** A problem with a value of a data file; the path to the value is given as keys and indexes. */
export const problemAt = (
  file: { path: string; text: string },
  place: readonly (string | number)[],
  { column, message, remedy }: Pick<Problem, 'column' | 'message' | 'remedy'>,
): Problem => ({
  file: file.path,
  line: lineOf(file, place),
  message,
  remedy,
  ...(column === undefined ? {} : { column }),
})
