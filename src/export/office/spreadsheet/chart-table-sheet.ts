import { type CellStyle, type Grid, type GridCell, textCell } from './sheet'
import { noteLines } from '@/charts/frame/notes'
import { chartFor } from '@/charts/registry'
import type { Cell } from '@/charts/data-table/data-table'
import { unitLineOf } from '@/charts/frame/unit-line'
import { formatValue } from '@/model/values/format'
import type { Measure } from '@/model/schema/indicator'
import { isNumber, isText, type Value } from '@/model/schema/observation'
import type { ExportInput } from '../../format'
import { signsIn } from '../../copy/table-text'
import { formatFor, numberFormat } from '@/charts/office/number-format'
import { columnsFor } from './row-height'

type Line = readonly (GridCell | undefined)[]

/** Number of rows above a chart on the sheet, and of those that it covers. */
export const HEAD_ROWS = 3
const CHART_ROWS = 24
/** Maximum length of a line of text, in characters. */
const WORDS = 130

/** A number as a number, even where a table has calculated it and formatted it as text: "261.61", "57.1%". */
function numberCell(value: Value, measure: Measure): GridCell | undefined {
  if (isNumber(value))
    return { kind: 'number', number: value, format: formatFor(numberFormat(measure), value) }
  const [, sign = '', digits, decimals = ''] = isText(value)
    ? (/^(−?)([\d,]+(?:\.(\d+))?)%?$/.exec(value.text) ?? [])
    : []
  if (digits === undefined || measure.kind === 'text') return undefined
  const number = Number(digits.replaceAll(',', '')) * (sign === '' ? 1 : -1)
  return {
    kind: 'number',
    number,
    format: numberFormat({ ...measure, decimals: decimals.length }),
  }
}

const asideOf = ({ detail, targets = [] }: Cell): string =>
  [detail, ...targets.map(({ words }) => words)].filter(Boolean).join('; ')

/**
 * The table of a chart as shown on the screen. Second lines of its cells have a column of their own.
 * @param chartAt whether rows are left free for a chart above it
 */
export function shownGrid(input: ExportInput, options: { chart: boolean }): Grid | undefined {
  const { view, title, sentence } = input
  const picture = chartFor(view, input.chartId)
  if (!picture) return undefined
  const sheet = picture.dataTable(view)
  const all = sheet.groups.flatMap(({ rows }) => rows)
  const columns = sheet.columns.map((column, index) => ({
    ...column,
    aside: all.some(({ cells }) => cells[index] && asideOf(cells[index]) !== ''),
  }))
  const hasDetail = all.some(({ detail }) => detail !== undefined)
  const cellsOf = (cell: Cell | undefined, index: number): Line => {
    const column = columns[index]
    const measure = column?.measure ?? view.measure
    const value = cell?.value
    const shown: GridCell | undefined =
      value === undefined
        ? undefined
        : (numberCell(value, measure) ??
          textCell(formatValue(value, measure), {
            wrap: true,
            align: column?.words === true ? 'inset' : 'right',
          }))
    return column?.aside === true
      ? [shown, textCell(cell ? asideOf(cell) : '', { style: 'quiet', align: 'inset' })]
      : [shown]
  }
  const heads: Line = [
    textCell(sheet.corner, { style: 'head', wrap: true }),
    ...(hasDetail ? [textCell('Of', { style: 'head' })] : []),
    ...columns.flatMap(({ label, detail, aside, words }) => [
      textCell(detail === undefined ? label : `${label}, ${detail}`, {
        style: 'head',
        wrap: true,
        align: words === true ? 'inset' : 'right',
      }),
      ...(aside
        ? [textCell(`${label}: details`, { style: 'head', wrap: true, align: 'inset' })]
        : []),
    ]),
  ]
  const { notes, source } = noteLines(view, { chartId: picture.id, mode: 'chart' })
  const widths = [
    34,
    ...(hasDetail ? [16] : []),
    ...columns.flatMap((c) => [c.words === true ? 40 : 18, ...(c.aside ? [24] : [])]),
  ]
  const unit = unitLineOf(view, picture.id)
  const span = columnsFor(widths, WORDS)
  const over = (text: string, style: CellStyle): Line => [
    textCell(text, { style, wrap: true, span }),
  ]
  return {
    name: 'As shown',
    widths,
    wide: true,
    rows: [
      over(title, 'title'),
      over(sentence, 'lead'),
      over(unit, 'quiet'),
      ...(options.chart ? Array.from({ length: CHART_ROWS }, () => []) : []),
      [],
      over(sheet.caption, 'label'),
      ...(sheet.over === undefined ? [] : [[undefined, textCell(sheet.over, { style: 'head' })]]),
      heads,
      ...sheet.groups.flatMap(({ label, rows }) => [
        ...(label === undefined ? [] : [[textCell(label, { style: 'strong' })]]),
        ...rows.map((row): Line => [
          textCell(row.label, { style: row.isSubject === true ? 'strong' : 'plain', wrap: true }),
          ...(hasDetail ? [textCell(row.detail ?? '', { style: 'quiet' })] : []),
          ...columns.flatMap((_, index) => cellsOf(row.cells[index], index)),
        ]),
      ]),
      [],
      ...[...notes, ...signsIn(sheet).filter((sign) => !notes.includes(sign))].map((note) =>
        over(note, 'quiet'),
      ),
      over(source, 'quiet'),
    ],
  }
}
