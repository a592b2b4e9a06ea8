import { noteLines } from '@/charts/frame/notes'
import { subtitleOf } from '@/charts/frame/unit-line'
import { textWidth, wrap } from '@/charts/drawing/text'
import { FONT } from '@/charts/drawing/palette'
import { chartFor } from '@/charts/registry'
import { confidentialLabel } from '@/model/schema/confidentiality'
import { dateLabel } from '@/model/values/period'
import type { ExportInput } from '../format'
import type { View } from '@/model/view/types'
import { printPalette } from '@/charts/office/print-palette'

const WIDTH = 1000
const WIDEST = 2600
const PAD = 32

/** The form of a picture that must fit a given place. */
export interface Frame {
  /** Width by height: 16 / 9 for a slide. Without it the picture is as high as it needs to be. */
  ratio?: number
}

interface Line {
  text: string
  size: number
  weight: 400 | 600
  tone: 'ink' | 'quiet-ink' | 'concern'
  /** Space above it. */
  gap: number
}

type Type = Omit<Line, 'text' | 'gap'>

/** Sets text in lines of a width. */
const setter =
  (inner: number) =>
  (text: string, type: Type, gap: number): Line[] =>
    wrap(text, inner, type).map((part, index) => ({
      ...type,
      text: part,
      gap: index === 0 ? gap : 0,
    }))

/** Lays lines below each other from a height; returns them placed, and where they end. */
function place(all: readonly Line[], from: number) {
  let y = from
  const placed = all.map((line) => {
    y += line.gap + Math.round(line.size * 1.35)
    return { ...line, y }
  })
  return { placed, end: y }
}

/** The words that the open licence asks for, when a figure under it is shown. */
const attribution = (view: View): string[] =>
  view.releases.some(({ licence }) => licence.startsWith('Open Government Licence'))
    ? ['Contains public sector information licensed under the Open Government Licence v3.0.']
    : []

/**
 * Where everything stands in a picture of a width, in its own units.
 * @throws {Error} when the chart has no drawing of its own (a table, say)
 */
function composed({ view, title, sentence, chartId, today }: ExportInput, width: number) {
  const picture = chartFor(view, chartId)
  if (picture?.format !== 'svg')
    throw new Error('This chart has no picture: save its figures instead.')
  const inner = width - 2 * PAD
  const lines = setter(inner)
  const quiet: Type = { size: 13, weight: 400, tone: 'quiet-ink' }
  const label = confidentialLabel(view.confidentiality)
  const head = place(
    [
      ...(label === undefined ? [] : lines(label, { size: 15, weight: 600, tone: 'concern' }, 0)),
      ...lines(title, { size: 27, weight: 600, tone: 'ink' }, 0),
      ...lines(sentence, { ...quiet, size: 17 }, 8),
      ...lines(subtitleOf(view, picture.id), { ...quiet, size: 15 }, 14),
    ],
    PAD - 8,
  )
  const { notes, source } = noteLines(view, { chartId: picture.id, mode: 'chart' })
  const under = [
    ...notes
      .filter((note) => note !== label)
      .flatMap((note) => lines(note, { size: 14, weight: 400, tone: 'ink' }, 4)),
    ...lines(`${source} ${view.indicator.code}. Made on ${dateLabel(today)}.`, quiet, 8),
    ...attribution(view).flatMap((text) => lines(text, quiet, 0)),
  ]
  const needed = picture.height?.(view, inner) ?? 0
  const around = head.end + 16 + place(under, 0).end + PAD - 8
  return { picture, inner, head, under, needed, around }
}

/** The layout that fits a frame: the larger the text about the chart, the wider, so that none is left out. */
function layoutIn(input: ExportInput, { ratio }: Frame) {
  if (ratio === undefined) {
    const layout = composed(input, WIDTH)
    const height = Math.max(Math.round(layout.inner * 0.42), layout.needed)
    return { ...layout, width: WIDTH, height, total: layout.around + height }
  }
  for (let width = WIDTH; width <= WIDEST; width += 100) {
    const layout = composed(input, width)
    const total = Math.round(width / ratio)
    const height = total - layout.around
    if (height >= Math.max(total * 0.4, layout.needed)) return { ...layout, width, height, total }
  }
  throw new Error(
    'This chart is too long for this form: choose a size that is as high as it needs.',
  )
}

/**
 * A chart as one standing picture: title, sentence, unit, drawing, notes, source and date.
 * What the reader sees on the screen leaves with it.
 * @throws {Error} when the chart has no drawing of its own (a table, say), or does not fit the frame
 */
export function ComposedPicture({ frame = {}, ...input }: ExportInput & { frame?: Frame }) {
  const { view, title, sentence } = input
  const { picture, inner, head, under, width, height, total } = layoutIn(input, frame)
  const { Picture } = picture
  const foot = place(under, head.end + 16 + height)
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${total}`}
      width={width}
      height={total}
      role="img"
      aria-labelledby="picture-title picture-text"
    >
      <title id="picture-title">{title}</title>
      <desc id="picture-text">{sentence}</desc>
      <rect width={width} height={total} fill={printPalette('ground')} />
      <g fontFamily={FONT}>
        {[...head.placed, ...foot.placed].map((line) => (
          <text
            key={`${line.y}`}
            x={PAD}
            y={line.y}
            fontSize={line.size}
            fontWeight={line.weight}
            fill={printPalette(line.tone)}
            textLength={textWidth(line.text, line) > inner ? inner : undefined}
          >
            {line.text}
          </text>
        ))}
      </g>
      <g transform={`translate(${PAD} ${head.end + 16})`}>
        <Picture view={view} width={inner} height={height} palette={printPalette} />
      </g>
    </svg>
  )
}
