import type { CsvRow } from '../types'
import { MOST_CELLS, MOST_COLUMNS, plainNumber, tooManyCells } from '../xlsx/cells'
import { elementsIn } from '../xlsx/elements'
import { attribute, unescaped } from '../xlsx/parts'

/** The most rows that a sheet can have. */
const MOST_ROWS = 1_048_576

/** How often a row or cell stands after itself. */
const timesOf = (tag: string, name: string): number => Number(attribute(tag, name) ?? 1)

/** The text of a cell, its paragraphs on lines of their own; notes by readers are not part of it. */
function paragraphs(inside: string): string {
  const notes = [...elementsIn(inside, 'annotation')]
  const shown = notes.reduceRight(
    (text, note) => text.slice(0, note.index) + text.slice(note.end),
    inside,
  )
  return [...elementsIn(shown, 'p')]
    .map((part) => unescaped(part.inside.replaceAll('<text:s/>', ' ').replaceAll(/<[^<>]*>/g, '')))
    .join('\n')
}

/** The text that a cell shows, as a CSV file would have it: its value rather than its layout. */
function cellText(tag: string, inside: string): string {
  const value = attribute(tag, 'value') ?? ''
  switch (attribute(tag, 'value-type')) {
    case 'percentage':
      return `${plainNumber(Number(value) * 100)}%`
    case 'float':
    case 'currency':
      return plainNumber(Number(value))
    case 'date':
      return (attribute(tag, 'date-value') ?? '').replace(/T00:00:00(\.0+)?$/, '')
    case 'boolean':
      return (attribute(tag, 'boolean-value') ?? '').toUpperCase()
    default:
      return paragraphs(inside)
  }
}

function readRow(xml: string): string[] {
  const cells: string[] = []
  /** Empty cells, which count only where another follows. */
  let empty = 0
  for (const { tag, inside } of elementsIn(xml, '(?:covered-)?table-cell')) {
    const times = timesOf(tag, 'number-columns-repeated')
    const text = cellText(tag, inside).trim()
    if (text === '') {
      empty += times
      continue
    }
    if (cells.length + empty + times > MOST_COLUMNS) break
    cells.push(...Array<string>(empty).fill(''), ...Array<string>(times).fill(text))
    empty = 0
  }
  return cells
}

const rowsIn = (xml: string) => elementsIn(xml, 'table-row')

/**
 * The rows of a sheet that have any cells, each with its number in the sheet.
 * @param onProgress called with how much of the sheet has been read, from 0 to 1
 * @throws {RangeError} when it has more cells than can be read
 */
export function readRows(xml: string, onProgress?: (part: number) => void): CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  let count = 0
  for (const { index, tag, inside } of rowsIn(xml)) {
    const times = timesOf(tag, 'number-rows-repeated')
    const cells = readRow(inside)
    if (line + times > MOST_ROWS + 1 && cells.length > 0) break
    count += times * cells.length
    if (count > MOST_CELLS) throw tooManyCells()
    if (cells.length > 0)
      for (let repeat = 0; repeat < times; repeat += 1) rows.push({ line: line + repeat, cells })
    line += times
    if (rows.length % 100 === 0) onProgress?.(index / xml.length)
  }
  return rows
}

/** A warning about hidden rows, which are read like all others. */
export function hiddenRows(xml: string, filled: readonly CsvRow[]): string | undefined {
  const lines = new Set(filled.map((row) => row.line))
  const hidden: number[] = []
  let line = 1
  for (const { tag } of rowsIn(xml)) {
    const isHidden = ['collapse', 'filter'].includes(attribute(tag, 'visibility') ?? '')
    if (isHidden && lines.has(line)) hidden.push(line)
    line += timesOf(tag, 'number-rows-repeated')
  }
  return hidden.length === 0
    ? undefined
    : `has hidden rows, which were read like the others: ${hidden.slice(0, 4).join(', ')}${hidden.length > 4 ? ` and ${hidden.length - 4} more` : ''}.`
}
