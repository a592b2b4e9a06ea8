import type { ObservationFile } from '@/model/schema/observation'

export const textOf = (cell: ObservationFile['rows'][number][number] | undefined): string =>
  typeof cell === 'string' ? cell : ''

/** The file with only some of its rows, and the notes that belong to them. */
export function keepRows(file: ObservationFile, kept: readonly number[]): ObservationFile {
  const { notes = [], ...rest } = file
  const place = new Map(kept.map((row, index) => [row, index]))
  const moved = notes.flatMap((note) => {
    const row = place.get(note.row)
    return row === undefined ? [] : [{ ...note, row }]
  })
  return {
    ...rest,
    rows: kept.flatMap((row) => (file.rows[row] ? [file.rows[row]] : [])),
    ...(moved.length > 0 ? { notes: moved } : {}),
  }
}

/** The file in parts, one for each value of a column: 0 is the area, 1 the period. */
export function splitBy(file: ObservationFile, column: 0 | 1): Map<string, ObservationFile> {
  const rowsOf = new Map<string, number[]>()
  file.rows.forEach((row, index) => {
    const value = textOf(row[column])
    const rows = rowsOf.get(value)
    if (rows) rows.push(index)
    else rowsOf.set(value, [index])
  })
  return new Map([...rowsOf].map(([value, rows]) => [value, keepRows(file, rows)]))
}
