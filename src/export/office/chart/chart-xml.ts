import { DRAWING, esc, OFFICE, XML } from '../xml'
import {
  colourOf,
  type CategoryChart,
  type ChartSetting,
  type ChartSize,
  type DotChart,
  type OfficeChart,
} from '@/charts/office/office-chart'
import { dotsXml, seriesXml } from './series-xml'
import { axisTitle, NO_LINE, stroke, textProperties } from './text-xml'

const CATEGORY_AXIS = 111_111
const VALUE_AXIS = 222_222

/** Position of the plot in the chart, leaving room for the labels around it. */
function plotLayout({ room }: OfficeChart, size: ChartSize): string {
  const share = (n: number) => Math.min(1, Math.max(0, n)).toFixed(4)
  const x = room.left / size.width
  const y = room.top / size.height
  const w = (size.width - room.left - room.right) / size.width
  const h = (size.height - room.top - room.bottom) / size.height
  return `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share(x)}"/><c:y val="${share(y)}"/><c:w val="${share(w)}"/><c:h val="${share(h)}"/></c:manualLayout></c:layout>`
}

interface AxisLook {
  quiet: string
  line: string
  grid: string
}

const scaling = (range: string, turned: boolean): string =>
  `<c:scaling><c:orientation val="${turned ? 'maxMin' : 'minMax'}"/>${range}</c:scaling>`

const range = ({ lo, hi }: { lo: number; hi: number }): string =>
  `<c:max val="${hi}"/><c:min val="${lo}"/>`

function axesOf(chart: CategoryChart, look: AxisLook): string {
  const { axis, lying = false, unnamed = false } = chart
  const hidden = axis.hidden === true
  const grid =
    hidden || lying
      ? ''
      : `<c:majorGridlines><c:spPr>${stroke(look.grid, 0.75)}</c:spPr></c:majorGridlines>`
  const step = axis.step === undefined || axis.step <= 0 ? '' : `<c:majorUnit val="${axis.step}"/>`
  const skip =
    chart.nameEach === undefined
      ? ''
      : `<c:tickLblSkip val="${chart.nameEach}"/><c:tickMarkSkip val="${chart.nameEach}"/>`
  const names = unnamed ? 'none' : 'low'
  return `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling('', lying)}<c:delete val="0"/><c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="${names}"/><c:spPr>${stroke(look.line, 1)}</c:spPr>${textProperties(look.quiet, { size: lying ? 12 : 11, level: true })}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip}<c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling(range(axis), false)}<c:delete val="${hidden ? 1 : 0}"/><c:axPos val="${lying ? 'b' : 'l'}"/>${grid}<c:numFmt formatCode="${esc(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${NO_LINE}</c:spPr>${textProperties(look.quiet)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>${step}</c:valAx>`
}

