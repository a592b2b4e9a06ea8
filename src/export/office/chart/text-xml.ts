import { esc } from '../xml'
import { formatFor } from '@/charts/office/number-format'
import { type ChartLabel, type ChartSeries, type Colour, TYPE } from '@/charts/office/office-chart'

export const solid = (colour: Colour): string =>
  `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`

/** A line of DrawingML, with its width in points. */
export const stroke = (colour: Colour, width: number, dash?: string): string =>
  `<a:ln w="${Math.round(width * 12_700)}" cap="flat">${solid(colour)}${dash === undefined ? '' : `<a:prstDash val="${dash}"/>`}<a:round/></a:ln>`

export const NO_LINE = '<a:ln><a:noFill/></a:ln>'

/** Text properties of a part of a chart. */
export const textProperties = (
  colour: Colour,
  options: { size?: number; bold?: boolean; level?: boolean } = {},
): string =>
  `<c:txPr><a:bodyPr${options.level === true ? ' rot="0" vert="horz"' : ''} wrap="none"/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${(options.size ?? TYPE.tick) * 100}" b="${options.bold === true ? 1 : 0}">${solid(colour)}</a:defRPr></a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`

/** The title of an axis, in lines. That of a vertical axis is rotated as usual. */
export const axisTitle = (
  lines: readonly string[] | undefined,
  colour: Colour,
  up = false,
): string =>
  lines === undefined
    ? ''
    : `<c:title><c:tx><c:rich><a:bodyPr rot="${up ? -5_400_000 : 0}" vert="horz"/><a:lstStyle/>${lines
        .map(
          (line) =>
            `<a:p><a:pPr><a:defRPr sz="${TYPE.tick * 100}" b="1">${solid(colour)}</a:defRPr></a:pPr><a:r><a:rPr lang="en-GB" sz="${TYPE.tick * 100}" b="1">${solid(colour)}</a:rPr><a:t>${esc(line)}</a:t></a:r></a:p>`,
        )
        .join('')}</c:rich></c:tx><c:overlay val="0"/></c:title>`

const PLACES = {
  right: 'r',
  left: 'l',
  above: 't',
  below: 'b',
  centre: 'ctr',
  end: 'outEnd',
} as const

const shows = (what: ChartLabel['shows']): string => {
  const [value, category, name] = [
    what === 'name' ? 0 : 1,
    what === 'category-value' ? 1 : 0,
    what === 'name' || what === 'name-value' ? 1 : 0,
  ]
  return `<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="${category}"/><c:showSerName val="${name}"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator> </c:separator>`
}

const NOTHING =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'

/** Some programs draw leaders to labels that were moved, unless told not to. */
const NO_LEADERS =
  '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:showLeaderLines val="0"/></c:ext></c:extLst>'

function labelXml(label: ChartLabel, format: string): string {
  const { move, colour, bold } = label
  const size =
    typeof label.shows === 'string' && (label.shows !== 'value' || label.place === 'end')
      ? TYPE.label
      : TYPE.value
  const layout =
    move === undefined
      ? ''
      : `<c:layout><c:manualLayout><c:x val="${move.x.toFixed(4)}"/><c:y val="${move.y.toFixed(4)}"/></c:manualLayout></c:layout>`
  const words =
    typeof label.shows === 'string'
      ? ''
      : `<c:tx><c:rich><a:bodyPr wrap="none"/><a:p><a:r><a:rPr lang="en-GB" sz="${size * 100}" b="${bold === true ? 1 : 0}">${solid(colour)}</a:rPr><a:t>${esc(label.shows.words)}</a:t></a:r></a:p></c:rich></c:tx>`
  const look = textProperties(colour, { size, bold: bold === true })
  return `<c:dLbl><c:idx val="${label.at}"/>${layout}${words}<c:numFmt formatCode="${esc(format)}" sourceLinked="0"/><c:spPr><a:noFill/>${NO_LINE}</c:spPr>${look}<c:dLblPos val="${PLACES[label.place]}"/>${shows(label.shows)}</c:dLbl>`
}

/**
 * The labels of a series at their points. Its other points have none.
 * @param values the number of each point
 */
export const labelsXml = (
  labels: ChartSeries['labels'],
  values: readonly (number | undefined)[],
  format: string,
): string =>
  labels === undefined || labels.length === 0
    ? ''
    : `<c:dLbls>${labels
        .toSorted((a, b) => a.at - b.at)
        .map((label) => labelXml(label, formatFor(format, values[label.at] ?? 0)))
        .join('')}${NOTHING}${NO_LEADERS}</c:dLbls>`
