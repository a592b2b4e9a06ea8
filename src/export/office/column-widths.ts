/** Length of a text's longest word, in characters. A column must not break it. */
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s\n]+/).map((word) => word.length))
const longestLine = (text: string): number =>
  Math.max(0, ...text.split('\n').map((line) => line.length))

/** Maximum number of characters on a line that a column asks for. */
const MAX_CHARACTERS = 44
const PADDING = 2

/**
 * Widths of a table's columns, from the texts in them. Each column holds its longest word, and the columns
 * that need more share the rest of the width. If even the longest words do not fit, all columns shrink in
 * proportion.
 * @param rows texts of the cells; all rows have the same length
 * @param space width of the whole table and approximate width of a character, in the same unit
 * @returns a width for each column, in that unit
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  space: { width: number; character: number },
): number[] {
  const count = rows[0]?.length ?? 0
  const column = (i: number, size: (text: string) => number) =>
    Math.max(3, ...rows.map((row) => size(row[i] ?? '')))
  const columns = Array.from({ length: count }, (_, i) => {
    const least = (column(i, longestWord) + PADDING) * space.character
    const wish = Math.max(
      least,
      (Math.min(MAX_CHARACTERS, column(i, longestLine)) + PADDING) * space.character,
    )
    return { least, wish }
  })
  const least = columns.reduce((sum, c) => sum + c.least, 0)
  const wish = columns.reduce((sum, c) => sum + c.wish, 0)
  if (wish <= space.width) return columns.map((c) => c.wish)
  if (least >= space.width) return columns.map((c) => (c.least / least) * space.width)
  const share = (space.width - least) / (wish - least)
  return columns.map((c) => c.least + (c.wish - c.least) * share)
}