const AXES = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`

function categoryPlot(chart: CategoryChart, look: AxisLook): string {
  const { series, stacked = false, overlaid = false, lying = false, gap = 50 } = chart
  const all = series.map((one, i) => ({ one, xml: seriesXml(one, chart, i + 1) }))
  const of = (form: 'bar' | 'line') =>
    all.filter(({ one }) => one.form === form).map(({ xml }) => xml)
  const [bars, lines] = [of('bar'), of('line')]
  const barChart =
    bars.length === 0
      ? ''
      : `<c:barChart><c:barDir val="${lying ? 'bar' : 'col'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="${gap}"/>${stacked || overlaid ? '<c:overlap val="100"/>' : ''}${AXES}</c:barChart>`
  const lineChart =
    lines.length === 0
      ? ''
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}<c:marker val="1"/>${AXES}</c:lineChart>`
  return `${barChart}${lineChart}${axesOf(chart, look)}`
}

function dotPlot(chart: DotChart, look: AxisLook): string {
  const { axis, groups, heights, format, up } = chart
  let from = 2
  const series = groups.map((group, index) => {
    const xml = dotsXml(group, { index, from, format, ...(up ? { up: up.values } : {}) })
    from += group.dots.length
    return xml
  })
  const stepOf = ({ step }: { step?: number }) =>
    step === undefined || step <= 0 ? '' : `<c:majorUnit val="${step}"/>`
  const grid = `<c:majorGridlines><c:spPr>${stroke(look.grid, 0.75)}</c:spPr></c:majorGridlines>`
  const height = up
    ? `<c:delete val="0"/><c:axPos val="l"/>${grid}${axisTitle(up.title, look.quiet, true)}<c:numFmt formatCode="${esc(up.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${stroke(look.line, 1)}</c:spPr>${textProperties(look.quiet)}`
    : `<c:delete val="1"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="none"/>`
  return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${series.join('')}${AXES}</c:scatterChart><c:valAx><c:axId val="${CATEGORY_AXIS}"/>${scaling(range(axis), false)}<c:delete val="0"/><c:axPos val="b"/>${up ? grid : ''}${axisTitle(axis.title, look.quiet)}<c:numFmt formatCode="${esc(axis.format)}" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${stroke(look.line, 1)}</c:spPr>${textProperties(look.quiet)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>${stepOf(axis)}</c:valAx><c:valAx><c:axId val="${VALUE_AXIS}"/>${scaling(range(heights), false)}${height}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="min"/><c:crossBetween val="midCat"/>${up ? stepOf(up) : ''}</c:valAx>`
}

/** The legend, without series that are named on the chart. */
function legendXml(chart: OfficeChart, ink: string): string {
  if (chart.legend === undefined) return ''
  const all = chart.kind === 'dots' ? chart.groups : chart.series
  const left = all.flatMap(({ notInLegend }, index) =>
    notInLegend === true
      ? [`<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`]
      : [],
  )
  return left.length === all.length
    ? ''
    : `<c:legend><c:legendPos val="${chart.legend === 'top' ? 't' : 'r'}"/>${left.join('')}<c:overlay val="0"/>${textProperties(ink, { size: 12 })}</c:legend>`
}

/** Enlarges type, lines and markers by a factor. Positions that are shares of the chart do not change. */
const enlarged = (xml: string, scale: number): string =>
  xml
    .replaceAll(
      / sz="(\d+)"/g,
      (_, size: string) => ` sz="${Math.round((Number(size) * scale) / 50) * 50}"`,
    )
    .replaceAll(
      /<a:ln w="(\d+)"/g,
      (_, width: string) => `<a:ln w="${Math.round(Number(width) * scale)}"`,
    )
    .replaceAll(
      /<c:size val="(\d+)"/g,
      (_, size: string) => `<c:size val="${Math.round(Number(size) * scale)}"`,
    )

/**
 * A native chart as a part of an Office file (ISO/IEC 29500-1, 21.2).
 * @param workbook relation to the workbook that holds its data; without one, the chart reads the file that it
 * is in
 */
export function chartXml(
  chart: OfficeChart,
  { size, theme, scale = 1 }: ChartSetting,
  workbook?: string,
): string {
  const look = {
    quiet: colourOf('quiet-ink', theme),
    line: colourOf('axis', theme),
    grid: colourOf('grid', theme),
  }
  const font = esc(theme.bodyFont ?? 'Arial')
  const plot = chart.kind === 'dots' ? dotPlot(chart, look) : categoryPlot(chart, look)
  const xml = `${XML}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE}"><c:date1904 val="0"/><c:lang val="en-GB"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${plotLayout(chart, size)}${plot}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>${legendXml(chart, colourOf('ink', theme))}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/>${NO_LINE}</c:spPr><c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1100"><a:latin typeface="${font}"/><a:cs typeface="${font}"/></a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>${workbook === undefined ? '' : `<c:externalData r:id="${workbook}"><c:autoUpdate val="0"/></c:externalData>`}</c:chartSpace>`
  return scale === 1 ? xml : enlarged(xml, scale)
}
