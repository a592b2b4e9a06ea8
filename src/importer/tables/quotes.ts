/** Where a quotation mark opens a cell. */
interface OpenQuote {
  /** 1-based line of the file. */
  line: number
  /** Which cell of its row, from 0. */
  cell: number
}

/**
 * Finds a quotation mark that opens a cell and does not close it on the same line, so that the cell
 * swallows whole rows or never ends. Most often it is an inch mark, or the end of a quotation, at
 * the start of a cell.
 * @param text text whose lines end in line feeds only
 * @param width the number of cells in a row; a line with as many inside one cell is a row gone
 *   missing
 * @returns undefined where every cell ends as it should
 */
export function swallowingQuote(
  text: string,
  delimiter: string,
  width: number,
): OpenQuote | undefined {
  let [line, cell] = [1, 0]
  let isStart = true
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    if (isStart && sign === '"') {
      const end = closingQuote(text, index + 1)
      const inside = text.slice(index + 1, end < 0 ? text.length : end)
      const lines = inside.split('\n')
      const holdsRow = lines.slice(1, -1).some((one) => one.split(delimiter).length >= width)
      const isCutOff =
        end >= 0 &&
        !/^[ \t]*($|\n)/.test(text.slice(end + 1, end + 20)) &&
        !text
          .slice(end + 1)
          .trimStart()
          .startsWith(delimiter)
      if (end < 0 || holdsRow || (isCutOff && lines.length > 1)) return { line, cell }
      line += lines.length - 1
      index = end
      isStart = false
    } else if (sign === delimiter) {
      cell += 1
      isStart = true
    } else if (sign === '\n') {
      line += 1
      cell = 0
      isStart = true
    } else if (sign !== ' ') isStart = false
  }
  return undefined
}

/**
 * The index of the quotation mark that closes a cell, where two in a row stand for one mark; -1 if
 * there is none.
 */
function closingQuote(text: string, start: number): number {
  let index = text.indexOf('"', start)
  while (index >= 0 && text[index + 1] === '"') index = text.indexOf('"', index + 2)
  return index
}
