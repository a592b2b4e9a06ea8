import { columnName, textCell, type Grid, type GridCell } from '../spreadsheet/sheet'
import type { CategoryChart, DotChart, OfficeChart } from '@/charts/office/office-chart'

const SHEET = 'Chart data'

type Line = readonly (GridCell | undefined)[]

const number = (value: number | undefined, format?: string): GridCell | undefined =>
  value === undefined
    ? undefined
    : { kind: 'number', number: value, ...(format === undefined ? {} : { format }) }
const head = (text: string): GridCell => textCell(text, { style: 'head', wrap: true })

/** A range of cells on the sheet as a formula refers to it: 'Chart data'!$B$2:$B$9. */
export const cells = (column: number, from: number, to = from): string => {
  const name = columnName(column)
  return `'${SHEET}'!$${name}$${from}${to === from ? '' : `:$${name}$${to}`}`
}

/** Names without any number and the reasons, apart from the figures of the chart. */
const without = ({ without: all }: OfficeChart): Line[] =>
  all.length === 0
    ? []
    : [
        [],
        [head('Not on the chart'), head('Why there is no number')],
        ...all.map(({ name, reason }): Line => [textCell(name), textCell(reason)]),
      ]

function categoryGrid(chart: CategoryChart): Grid {
  const hasReasons = chart.reasons.size > 0
  return {
    name: SHEET,
    widths: [30, ...chart.series.map(() => 18), ...(hasReasons ? [4, 90] : [])],
    rows: [
      [
        head(chart.corner),
        ...chart.series.map(({ name }) => head(name)),
        ...(hasReasons ? [undefined, head('Why a cell is empty')] : []),
      ],
      ...chart.categories.map((category, at): Line => {
        const reason = chart.reasons.get(at)
        return [
          textCell(category, { wrap: true }),
          ...chart.series.map(({ values, format }) => number(values[at], format ?? chart.format)),
          ...(reason === undefined ? [] : [undefined, textCell(reason)]),
        ]
      }),
      ...without(chart),
    ],
  }
}

/** Rounds a height to the digits that its position on the drawing needs. A figure is not rounded. */
export const heightOf = (y: number, format: string | undefined): number =>
  format === undefined ? Number(y.toFixed(4)) : y

function dotGrid(chart: DotChart): Grid {
  const { axis, up } = chart
  return {
    name: SHEET,
    widths: [34, up ? 30 : 14, up ? 30 : 26, 34],
    rows: [
      [
        head(chart.corner),
        head(axis.name ?? 'Value'),
        head(up?.name ?? 'Height on the chart'),
        head('Drawn as'),
      ],
      ...chart.groups.flatMap(({ name, dots }) =>
        dots.map((dot): Line => [
          textCell(dot.name),
          number(dot.x, chart.format),
          number(heightOf(dot.y, up?.values), up?.values),
          textCell(name),
        ]),
      ),
      ...without(chart),
    ],
  }
}

/** The data sheet on which the figures of a native chart are edited. */
export const dataSheet = (chart: OfficeChart): Grid =>
  chart.kind === 'dots' ? dotGrid(chart) : categoryGrid(chart)
