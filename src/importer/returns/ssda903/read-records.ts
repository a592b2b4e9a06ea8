import { lastDay, type Day, type ReturnYear } from '../day'
import type { Finding } from '../finding'
import type { ReturnFile, ReturnRow } from '../reading/return-table'
import { cellsOf, type CellReader } from './read-cells'
import type { Child, Episode, Unaccompanied } from './records'

interface Dated {
  file: ReturnFile
  year: ReturnYear
}

/** Rows without the child’s number, such as a row of totals, are left out and counted. */
function withChild<T>(
  { file: { file, rows }, year }: Dated,
  add: (finding: Finding) => void,
  read: (child: string, cells: CellReader, row: ReturnRow) => T | undefined,
): T[] {
  return rows.flatMap((row) => {
    const cells = cellsOf(row, { file, year, add })
    const child = cells.text('CHILD')
    if (child === '') {
      cells.report({
        severity: 'doubt',
        column: 'CHILD',
        message: 'a row has no child’s number.',
        remedy: 'Left out.',
      })
      return []
    }
    const record = read(child, cells, row)
    return record !== undefined && cells.isSound() ? [record] : []
  })
}

/**
 * Reads a table of episodes.
 * @param known the last day that the return can know of: 31 March, or the day of the extract
 */
export const readEpisodes = (
  dated: Dated,
  known: Day,
  add: (finding: Finding) => void,
): Episode[] =>
  withChild(dated, add, (child, cells, { row }) => {
    const { code, day, report } = cells
    const from = day('DECOM', true)
    const to = day('DEC', false)
    const ends = code('REC')
    const later = (column: string) =>
      report({
        severity: 'error',
        column,
        message: `the date is after ${known === lastDay(dated.year) ? '31 March with which the return ends' : 'the day on which the return was saved'}.`,
        remedy:
          known === lastDay(dated.year)
            ? 'Correct the date.'
            : 'Correct the date, or say on which day the return was saved.',
      })
    if (from !== undefined && from > known) later('DECOM')
    if (to !== undefined && to > known) later('DEC')
    if (from !== undefined && to !== undefined && to < from)
      report({
        severity: 'error',
        column: 'DEC',
        rule: '356',
        message: 'the episode ends before it begins.',
        remedy: 'Correct one of the dates.',
      })
    if (cells.isSound() && (to === undefined) !== (ends === ''))
      report({
        severity: 'error',
        column: to === undefined ? 'DEC' : 'REC',
        rule: '148',
        message: `the episode has a ${to === undefined ? 'reason for its end and no date' : 'date of its end and no reason'}.`,
        remedy: 'Fill in both or neither.',
      })
    return {
      file: dated.file.file,
      row,
      child,
      year: dated.year,
      from: from ?? 0,
      ...(to === undefined ? {} : { to }),
      begins: code('RNE'),
      ends,
      moves: code('REASON_PLACE_CHANGE'),
      legalStatus: code('LS'),
      need: code('CIN'),
      place: code('PLACE'),
      provider: code('PLACE_PROVIDER'),
    }
  })

/** Reads a table of children (Header). */
export const readChildren = (dated: Dated, add: (finding: Finding) => void): Child[] =>
  withChild(dated, add, (child, { code, day }, { row }) => ({
    file: dated.file.file,
    row,
    child,
    sex: code('SEX'),
    born: day('DOB', true) ?? 0,
    ethnicity: code('ETHNIC'),
  }))

/** Reads a table of unaccompanied asylum-seeking children (UASC). */
export const readUnaccompanied = (dated: Dated, add: (finding: Finding) => void): Unaccompanied[] =>
  withChild(dated, add, (child, { day }, { row }) => {
    const until = day('DUC', false)
    return { file: dated.file.file, row, child, ...(until === undefined ? {} : { until }) }
  })
