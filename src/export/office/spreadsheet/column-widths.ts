/** Characters of the longest word of a text, which a column must not break. */
const longestWord = (text: string): number =>
  Math.max(0, ...text.split(/[\s\n]+/).map((word) => word.length))
const longestLine = (text: string): number =>
  Math.max(0, ...text.split('\n').map((line) => line.length))

/** More characters than this on a line a column need not hold. */
const MOST = 44
const PAD = 2

/**
 * Widths of columns by what stands in them: each holds its longest word, the long ones share what is left.
 * @param rows texts of the cells, all rows of one length
 * @param how width of all, and about how wide a character is, in one unit
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  how: { width: number; character: number },
): number[] {
  const count = rows[0]?.length ?? 0
  const column = (i: number, size: (text: string) => number) =>
    Math.max(3, ...rows.map((row) => size(row[i] ?? '')))
  const columns = Array.from({ length: count }, (_, i) => {
    const least = (column(i, longestWord) + PAD) * how.character
    const wish = Math.max(least, (Math.min(MOST, column(i, longestLine)) + PAD) * how.character)
    return { least, wish }
  })
  const least = columns.reduce((sum, c) => sum + c.least, 0)
  const wish = columns.reduce((sum, c) => sum + c.wish, 0)
  if (wish <= how.width) return columns.map((c) => c.wish)
  if (least >= how.width) return columns.map((c) => (c.least / least) * how.width)
  const share = (how.width - least) / (wish - least)
  return columns.map((c) => c.least + (c.wish - c.least) * share)
}
