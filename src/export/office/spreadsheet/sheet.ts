/** How a cell stands out. */
export type CellStyle = 'plain' | 'title' | 'lead' | 'head' | 'label' | 'strong' | 'quiet' | 'link'

interface Styled {
  style?: CellStyle
  /** Wraps in its column. */
  wrap?: boolean
  /** Inset is from the left, clear of the number beside it. */
  align?: 'left' | 'right' | 'inset'
}

/** A cell of a sheet of a file: typed, so that no text is ever taken for a formula. */
export type GridCell = Styled &
  /** Words may reach over several columns. */
  (
    | { kind: 'text'; text: string; link?: string; span?: number }
    | { kind: 'number'; number: number; format?: string; decimals?: number }
    /** ISO date. */
    | { kind: 'date'; date: string }
  )

/** A sheet of a workbook, apart from how a program writes it. */
export interface Grid {
  name: string
  /** In characters. */
  widths: readonly number[]
  rows: readonly (readonly (GridCell | undefined)[])[]
  /** Rows at the top that stay, the last of them the heads of the columns. */
  frozen?: number
  /** Whether the columns can be filtered by their heads. */
  filter?: boolean
  /** Printed across the page. */
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

/** Days since 30 December 1899, as spreadsheets count. */
export const serialDay = (iso: string): number =>
  Math.round((Date.parse(iso) - Date.UTC(1899, 11, 30)) / DAY)

/** "A", "Z", "AA": a column by its place from 0. */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCodePoint(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`
