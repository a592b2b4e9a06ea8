import { isNumber, isText, SHORTHANDS } from '@/model/schema/observation'
import { SHADE_WORDS, SHADES, type Shade } from '@/model/judgement/quarter'
import type { Rug, RugCell, RugRow } from '@/model/overview/tartan-rug'
import { capitalise, formatValue, inSentence, shorthandSign } from '@/model/values/format'
import { periodLabel } from '@/model/values/period'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'
import { formatFor, numberFormat } from '@/charts/office/number-format'
import { tableText } from './csv-text'
import { textCell, type Grid, type GridCell } from './office/spreadsheet/sheet'
import { workbook, XLSX } from './office/spreadsheet/xlsx-writer'

const COLUMNS = [
  'indicator',
  'code',
  'figure',
  'column',
  'area_code',
  'period',
  'measure',
  'category',
  'value',
  'shorthand',
  'unit',
  'polarity',
  'quarter',
  'release',
  'confidentiality',
]

/** The rows of the CSV file: one for each figure that the rug shows, in its order. */
const rugRecords = ({ columns }: Rug, rows: readonly RugRow[]): string[][] =>
  rows.flatMap(({ indicator, headline, view, cells }) =>
    cells.flatMap(({ column, period, value, figure, shade, isDoubtful }) => {
      if (value === undefined) return []
      const series = view.series.find(({ area }) => area?.code === figure?.area)
      const release = series?.points.get(period)?.observation?.release ?? ''
      return [
        [
          indicator.id,
          indicator.code,
          headline.name,
          columns.find(({ id }) => id === column)?.label ?? column,
          figure?.area ?? '',
          period,
          view.measure.id,
          headline.category,
          isNumber(value) ? String(value) : isText(value) ? value.text : '',
          isNumber(value) || isText(value) ? '' : value,
          view.measure.unit,
          view.polarity,
          shade ? SHADE_WORDS[shade] : isDoubtful ? 'In doubt' : '',
          release,
          view.confidentiality,
        ],
      ]
    }),
  )

/** The rug as a CSV file. */
export const rugCsv = (rug: Rug, rows: readonly RugRow[]): Blob =>
  new Blob([tableText(COLUMNS, rugRecords(rug, rows))], { type: 'text/csv;charset=utf-8' })

/** Fills of the shades on paper and in a workbook, on which black text can be read. */
const FILLS: Record<Shade, string> = {
  worst: 'F2B48C',
  worse: 'FBE3D3',
  better: 'DCEAF7',
  best: '9FC6EC',
  lowest: 'F1F3F4',
  lower: 'E3E7EA',
  higher: 'D2D8DD',
  highest: 'BCC5CC',
}

function gridCell({ value, shade, isDoubtful }: RugCell, { measure }: RugRow['view']): GridCell {
  const word = shade ? capitalise(shade) : isDoubtful ? 'In doubt' : undefined
  const fill = shade ? { fill: FILLS[shade] } : {}
  if (value === undefined || !isNumber(value))
    return textCell(formatValue(value, measure), { align: 'right', ...fill })
  const format = formatFor(numberFormat(measure), value)
  // The word belongs to the format, so that the cell stays a number.
  return {
    kind: 'number',
    number: value,
    format:
      word === undefined
        ? format
        : format
            .split(';')
            .map((part) => `${part} "${word}"`)
            .join(';'),
    ...fill,
  }
}

interface About {
  title: string
  /** What the rug shows, in a phrase. */
  what: string
  /** The day on which the file is made (ISO date). */
  today: string
  /** The address of the rug, or why there is none. */
  address: { link: string } | { unlinked: string }
}

/** The rug as a workbook: a sheet as on the screen, a sheet with one row for each figure, and one about them. */
export function rugWorkbook(rug: Rug, rows: readonly RugRow[], about: About): Blob {
  const { title, what, today, address } = about
  const shown: Grid = {
    name: 'Tartan rug',
    widths: [44, 10, 24, 26, ...rug.columns.map(() => 16)],
    frozen: 1,
    wide: true,
    rows: [
      ['Figure', 'Code', 'Period', 'Unit', ...rug.columns.map(({ label }) => label)].map(
        (text, i) =>
          textCell(text, {
            style: 'head',
            wrap: true,
            ...(i > 3 ? { align: 'right' as const } : {}),
          }),
      ),
      ...rows.map((row) => [
        textCell(row.headline.name, { wrap: true }),
        textCell(row.indicator.code),
        textCell(capitalise(periodLabel(row.view.period, row.indicator.periodType))),
        textCell(row.view.measure.unit),
        ...row.cells.map((cell) => gridCell(cell, row.view)),
      ]),
    ],
  }
  const data: Grid = {
    name: 'Data',
    widths: COLUMNS.map((name) => (name === 'figure' ? 44 : 18)),
    frozen: 1,
    filter: true,
    wide: true,
    rows: [COLUMNS, ...rugRecords(rug, rows)].map((line, at) =>
      line.map((text, i): GridCell | undefined =>
        text === ''
          ? undefined
          : at > 0 && COLUMNS[i] === 'value' && Number.isFinite(Number(text))
            ? { kind: 'number', number: Number(text) }
            : textCell(text, at === 0 ? { style: 'head' } : {}),
      ),
    ),
  }
  const releases = new Map(
    rows.flatMap(({ view }) => view.releases.map((release) => [release.id, release] as const)),
  )
  const facts: [string, string][] = [
    ...SHADES.map((shade, i): [string, string] => [
      i === 0 ? 'Quarters' : '',
      `${capitalise(shade)}: ${inSentence(SHADE_WORDS[shade])}`,
    ]),
    ['', 'A figure that equals a quartile belongs to the quarter below it.'],
    ...[...releases.values()].flatMap((one): [string, string][] => [
      ['Source', `${one.publisher}, ${one.title} (${one.id})`],
      ['Attribution', one.attribution],
    ]),
    ...SHORTHANDS.map((sign, i): [string, string] => [
      i === 0 ? 'Signs in place of numbers' : '',
      `${shorthandSign(sign)} ${SHORTHAND_MEANING[sign]}`,
    ]),
    ['Made on', today],
  ]
  const sheet: Grid = {
    name: 'About',
    widths: [26, 92],
    rows: [
      [textCell(title, { style: 'title', wrap: true, span: 2 })],
      [textCell(what, { style: 'lead', wrap: true, span: 2 })],
      ...facts.map(([label, text]) => [
        textCell(label, { style: 'label' }),
        textCell(text, { wrap: true }),
      ]),
      [
        textCell('This page', { style: 'label' }),
        'link' in address
          ? textCell(address.link, { link: address.link, style: 'link' })
          : textCell(address.unlinked, { wrap: true }),
      ],
    ],
  }
  const bytes = workbook([shown, data, sheet], { title, subject: what, made: today })
  return new Blob([bytes], { type: XLSX })
}
