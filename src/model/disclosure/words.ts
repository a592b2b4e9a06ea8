import { formatNumber } from '../values/format'
import type { CellName, Known } from './known-cells'
import type { Indicator } from '../schema/indicator'
import { isNumber, isText, type Value } from '../schema/observation'

export const SUPPRESS = 'Write c for it.'
export const MORE =
  'Suppress another of these as well, or join categories until none is so small; a figure of an older release that is public already needs "disclosure": "as-published" with a reason in releases.json.'

export const UNDECIDED =
  'it is suppressed, but whether the other figures give it away could not be decided.'
export const SIMPLER =
  'Suppress another of these as well, join categories, or split the table into smaller ones.'

/** A value as a message prints it: 30, [c]. */
export const printedWords = (value: Value | undefined): string =>
  isNumber(value) ? String(value) : isText(value) ? value.text : `[${value ?? ''}]`

/**
 * A cell as a message names it: 'number of "total" (30)', with its period where that is not the
 * period the message is about.
 */
export function cellWords(
  { period, category, measure }: CellName,
  { known, beside }: { indicator: Indicator; known: Known; beside?: CellName },
): string {
  const value = known.valueAt({ period, category, measure })
  const when = beside === undefined || beside.period === period ? '' : ` in ${period}`
  return `"${measure}" of "${category}"${when} (${printedWords(value)})`
}

/** Bounds in words: "to be 3", "to be from 2 to 3". */
export const leftWords = ({ low, high }: { low: number; high: number }): string =>
  low === high
    ? `to be ${formatNumber(low, 0)}`
    : `to be from ${formatNumber(low, 0)} to ${formatNumber(high, 0)}`
