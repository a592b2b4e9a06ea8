import { readDay, yearLabel, type Day, type ReturnYear } from '../day'
import type { Finding } from '../finding'
import type { ReturnRow } from '../reading/return-table'
import { standingOf, type CodeColumn } from './codes'

/** DfE’s rule on each column’s values. */
const RULES: Readonly<Record<string, string>> = {
  DECOM: '141',
  DEC: '147',
  DOB: '102',
  RNE: '143',
  LS: '144',
  CIN: '145',
  PLACE: '146',
  REC: '149',
  ETHNIC: '103',
  REASON_PLACE_CHANGE: '1009',
}

/** Columns of which an unknown code leaves one breakdown less certain, and nothing else. */
const MAY_BE_UNKNOWN: Readonly<Record<string, string>> = {
  REASON_PLACE_CHANGE: 'Counted as a change of placement without a reason recorded.',
}

const ruleOf = (column: string) => {
  const rule = RULES[column]
  return rule === undefined ? {} : { rule }
}

/** Reads the cells of one row. What cannot be read is reported by row and column. */
export interface CellReader {
  text: (column: string) => string
  /** A date; undefined where the cell is blank or cannot be read. */
  day: (column: string, isNeeded: boolean) => Day | undefined
  /** A code of the column, in capitals; blank where it is not known. */
  code: (column: CodeColumn) => string
  report: (finding: Omit<Finding, 'file' | 'row'>) => void
  /** Whether nothing in the row stopped it from being read. */
  isSound: () => boolean
}

/**
 * @param year the return that the row is from, by which codes are checked
 * @param add gets each finding
 */
export function cellsOf(
  { row, cells }: ReturnRow,
  { file, year, add }: { file: string; year: ReturnYear; add: (finding: Finding) => void },
): CellReader {
  let isSound = true
  const report: CellReader['report'] = (finding) => {
    if (finding.severity === 'error') isSound = false
    add({ file, row, ...finding })
  }
  const text = (column: string) => cells.get(column) ?? ''
  return {
    text,
    report,
    isSound: () => isSound,
    day: (column, isNeeded) => {
      const written = text(column)
      if (written === '' && !isNeeded) return undefined
      const day = readDay(written)
      if (day === undefined)
        report({
          severity: 'error',
          column,
          ...ruleOf(column),
          message:
            written === '' ? 'the date is missing.' : 'the cell is not a date as dd/mm/yyyy.',
          remedy:
            written === ''
              ? 'Fill it in.'
              : 'Save the table with dates as day, month and four-digit year, as 05/04/2026, or correct the date.',
        })
      return day
    },
    code: (column) => {
      const code = text(column).toUpperCase()
      const use = standingOf(column, code, year)
      if (use === 'unknown')
        report({
          severity: MAY_BE_UNKNOWN[column] === undefined ? 'error' : 'doubt',
          column,
          ...ruleOf(column),
          message: code === '' ? 'the code is missing.' : 'the code is not one of the return’s.',
          remedy:
            MAY_BE_UNKNOWN[column] ?? 'Correct it in the case system and save the table again.',
        })
      else if (use === 'of-other-years')
        report({
          severity: 'doubt',
          column,
          ...ruleOf(column),
          message: `a code in column ${column} is not used in the return of ${yearLabel(year)}.`,
          remedy: 'Counted under the group that the code has in the years that use it.',
        })
      return use === 'unknown' ? '' : code
    },
  }
}
