import type { DataTable, Cell } from '@/charts/data-table/data-table'
import { formatValue, shorthandSign } from '@/model/values/format'
import { SHORTHANDS, isNumber, type Value } from '@/model/schema/observation'
import { chartFor } from '@/charts/registry'
import { sourceLine } from '@/charts/frame/notes'
import type { Measure } from '@/model/schema/indicator'
import { safeCell } from '../csv-text'
import { escapeHtml } from './escape-html'
import type { ExportInput } from '../format'
import type { View } from '@/model/view/types'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'

/** The symbols that replace numbers in the cells of a table, each with its meaning. */
export function signsIn({ groups }: DataTable): string[] {
  const rows = groups.flatMap((group) => group.rows)
  const values = new Set(rows.flatMap(({ cells }) => cells.map(({ value }) => value)))
  return SHORTHANDS.filter((sign) => values.has(sign)).map(
    (sign) => `${shorthandSign(sign)} ${SHORTHAND_MEANING[sign]}.`,
  )
}

/** Spreadsheets' number for British English. */
const BRITISH = 2057

const labelOf = ({ label, detail }: { label: string; detail?: string }): string =>
  detail === undefined ? label : `${label} (${detail})`

/** A number in LibreOffice's attributes. It reads 57% as text unless told the number and the language. */
function numberOf(value: Value, { kind, decimals }: Measure): string {
  if (!isNumber(value) || kind === 'money' || kind === 'duration' || kind === 'text') return ''
  const isPercent = kind === 'percent'
  const number = isPercent ? Number((value / 100).toPrecision(12)) : value
  const format = `${isPercent ? '0' : '#,##0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}${isPercent ? '%' : ''}`
  return ` sdval="${number}" sdnum="${BRITISH};${BRITISH};${format}"`
}

/** "297 of 522", "522 children": the denominator of a figure. */
const COUNT = /^[\d,]+(\.\d+)?( of [\d,.]+)?( [\p{L} -]+)?$/u

/**
 * Counts and other details in a column of their own beside the figures, so that the figures remain numbers.
 */
function besideOf({ columns, groups }: DataTable): (string | undefined)[] {
  return columns.map((column, index) => {
    const details = groups
      .flatMap(({ rows }) => rows)
      .flatMap(({ cells }) => cells[index]?.detail ?? [])
    if (details.length === 0) return undefined
    return `${column.label}, ${details.every((text) => COUNT.test(text)) ? 'count' : 'detail'}`
  })
}

/** Excel runs a formula in a table of HTML as it does in a CSV file. */
const escapedCell = (text: string): string => escapeHtml(safeCell(text))

function htmlOf(view: View, sheet: DataTable): string {
  const beside = besideOf(sheet)
  const cell = ({ value, detail }: Cell, index: number) => {
    const measure = sheet.columns[index]?.measure ?? view.measure
    const number = value === undefined ? '' : numberOf(value, measure)
    const figure = formatValue(value, measure)
    const count =
      beside[index] === undefined ? '' : `<td align="right">${escapedCell(detail ?? '')}</td>`
    return `<td align="right"${number}>${isNumber(value) ? escapeHtml(figure) : escapedCell(figure)}</td>${count}`
  }
  const heads = [sheet.corner, ...sheet.columns.flatMap((column, i) => headsOf(column, beside[i]))]
  const columns = heads.map((label) => `<th scope="col">${escapedCell(label)}</th>`).join('')
  const groups = sheet.groups.map(({ label, rows }) => {
    const head =
      label === undefined
        ? ''
        : `<tr><th scope="rowgroup" colspan="${heads.length}">${escapedCell(label)}</th></tr>`
    const lines = rows.map(
      (row) =>
        `<tr><th scope="row" align="left">${escapedCell(labelOf(row))}</th>${row.cells.map(cell).join('')}</tr>`,
    )
    return `<tbody>${head}${lines.join('')}</tbody>`
  })
  // LibreOffice Calc puts a caption into the first cell, before its content.
  return `<p>${escapedCell(sheet.caption)}</p><table border="1"><thead><tr>${columns}</tr></thead>${groups.join('')}</table>`
}

const headsOf = (column: DataTable['columns'][number], beside: string | undefined): string[] => [
  labelOf(column),
  ...(beside === undefined ? [] : [beside]),
]

/** A number without thousands separators, so that programs read it as one; a percentage with its sign. */
const plainNumber = (value: number, { kind }: Measure): string =>
  `${value}${kind === 'percent' ? '%' : ''}`

function textOf(view: View, sheet: DataTable): string[] {
  const beside = besideOf(sheet)
  const plain = ({ value, detail }: Cell, index: number): string[] => {
    const measure = sheet.columns[index]?.measure ?? view.measure
    const figure = isNumber(value) ? plainNumber(value, measure) : formatValue(value, measure)
    return beside[index] === undefined ? [figure] : [figure, detail ?? '']
  }
  const lines = [
    [sheet.corner, ...sheet.columns.flatMap((column, i) => headsOf(column, beside[i]))],
    ...sheet.groups.flatMap(({ label, rows }) => [
      ...(label === undefined ? [] : [[label]]),
      ...rows.map((row) => [labelOf(row), ...row.cells.flatMap(plain)]),
    ]),
  ]
  // A tab or a line break in a cell would start another cell.
  return lines.map((line) =>
    line.map((text) => safeCell(text.replaceAll(/[\t\r\n]+/g, ' '))).join('\t'),
  )
}

/**
 * The figures of a chart for the clipboard: an HTML table for Word and Excel, and tab-separated text for
 * other programs. Both end with the meaning of the symbols and the source.
 * @throws {Error} when the chart shows no figures
 */
export function tableTexts({ view, chartId }: ExportInput): { html: string; text: string } {
  const sheet = chartFor(view, chartId)?.dataTable(view)
  if (!sheet) throw new Error('There are no figures here to copy.')
  const below = [signsIn(sheet).join(' '), `${sourceLine(view)} ${view.indicator.code}.`].filter(
    Boolean,
  )
  return {
    html: `${htmlOf(view, sheet)}${below.map((line) => `<p>${escapeHtml(line)}</p>`).join('')}`,
    text: [safeCell(sheet.caption), ...textOf(view, sheet), ...below].join('\r\n'),
  }
}
