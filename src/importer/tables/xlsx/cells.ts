import type { CellForm } from './styles'
import { elementsIn } from './elements'
import { attribute, textsOf, unescaped } from './parts'
import type { CsvRow } from '../types'

interface Book {
  shared: readonly string[]
  styles: readonly CellForm[]
  is1904: boolean
}

const DAY = 86_400_000

/** A number of days as the date that Excel shows, with the time where there is one. */
export function dateOf(serial: number, is1904: boolean): string {
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  // Excel treats 1900 as a leap year, so its day numbers before March 1900 are one too low.
  const days = !is1904 && serial < 60 ? serial + 1 : serial
  const text = new Date(start + Math.round(days * DAY)).toISOString()
  return serial % 1 === 0 ? text.slice(0, 10) : text.slice(0, 16)
}

/** A number without the errors of binary fractions, as spreadsheets show it. */
export const plainNumber = (value: number): string => {
  const text = String(Number(value.toPrecision(15)))
  return /e/i.test(text) ? value.toFixed(20).replace(/\.?0+$/, '') : text
}

function numberText(text: string, form: CellForm, is1904: boolean): string {
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) return text
  if (form === 'date' && value >= 1 && value < 200_000) return dateOf(value, is1904)
  return form === 'percent' ? `${plainNumber(value * 100)}%` : plainNumber(value)
}

/** The text that a cell shows, as a CSV file would have it. */
function cellText(tag: string, inside: string, { shared, styles, is1904 }: Book): string {
  const type = attribute(tag, 't') ?? 'n'
  if (type === 'inlineStr') return textsOf(inside, 't')
  const value = /<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(inside)?.[1]
  if (value === undefined) {
    const formula = /<(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)</.exec(inside)?.[1]
    return formula === undefined ? '' : `=${unescaped(formula)}`
  }
  if (type === 's') return shared[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  if (type === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '')
  if (type !== 'n') return unescaped(value)
  return numberText(value, styles[Number(attribute(tag, 's') ?? 0)] ?? 'plain', is1904)
}

/** The column of a cell's address, from 0: "AB12" is in column 27. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of address.replace(/\d+$/, '')) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** The most columns that a sheet can have. */
export const MOST_COLUMNS = 16_384

/** The most cells that are read, empty ones between others included: half a million rows of thirty. */
export const MOST_CELLS = 16_000_000

export const tooManyCells = (): RangeError =>
  new RangeError(
    `has more than ${MOST_CELLS / 1_000_000} million cells, empty ones included: something may stand far to the right of the table.`,
  )

/**
 * The rows of a sheet that have any cells, each with its number in the sheet.
 * @param onProgress called with how much of the sheet has been read, from 0 to 1
 */
export function readCells(xml: string, book: Book, onProgress?: (part: number) => void): CsvRow[] {
  const rows: CsvRow[] = []
  let next = 1
  let count = 0
  for (const row of elementsIn(xml, 'row')) {
    const line = Number(attribute(row.tag, 'r') ?? next)
    next = line + 1
    const cells: string[] = []
    for (const cell of elementsIn(row.inside, 'c')) {
      const address = attribute(cell.tag, 'r')
      const column = address === undefined ? cells.length : columnOf(address)
      if (column < 0 || column >= MOST_COLUMNS) continue
      while (cells.length < column) cells.push('')
      cells[column] = cellText(cell.tag, cell.inside, book).trim()
    }
    count += cells.length
    if (count > MOST_CELLS) throw tooManyCells()
    if (cells.some((cell) => cell !== '')) rows.push({ line, cells })
    if (rows.length % 10_000 === 0) onProgress?.(row.index / xml.length)
  }
  return rows
}

/** The shared texts, which cells refer to by number. */
export const readShared = (xml: string): string[] =>
  [...elementsIn(xml, 'si')].map(({ inside }) => {
    // Phonetic guides are not part of the text.
    const guides = [...elementsIn(inside, 'rPh')]
    const shown = guides.reduceRight(
      (text, guide) => text.slice(0, guide.index) + text.slice(guide.end),
      inside,
    )
    return textsOf(shown, 't')
  })
