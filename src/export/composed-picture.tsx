import { noteLines } from '@/charts/note-lines'
import { unitLineOf } from '@/charts/unit-line'
import { textWidth, wrap } from '@/charts/layout/text'
import { FONT, printPalette } from '@/charts/palette'
import { pictureFor } from '@/charts/registry'
import { confidentialLabel } from '@/model/confidentiality'
import { dateLabel } from '@/model/period'
import type { View } from '@/model/view'
import type { ExportInput } from './format'

const WIDTH = 1000
const PAD = 32
const INNER = WIDTH - 2 * PAD

interface Line {
  text: string
  size: number
  weight: 400 | 600
  tone: 'ink' | 'quiet-ink' | 'concern'
  /** Space above it. */
  gap: number
}

const lines = (text: string, type: Omit<Line, 'text' | 'gap'>, gap: number): Line[] =>
  wrap(text, INNER, type).map((part, index) => ({
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
const attributionLines = (view: View): Line[] =>
  view.releases.some(({ licence }) => licence.startsWith('Open Government Licence'))
    ? lines(
        'Contains public sector information licensed under the Open Government Licence v3.0.',
        { size: 13, weight: 400, tone: 'quiet-ink' },
        0,
      )
    : []

/**
 * A chart as one standing picture: title, sentence, unit, drawing, notes, source and date.
 * What the reader sees on the screen leaves with it.
 * @throws {Error} when the chart has no drawing of its own (a table, say)
 */
export function ComposedPicture({ view, title, sentence, chartId, today }: ExportInput) {
  const picture = pictureFor(view, chartId)
  if (picture?.format !== 'svg')
    throw new Error('This chart has no picture: save its figures instead.')
  const { Picture } = picture
  const label = confidentialLabel(view.confidentiality)
  const head = place(
    [
      ...(label === undefined ? [] : lines(label, { size: 15, weight: 600, tone: 'concern' }, 0)),
      ...lines(title, { size: 27, weight: 600, tone: 'ink' }, 0),
      ...lines(sentence, { size: 17, weight: 400, tone: 'quiet-ink' }, 8),
      ...lines(unitLineOf(view, picture.id), { size: 15, weight: 400, tone: 'quiet-ink' }, 14),
    ],
    PAD - 8,
  )
  const height = Math.max(Math.round(INNER * 0.42), picture.height?.(view, INNER) ?? 0)
  const { notes, source } = noteLines(view, { chartId: picture.id, mode: 'chart' })
  const foot = place(
    [
      ...notes
        .filter((note) => note !== label)
        .flatMap((note) => lines(note, { size: 14, weight: 400, tone: 'ink' }, 4)),
      ...lines(
        `${source} ${view.indicator.code}. Made on ${dateLabel(today)}.`,
        { size: 13, weight: 400, tone: 'quiet-ink' },
        8,
      ),
      ...attributionLines(view),
    ],
    head.end + 16 + height,
  )
  const total = foot.end + PAD - 8
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${total}`}
      width={WIDTH}
      height={total}
      role="img"
      aria-labelledby="picture-title picture-text"
    >
      <title id="picture-title">{title}</title>
      <desc id="picture-text">{sentence}</desc>
      <rect width={WIDTH} height={total} fill={printPalette('ground')} />
      <g fontFamily={FONT}>
        {[...head.placed, ...foot.placed].map((line) => (
          <text
            key={`${line.y}`}
            x={PAD}
            y={line.y}
            fontSize={line.size}
            fontWeight={line.weight}
            fill={printPalette(line.tone)}
            textLength={textWidth(line.text, line) > INNER ? INNER : undefined}
          >
            {line.text}
          </text>
        ))}
      </g>
      <g transform={`translate(${PAD} ${head.end + 16})`}>
        <Picture view={view} width={INNER} height={height} palette={printPalette} />
      </g>
    </svg>
  )
}
