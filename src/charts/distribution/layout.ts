import { layoutLegend } from '../drawing/legend'
import { fieldInWords, peerAxis } from './axis'
import { ARROW, largestDots, legendEntries, type PeerDot } from './dots'
import { peerNames, type PeerName } from './names'
import { px, type Box, type Label, type Mark, type Rule, type Scene } from '../drawing/scene'
import { textWidth, typeFor, wrap } from '../drawing/text'
import { tickText, type ValueAxis, cutRule } from '../drawing/value-axis'
import type { View } from '@/model/view/types'

export interface DistributionLayout extends Scene {
  dots: PeerDot[]
  axis: ValueAxis
  /** The interquartile range and the median of all authorities, on the drawing. */
  band: Box & { median: number }
}

/** Room on the right for the arrows of authorities beyond the axis, in px. */
const BEYOND = 30
/** Padding above and below the dots, in px. */
const PAD = 12
/** Usual height for the dots, and the minimum whatever the height of the drawing, in px. */
const USUAL_ROOM = 180
const LEAST_ROOM = 110
const SCRAP = 7
const MARK = 9

/** A line from each name down to the value it names, with ticks for the region and England. */
function leaders(
  names: readonly PeerName[],
  drawing: { x: (value: number) => number; top: number; dots: readonly PeerDot[] },
): { rules: Rule[]; marks: Mark[] } {
  const subject = drawing.dots.find(({ peer }) => peer.isSubject)
  const labels = names.map(({ label }) => label)
  const rules = names.flatMap(({ value, label, kind, tone }): Rule[] => {
    const x = px(drawing.x(value))
    const y2 = kind === 'own' ? (subject?.y ?? drawing.top) - (subject?.size ?? 0) / 2 : drawing.top
    const line: Rule = { key: label.key, x1: x, x2: x, y1: label.y + 5, y2, tone, width: 1 }
    const others = labels.filter((other) => other !== label)
    return [
      // A very short piece of line between two labels would look like a speck.
      ...cutRule(line, others).filter((piece) => piece.y2 - piece.y1 > SCRAP),
      ...(kind === 'reference'
        ? [{ ...line, y1: drawing.top, y2: drawing.top + 14, width: 2 }]
        : []),
    ]
  })
  const marks: Mark[] = []
  for (const { value, label, marker, tone } of names) {
    if (!marker) continue
    const x = px(drawing.x(value))
    // A label that would overlap another goes below it.
    const under = marks.filter((other) => Math.abs(other.x - x) < MARK + 2).length
    const y = drawing.top + under * (MARK + 3)
    marks.push({ key: label.key, x, y, size: MARK, shape: marker, tone, filled: false })
  }
  return { rules, marks }
}

/** Every authority as a dot on one axis, over a band for the interquartile range. */
export function layoutDistribution(
  view: View,
  size: { width: number; height?: number },
): DistributionLayout {
  const { width } = size
  const type = typeFor(width)
  const words = { size: type.tick, weight: 400 } as const
  const { axis, quartiles, beyond } = peerAxis(view, type.narrow ? 4 : 6)
  const [left = 0, margin = 0] = [axis.lo, axis.hi].map((v) =>
    Math.max(9, Math.ceil(textWidth(tickText(v, axis, view.measure), words) / 2)),
  )
  const right = width - margin - (beyond.length > 0 ? BEYOND : 0)
  const x = (value: number) => left + axis.share(value) * (right - left)

  const legend = layoutLegend(legendEntries(view), width, type.tick)
  const loose = peerNames(view, quartiles, { x, width, type })
  const row = type.label + 6
  const top = legend.height + (Math.max(...loose.map((name) => name.row)) + 1) * row + 10
  const names = loose.map((name) => ({
    ...name,
    label: { ...name.label, y: top - 12 - name.row * row },
  }))

  const note = wrap(fieldInWords(view), width - 4, words)
  const foot = 30 + note.length * (type.tick + 5)
  const given = (size.height ?? 0) - foot - top - 2 * PAD
  const room = size.height === undefined ? USUAL_ROOM : Math.max(LEAST_ROOM, given)
  const far = width - ARROW
  const codes = new Set(beyond.map(({ peer }) => peer.area.code))
  const set = largestDots(view, { x, room, beyond: codes, far })
  const bottom = top + (size.height === undefined ? Math.max(60, set.height) : room) + 2 * PAD
  const dots = set.around((top + bottom) / 2)
  const lines = leaders(names, { x, top, dots })
  const edge = { key: 'edge', tone: 'axis', width: 1 } as const
  return {
    width,
    height: bottom + foot,
    plot: { left, right, top, bottom },
    axis,
    dots,
    band: {
      left: px(x(quartiles.lower)),
      right: px(x(quartiles.upper)),
      median: px(x(quartiles.median)),
      top,
      bottom,
    },
    rules: [
      ...lines.rules,
      ...legend.rules,
      { ...edge, x1: left, x2: right, y1: bottom, y2: bottom },
      ...(beyond.length > 0
        ? [{ ...edge, key: 'cut', x1: right + 5, x2: right + 5, y1: top, y2: bottom, dash: '1 3' }]
        : []),
      ...axis.ticks.map((tick): Rule => ({
        ...edge,
        key: `tick-${tick}`,
        x1: px(x(tick)),
        x2: px(x(tick)),
        y1: bottom,
        y2: bottom + 5,
      })),
    ],
    labels: [
      ...legend.labels,
      ...names.map(({ label }) => label),
      ...axis.ticks.map((tick): Label => ({
        key: `tick-${tick}`,
        text: tickText(tick, axis, view.measure),
        x: x(tick),
        y: bottom + 20,
        anchor: 'middle',
        ...words,
        tone: 'quiet-ink',
      })),
      ...note.map((text, i): Label => ({
        key: `note-${i}`,
        text,
        x: 0,
        y: bottom + 24 + (i + 1) * (type.tick + 5),
        anchor: 'start',
        ...words,
        tone: 'quiet-ink',
      })),
    ],
    flags: [],
    marks: [...legend.marks, ...lines.marks],
  }
}
