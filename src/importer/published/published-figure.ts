import { SHORTHANDS } from '@/model/schema/observation'
import type { Shorthand } from '@/model/schema/observation'

/** Symbols for "not available" in older files. */
const OLDER_SYMBOLS = [':', '..']

/**
 * The content of a figure's cell: a number, a shorthand, null if it is empty, or the problem with
 * it.
 */
export type Figure = number | Shorthand | null | { wrong: string }

const KNOWN = `${SHORTHANDS.join(', ')}, ${OLDER_SYMBOLS.join(' and ')}`

/**
 * Reads one cell: "1,234", "13.5", "c", "[c]", ":" or nothing.
 * @returns the number in the column's own unit; the shorthand (older symbols as 'x'); null for an
 *   empty cell; or what is wrong with it. No published figure is below zero, so that a sentinel
 *   such as -1 is wrong too.
 */
export function readFigure(cell: string): Figure {
  if (cell === '') return null
  if (/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(cell)) return Number(cell.replaceAll(',', ''))
  if (OLDER_SYMBOLS.includes(cell)) return 'x'
  const bare = cell.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  const shorthand = SHORTHANDS.find((known) => known === bare)
  if (shorthand) return shorthand
  if (cell.startsWith('-'))
    return { wrong: `"${cell}" is below zero, which no figure here can be.` }
  return /\d/.test(cell) || cell.length > 3
    ? { wrong: `"${cell}" is not a number.` }
    : { wrong: `the symbol "${cell}" is not known (known are ${KNOWN}).` }
}
