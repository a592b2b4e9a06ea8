import { formatValue } from '@/model/values/format'
import { isNumber, isShorthand } from '@/model/schema/observation'
import type { DrawnBar } from '../drawing/bars'
import { totalText } from '../data-table/crossed-table'
import { layoutLegend } from '../drawing/legend'
import { toneOf } from '../drawing/part-tones'
import { px, type Label, type Scene } from '../drawing/scene'
import { textWidth, typeFor, wrap } from '../drawing/text'
import type { View } from '@/model/view/types'
import { crossRows, type CrossRow } from '@/model/view/crossed-rows'
import { groupTones } from './tones'

/** A part of a group's bar. */
interface GroupSegment extends DrawnBar {
  part: number
}

/** A group with its bar. */
interface GroupBar {
  key: string
  group: CrossRow
  top: number
  middle: number
  bottom: number
  segments: GroupSegment[]
}

export interface GroupMixLayout extends Scene {
  rows: GroupBar[]
  /** Maximum value of a bar. */
  top: number
}

const BAR = 28
const GAP = 1.5

/** A group's text: its name and denominator, beside its bar or, on a phone, above it. */
interface GroupText {
  row: CrossRow
  key: string
  lines: { text: string; weight: Label['weight']; tone: Label['tone'] }[]
}

function textsOf(view: View, width: number): GroupText[] {
  const { tick, narrow } = typeFor(width)
  const room = narrow ? width : Math.min(280, width * 0.28)
  return crossRows(view).map((row) => {
    const weight: Label['weight'] = row.row === undefined ? 600 : 400
    const total = (isShorthand(row.total) ? undefined : totalText(row.total, view)) ?? ''
    const isNarrow = narrow && total !== ''
    const named = wrap(isNarrow ? `${row.label}, ${total}` : row.label, room, {
      size: tick,
      weight,
    })
    const lines: GroupText['lines'] = named.map((text) => ({ text, weight, tone: 'ink' }))
    if (!narrow && total !== '') lines.push({ text: total, weight: 400, tone: 'quiet-ink' })
    return { row, key: row.row?.id ?? 'total', lines }
  })
}

/** The segments of a bar from the left, each with its value if there is room. */
function piecesOf(
  { row, key }: GroupText,
  view: View,
  place: { left: number; right: number; middle: number; top: number },
): { segments: GroupSegment[]; labels: Label[] } {
  const { tick } = typeFor(place.right)
  const tones = groupTones(view)
  const text = { y: place.middle + tick * 0.34, size: tick, weight: 400 } as const
  const labels: Label[] = []
  let x = place.left
  const segments = row.points.flatMap((point, part): GroupSegment[] => {
    const value = point?.value
    if (!isNumber(value) || value <= 0) return []
    const long = (value / place.top) * (place.right - place.left)
    const { tone, textTone } = tones[part] ?? toneOf(part)
    const says = formatValue(value, view.measure)
    if (textWidth(says, text) + 8 <= long)
      labels.push({
        key: `value-${key}-${part}`,
        text: says,
        x: x + long / 2,
        anchor: 'middle',
        tone: textTone,
        ...text,
      })
    const from = x
    x += long
    return [
      {
        key: `${key}|${part}`,
        part,
        x: px(from),
        y: px(place.middle - BAR / 2),
        width: px(Math.max(0, long - GAP)),
        height: BAR,
        tone,
      },
    ]
  })
  // If a part is suppressed the bar is shorter, and says so.
  if (row.points.some((point) => isShorthand(point?.value) && point.value !== 'z')) {
    const says = 'not published'
    const last = place.right - textWidth(says, text)
    labels.push({
      key: `hidden-${key}`,
      text: says,
      x: Math.min(x + 6, last),
      anchor: 'start',
      tone: 'quiet-ink',
      ...text,
    })
  }
  return { segments, labels }
}

/** A bar for each group in the view's period, stacked by the parts into which the groups are split. */
export function layoutGroupMix(
  view: View,
  size: { width: number; height?: number },
): GroupMixLayout {
  const { width } = size
  const { tick, narrow } = typeFor(width)
  const texts = textsOf(view, width)
  const parts = view.cross?.parts ?? []
  const tones = groupTones(view)
  const legend = layoutLegend(
    parts.map((part, i) => ({
      key: part.id,
      text: part.label,
      tone: tones[i]?.tone ?? 'neighbours',
      textTone: 'ink',
      strong: false,
      sample: 'swatch',
    })),
    width,
    tick,
  )
  const line = tick * 1.3
  const names = texts.flatMap(({ lines }) =>
    lines.map(({ text, weight }) => textWidth(text, { size: tick, weight })),
  )
  const left = narrow ? 0 : Math.ceil(Math.max(0, ...names)) + 16
  const numbers = texts.map(({ row }) => (isNumber(row.total) ? row.total : 0))
  const top = view.measure.kind === 'percent' ? 100 : Math.max(1, ...numbers)

  const heights = texts.map(({ lines }) =>
    narrow ? lines.length * line + BAR + 16 : Math.max(BAR, lines.length * line) + 12,
  )
  const head = legend.height + 6
  const natural = head + heights.reduce((a, b) => a + b, 0) + 4
  // Any spare height is shared between the rows.
  const extra = Math.max(0, (size.height ?? natural) - natural) / Math.max(1, texts.length)
  const labels: Label[] = [...legend.labels]
  let y = head
  const rows = texts.map((group, i): GroupBar => {
    const [from, height] = [y, (heights[i] ?? 0) + extra]
    const above = narrow ? group.lines.length * line + 4 : 0
    const middle = from + above + (height - above) / 2
    group.lines.forEach(({ text, weight, tone }, n) =>
      labels.push({
        key: `name-${group.key}-${n}`,
        text,
        x: narrow ? 0 : left - 16,
        y: narrow
          ? middle - BAR / 2 - 6 - (group.lines.length - 1 - n) * line
          : middle + tick * 0.34 + (n - (group.lines.length - 1) / 2) * line,
        anchor: narrow ? 'start' : 'end',
        size: tick,
        weight,
        tone,
      }),
    )
    const pieces = piecesOf(group, view, { left, right: width, middle, top })
    labels.push(...pieces.labels)
    y += height
    const { row, key: id } = group
    return { key: id, group: row, top: from, middle, bottom: y, segments: pieces.segments }
  })
  return {
    width,
    height: size.height ?? natural,
    plot: { left, right: width, top: head, bottom: y },
    rows,
    top,
    rules: [],
    labels,
    flags: [],
    marks: legend.marks,
  }
}
