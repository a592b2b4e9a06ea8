/** Emphasis of a cell. */
export type CellStyle = 'plain' | 'title' | 'lead' | 'head' | 'label' | 'strong' | 'quiet' | 'link'

interface Styled {
  style?: CellStyle
  /** Whether the text wraps in its column. */
  wrap?: boolean
  /** Alignment. `inset` is left-aligned with an indent, to separate it from the number before it. */
  align?: 'left' | 'right' | 'inset'
  /** Colour behind the text, as six hexadecimal digits. Excel workbooks show it. */
  fill?: string
}

/** A cell of a sheet. It has a type, so that no text is ever taken for a formula. */
export type GridCell = Styled &
  /** Text may span several columns. */
  (
    | { kind: 'text'; text: string; link?: string; span?: number }
    | { kind: 'number'; number: number; format?: string; decimals?: number }
    /** ISO date. */
    | { kind: 'date'; date: string }
  )

/** A sheet of a workbook, in any file format. */
export interface Grid {
  name: string
  /** Column widths in characters. */
  widths: readonly number[]
  rows: readonly (readonly (GridCell | undefined)[])[]
  /** Number of rows frozen at the top; the last is the header. */
  frozen?: number
  /** Whether the header has filters. */
  filter?: boolean
  /** Printed in landscape. */
  wide?: boolean
}

export const textCell = (
  text: string,
  options: Styled & { link?: string; span?: number } = {},
): GridCell => ({
  kind: 'text',
  text,
  ...options,
})

export const dateCell = (date: string, align?: 'left'): GridCell => ({
  kind: 'date',
  date,
  ...(align === undefined ? {} : { align }),
})

const DAY = 86_400_000

/** Days since 30 December 1899, which is how spreadsheets store dates. */
export const serialDay = (iso: string): number =>
  Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / DAY)

/** "A", "Z", "AA": the name of a column by its index from 0. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`
