import { fileNotes, moreNotes } from '@/charts/frame/file-notes'
import { sourceLine } from '@/charts/frame/notes'
import { textWidth, wrap } from '@/charts/drawing/text'
import { FONT } from '@/charts/drawing/palette'
import { chartFor } from '@/charts/registry'
import { dateLabel } from '@/model/values/period'
import type { ExportInput } from '../format'
import { subjectLine } from '../subject-line'
import type { View } from '@/model/view/types'
import { printPalette } from '@/charts/office/print-palette'

const WIDTH = 1000
const WIDEST = 2600
const STEP = 100
const PAD = 32
/** Space above the first line and below the last. */
const EDGE = 24
/** Space between the chart and the text above it. */
const GAP = 10
/** Aspect ratio of a picture that need not fit a given space. */
const USUAL = 16 / 9
/** Share of a picture's height for the chart: the first, or at least the second if there is a lot of text. */
const SHARE = 0.6
const LEAST_SHARE = 0.4

/** Shape of a picture that must fit a given space. */
export interface Frame {
  /**
   * Ratio of width to height, kept exactly. Without it the picture is 16 by 9, or higher if its chart has
   * many rows.
   */
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

/** Wraps text to a width. */
const setter =
  (inner: number) =>
  (text: string, type: Type, gap: number): Line[] =>
    wrap(text, inner, type).map((part, index) => ({
      ...type,
      text: part,
      gap: index === 0 ? gap : 0,
    }))

/**
 * Places lines one below the other, starting at a given height; returns them with the height at which they
 * end.
 */
function place(all: readonly Line[], from: number) {
  let y = from
  const placed = all.map((line) => {
    y += line.gap + Math.round(line.size * 1.35)
    return { ...line, y }
  })
  return { placed, end: y }
}

/** The attribution that the Open Government Licence asks for, if it applies to a figure shown. */
const attribution = (view: View): string[] =>
  view.releases.some(({ licence }) => licence.startsWith('Open Government Licence'))
    ? ['Contains public sector information licensed under the Open Government Licence v3.0.']
    : []

/**
 * Positions of everything in a picture of a given width, in its own units.
 * @throws {Error} when the chart has no drawing of its own (a table, for example)
 */
function composed(input: ExportInput, width: number, withSentence: boolean) {
  const { view, title, sentence, chartId, today, version } = input
  const picture = chartFor(view, chartId)
  if (picture?.format !== 'svg')
    throw new Error('This chart has no picture: save its figures instead.')
  const inner = width - 2 * PAD
  const lines = setter(inner)
  const quiet: Type = { size: 12, weight: 400, tone: 'quiet-ink' }
  const { drawn, label, short, rest } = fileNotes(view, { chartId: picture.id, mode: 'chart' })
  const head = place(
    [
      ...(label === undefined ? [] : lines(label, { size: 15, weight: 600, tone: 'concern' }, 0)),
      ...lines(title, { size: 27, weight: 600, tone: 'ink' }, 0),
      ...(withSentence ? lines(sentence, { ...quiet, size: 17 }, 6) : []),
      ...lines(subjectLine(view, picture.id), { ...quiet, size: 15 }, 4),
    ],
    EDGE - 8,
  )
  const source = [
    `${sourceLine(view)} ${view.indicator.code}.`,
    ...(version === undefined ? [] : [version]),
    `Made on ${dateLabel(today)}.`,
    ...attribution(view),
  ].join(' ')
  const notes = [...short, ...moreNotes(rest, 'with the chart')].join(' ')
  const under = [
    ...(notes === '' ? [] : lines(notes, { size: 13, weight: 400, tone: 'ink' }, 4)),
    ...lines(source, quiet, 5),
  ]
  const needed = picture.height?.(view, inner) ?? 0
  const around = head.end + GAP + place(under, 0).end + EDGE - 8
  return { picture, drawn, inner, head, under, needed, around }
}

/** A layout in a frame: text at its given sizes, and the chart in the rest. */
function framed(input: ExportInput, width: number, { ratio, withSentence }: Tried) {
  const layout = composed(input, width, withSentence)
  const total = Math.round(width / ratio)
  return { ...layout, width, height: total - layout.around, total }
}

interface Tried {
  ratio: number
  withSentence: boolean
}

/**
 * The layout that fits a frame. The more text there is, the wider the layout, so that the chart keeps its
 * share. The sentence is included if there is room; it is always the text alternative.
 */
function layoutIn(input: ExportInput, { ratio = USUAL }: Frame) {
  for (const share of [SHARE, LEAST_SHARE])
    for (let width = WIDTH; width <= (share === SHARE ? WIDTH + 4 * STEP : WIDEST); width += STEP)
      for (const withSentence of [true, false]) {
        const layout = framed(input, width, { ratio, withSentence })
        if (layout.height >= Math.max(layout.total * share, layout.needed)) return layout
      }
  return undefined
}

/** The layout that fits a frame, or a higher one if the chart has too many rows for the usual shape. */
function layoutFor(input: ExportInput, frame: Frame) {
  const rows = composed(input, WIDTH, false)
  const isHigh = frame.ratio === undefined && rows.needed > (WIDTH / USUAL) * SHARE
  const layout = isHigh ? undefined : layoutIn(input, frame)
  if (layout) return layout
  if (frame.ratio !== undefined)
    throw new Error(
      'This chart is too long for this form: choose a size that is as high as it needs.',
    )
  const height = Math.max(rows.needed, Math.round((WIDTH / USUAL) * SHARE))
  return { ...rows, width: WIDTH, height, total: rows.around + height }
}

/**
 * A chart as a single picture: title, unit, drawing, three notes, source and date, and the sentence if it
 * fits.
 * @throws {Error} when the chart has no drawing of its own (a table, for example), or does not fit the frame
 */
export function ComposedPicture({ frame = {}, ...input }: ExportInput & { frame?: Frame }) {
  const { title, sentence } = input
  const { picture, drawn, inner, head, under, width, height, total } = layoutFor(input, frame)
  const { Picture } = picture
  const foot = place(under, head.end + GAP + height)
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
      <g transform={`translate(${PAD} ${head.end + GAP})`}>
        <Picture view={drawn} width={inner} height={height} palette={printPalette} />
      </g>
    </svg>
  )
}
