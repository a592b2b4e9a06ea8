import { esc } from '../xml'
import { cells, heightOf } from './data-sheet'
import type {
  CategoryChart,
  ChartMarker,
  ChartSeries,
  Colour,
  DotGroup,
} from '@/charts/office/office-chart'
import { labelsXml, NO_LINE, solid, stroke } from './text-xml'

const SYMBOLS = {
  circle: 'circle',
  square: 'square',
  diamond: 'diamond',
  triangle: 'triangle',
  cross: 'x',
  tick: 'plus',
} as const

const markerXml = (marker: ChartMarker | undefined, colour: Colour): string =>
  marker === undefined
    ? '<c:marker><c:symbol val="none"/></c:marker>'
    : `<c:marker><c:symbol val="${SYMBOLS[marker.shape]}"/><c:size val="${marker.size}"/><c:spPr>${solid(marker.filled ? colour : (marker.fill ?? 'FFFFFF'))}${stroke(colour, 1.25)}</c:spPr></c:marker>`

/**
 * A formula with a cache of its words or numbers, so that the chart can be drawn before its data are opened.
 */
const words = (formula: string, texts: readonly string[]): string =>
  `<c:strRef><c:f>${esc(formula)}</c:f><c:strCache><c:ptCount val="${texts.length}"/>${texts.map((text, i) => `<c:pt idx="${i}"><c:v>${esc(text)}</c:v></c:pt>`).join('')}</c:strCache></c:strRef>`

const numbers = (
  formula: string,
  values: readonly (number | undefined)[],
  format: string,
): string =>
  `<c:numRef><c:f>${esc(formula)}</c:f><c:numCache><c:formatCode>${esc(format)}</c:formatCode><c:ptCount val="${values.length}"/>${values.map((v, i) => (v === undefined ? '' : `<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`)).join('')}</c:numCache></c:numRef>`

const DOWN =
  '<c:errBars><c:errDir val="y"/><c:errBarType val="minus"/><c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/>'

/** A leader from a bar up to its label. */
const leader = ({ up, colour }: ChartSeries): string =>
  up === undefined
    ? ''
    : `<c:errBars><c:errBarType val="plus"/><c:errValType val="fixedVal"/><c:noEndCap val="1"/><c:val val="${up}"/><c:spPr>${stroke(colour, 1)}</c:spPr></c:errBars>`

const fill = ({ colour, hatch }: Pick<ChartSeries, 'colour' | 'hatch'>): string =>
  hatch === undefined
    ? solid(colour)
    : `<a:pattFill prst="${hatch}"><a:fgClr><a:srgbClr val="${colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>`

const lineLook = ({
  colour,
  width,
  dash,
}: Pick<ChartSeries, 'colour' | 'width' | 'dash'>): string =>
  `<c:spPr>${width === undefined ? NO_LINE : stroke(colour, width, dash)}</c:spPr>`

/** Whether a line runs from the point before to this one. */
const isJoined = ({ values, breaks = [] }: ChartSeries, at: number): boolean =>
  values[at] !== undefined && values[at - 1] !== undefined && !breaks.includes(at)

/** Whether a point has gaps on both sides. A line there has no length, so only a marker shows the number. */
const alone = (series: ChartSeries, at: number): boolean =>
  series.values[at] !== undefined && !isJoined(series, at) && !isJoined(series, at + 1)

/** Whether a point has a marker: each of the council's; otherwise the last, and any between two gaps. */
const isMarked = (series: ChartSeries, at: number): boolean =>
  series.marker?.filled === true ||
  alone(series, at) ||
  at === series.values.findLastIndex((v) => v !== undefined)

/**
 * Points that differ from their series: in their marker, or where a series is broken. The line of a point is the one
 * that leads to it, so a point without a line starts a new run.
 */
function linePoints(series: ChartSeries): string {
  const { values, marker, colour, breaks = [] } = series
  return values
    .map((value, at) => {
      if (value === undefined) return ''
      const look = series.points?.find((p) => p.at === at)
      const isBroken = breaks.includes(at)
      const isPlain = marker === undefined || isMarked(series, at)
      if (!look && isPlain && !isBroken) return ''
      const drawn = look
        ? markerXml(look.marker, look.colour)
        : markerXml(isPlain ? marker : undefined, colour)
      const line = isBroken ? `<c:spPr>${NO_LINE}</c:spPr>` : lineLook(series)
      return `<c:dPt><c:idx val="${at}"/>${drawn}<c:bubble3D val="0"/>${line}</c:dPt>`
    })
    .join('')
}

const barPoints = ({ points = [] }: ChartSeries): string =>
  points
    .map(
      ({ at, colour }) =>
        `<c:dPt><c:idx val="${at}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/><c:spPr>${solid(colour)}</c:spPr></c:dPt>`,
    )
    .join('')

/** The line or bars of one series. `index` is its column on the data sheet, starting at 1. */
export function seriesXml(series: ChartSeries, chart: CategoryChart, index: number): string {
  const last = chart.categories.length + 1
  const format = series.format ?? chart.format
  const begin = `<c:ser><c:idx val="${index - 1}"/><c:order val="${index - 1}"/><c:tx>${words(cells(index, 1), [series.name])}</c:tx>`
  const end = `<c:cat>${words(cells(0, 2, last), chart.categories)}</c:cat><c:val>${numbers(cells(index, 2, last), series.values, format)}</c:val>`
  const labels = labelsXml(series.labels, series.values, format)
  if (series.form === 'bar')
    return `${begin}<c:spPr>${fill(series)}${series.hatch === undefined ? NO_LINE : stroke(series.colour, 0.75)}</c:spPr><c:invertIfNegative val="0"/>${barPoints(series)}${labels}${leader(series)}${end}</c:ser>`
  const down =
    series.down === true
      ? `${DOWN}<c:spPr>${stroke(series.colour, 1, 'sysDot')}</c:spPr></c:errBars>`
      : ''
  return `${begin}${lineLook(series)}${markerXml(series.marker, series.colour)}${linePoints(series)}${labels}${down}${end}<c:smooth val="0"/></c:ser>`
}

/** Dots of one style. `from` is their first row on the data sheet. */
export function dotsXml(
  group: DotGroup,
  place: { index: number; from: number; format: string; up?: string },
): string {
  const { index, from, format, up } = place
  const to = from + group.dots.length - 1
  const xs = group.dots.map(({ x }) => x)
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx>${words(cells(3, from), [group.name])}</c:tx>${lineLook(group)}${markerXml(group.marker, group.colour)}${labelsXml(group.labels, xs, format)}<c:xVal>${numbers(
    cells(1, from, to),
    xs,
    format,
  )}</c:xVal><c:yVal>${numbers(
    cells(2, from, to),
    group.dots.map(({ y }) => heightOf(y, up)),
    up ?? 'General',
  )}</c:yVal><c:smooth val="0"/></c:ser>`
}
