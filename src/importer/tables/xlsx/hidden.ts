import { columnLetter } from '../shape-table'
import { attribute } from './parts'
import type { CsvRow } from '../types'

const isHidden = (tag: string): boolean => ['1', 'true'].includes(attribute(tag, 'hidden') ?? '')

/** "2", "2 and 3", "2, 3, 4 and 9 more": rows or columns in a message. */
const listOf = (names: readonly string[]): string =>
  names.length > 4
    ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`
    : names.join(', ')

/**
 * Warnings about hidden rows and columns of a sheet. They are read like all others, as nothing says
 * whether they belong to the figures.
 * @param filled the rows of the sheet that have any cells
 */
export function hiddenWarnings(xml: string, filled: readonly CsvRow[]): string[] {
  const lines = new Set(filled.map(({ line }) => String(line)))
  const width = filled.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const rows = [...xml.matchAll(/<(?:\w+:)?row(\s[^<>]*)>/g)]
    .flatMap(([, tag = '']) => (isHidden(tag) ? (attribute(tag, 'r') ?? []) : []))
    .filter((line) => lines.has(line))
  const columns = [...xml.matchAll(/<(?:\w+:)?col(\s[^<>]*)>/g)].flatMap(([, tag = '']) => {
    const [from, to] = ['min', 'max'].map((name) => Number(attribute(tag, name) ?? 0))
    if (!isHidden(tag) || !from || !to) return []
    // One entry may hide every column to the right of the table.
    const last = Math.min(to, width)
    return Array.from({ length: Math.max(0, last - from + 1) }, (_, index) => from - 1 + index)
      .filter((column) => filled.some(({ cells }) => (cells[column] ?? '') !== ''))
      .map(columnLetter)
  })
  const by = /<(?:\w+:)?autoFilter\b/.test(xml)
    ? 'rows hidden by a filter or by hand'
    : 'hidden rows'
  const remedy = 'Delete them, or copy what is shown into a new file, if they should not be read.'
  return [
    ...(rows.length === 0
      ? []
      : [`has ${by}, which were read like the others: ${listOf(rows)}. ${remedy}`]),
    ...(columns.length === 0
      ? []
      : [`has hidden columns, which were read like the others: ${listOf(columns)}.`]),
  ]
}
