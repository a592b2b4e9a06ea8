import { isoOf, readDay } from '../day'
import type { Finding } from '../finding'
import type { ReturnFile } from '../reading/return-table'

/** With fewer dates, it may be chance that none is after the 12th. */
const LEAST = 10

const COLUMNS = ['DECOM', 'DEC', 'DOB']

/**
 * Doubts about tables whose dates could all be read with month first: American dates are read without an error where
 * no day is after the 12th.
 */
export const dateOrderDoubts = ({ file, rows }: ReturnFile): Finding[] =>
  COLUMNS.flatMap((column): Finding[] => {
    const days = rows.flatMap(({ cells }) => {
      const day = readDay(cells.get(column) ?? '')
      return day === undefined ? [] : [isoOf(day).slice(8)]
    })
    // Where the day is not known, some systems write the same one for everybody.
    const isOpen =
      days.length >= LEAST && new Set(days).size > 1 && days.every((day) => day <= '12')
    return isOpen
      ? [
          {
            severity: 'doubt',
            file,
            column,
            message: `no date in column ${column} has a day after the 12th.`,
            remedy: 'Read as day, month, year. Check that the file does not have the month first.',
          },
        ]
      : []
  })
