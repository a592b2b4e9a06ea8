import { SHORTHANDS } from '@/model/schema/observation'
import type { Shorthand } from '@/model/schema/observation'

/** The reasons that publishers give: that none is given is ours to say. */
const PUBLISHED = SHORTHANDS.filter((known) => known !== 'n')

/** Symbols for "not available" in older files. */
const OLDER_SYMBOLS = [':', '..']

/**
 * The content of a figure's cell: a number, a shorthand, null if it is empty, or the problem with
 * it.
 */
export type Figure = number | Shorthand | null | { wrong: string }

const KNOWN = `${PUBLISHED.join(', ')}, ${OLDER_SYMBOLS.join(' and ')}`

/**
 * Significant digits that are kept: spreadsheets save 84.3 as 84.300000000000011, and no figure
 * has this many.
 */
const DIGITS = 12

/**
 * Reads one cell: "1,234", "13.5", "1.2E-2", "01:04" (years and months, read as 16 months), "c",
 * "[c]", ":" or nothing.
 * @param how.unexplained the cell that stands for every reason at once, where the file has one
 * @param how.belowZero whether a figure can be below zero, as in accounts; otherwise a sentinel such
 *   as -1 is wrong
 * @returns the number in the column's own unit; the shorthand (older symbols as 'x'); null for an
 *   empty cell; or what is wrong with it
 */
export function readFigure(
  cell: string,
  {
    unexplained,
    belowZero = false,
  }: { unexplained?: string | undefined; belowZero?: boolean } = {},
): Figure {
  if (cell === '') return null
  if (/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?(?:E[-+]?\d+)?$/.test(cell))
    return Number(Number(cell.replaceAll(',', '')).toPrecision(DIGITS))
  if (cell === unexplained) return 'n'
  if (belowZero && cell.startsWith('-') && /^[\d,.]+(?:E[-+]?\d+)?$/.test(cell.slice(1))) {
    const amount = readFigure(cell.slice(1))
    return typeof amount === 'number' ? -amount : amount
  }
  const [, years, months] = /^(\d+):(\d\d)$/.exec(cell) ?? []
  if (years !== undefined) return Number(years) * 12 + Number(months)
  if (OLDER_SYMBOLS.includes(cell)) return 'x'
  const bare = cell.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const shorthand = PUBLISHED.find((known) => known === bare)
  if (shorthand) return shorthand
  if (cell.startsWith('-'))
    return { wrong: `"${cell}" is below zero, which no figure here can be.` }
  return /\d/.test(cell) || cell.length > 3
    ? { wrong: `"${cell}" is not a number.` }
    : { wrong: `the symbol "${cell}" is not known (known are ${KNOWN}).` }
}
