import { crossRows, type CrossRow } from '@/model/cross'
import { formatValue } from '@/model/format'
import { isNumber, isShorthand } from '@/model/observation'
import type { View } from '@/model/view'
import type { DrawnBar } from '../bars'
import { totalText } from '../sheets/cross'
import { layoutKey } from './key'
import { toneOf } from './parts-of-mix'
import { px, type Label, type Stage } from './stage'
import { textWidth, typeFor, wrap } from './text'

/** One part of one group's bar. */
interface GroupSegment extends DrawnBar {
  part: number
  value: number
}

/** A group with its bar. */
interface GroupBar {
  key: string
  of: CrossRow
  top: number
  middle: number
  bottom: number
  segments: GroupSegment[]
}

export interface GroupMixLayout extends Stage {
  rows: GroupBar[]
  /** Longest value that a bar can have. */
  top: number
}

const BAR = 28
const GAP = 1.5

/** The room beside the bars that names and numbers take, none where they stand above. */
function namesOf(view: View, width: number) {
  const type = typeFor(width)
  const name = { size: type.tick, weight: 400 } as const
  const room = type.narrow ? width : Math.min(280, width * 0.28)
  const rows = crossRows(view).map((row) => {
    const weight: Label['weight'] = row.row === undefined ? 600 : 400
    const of = totalText(row.total, view) ?? ''
    const text = type.narrow ? `${row.label}, ${of}` : row.label
    return { row, weight, lines: wrap(text, room, { ...name, weight }), of }
  })
  const widest = Math.max(
    0,
    ...rows.flatMap(({ lines, of, weight }) => [
      ...lines.map((line) => textWidth(line, { ...name, weight })),
      textWidth(of, name),
    ]),
  )
  return { type, name, rows, room: type.narrow ? 0 : Math.ceil(widest) + 16 }
}

/** A bar a group in the view's period, made up of the parts by which the groups are split. */
export function layoutGroupMix(
  view: View,
  size: { width: number; height?: number },
): GroupMixLayout {
  const { width } = size
  const { type, name, rows, room } = namesOf(view, width)
  const parts = view.cross?.parts ?? []
  const tones = parts.map((part, i) => toneOf(part, i, parts.length))
  const key = layoutKey(
    parts.map(({ id, label }, i) => ({
      key: id,
      text: label,
      tone: tones[i]?.tone ?? 'neighbours',
      textTone: 'ink',
      strong: false,
      sample: 'swatch',
    })),
    width,
    type.tick,
  )
  const line = type.tick * 1.3
  const left = room
  const totals = rows.map(({ row }) => (isNumber(row.total) ? row.total : 0))
  const top = view.measure.kind === 'percent' ? 100 : Math.max(1, ...totals)
  const labels: Label[] = [...key.labels]
  let y = key.height + 6
  const bars = rows.map(({ row, weight, lines, of }): GroupBar => {
    const id = row.row?.id ?? 'total'
    const above = type.narrow ? lines.length * line + 4 : 0
    const beside = type.narrow ? 0 : (lines.length + 1) * line + 12
    const height = Math.max(above + BAR + 12, beside)
    const middle = y + above + (height - above) / 2
    const texts = [...lines, ...(type.narrow ? [] : [of])]
    texts.forEach((text, n) => {
      const isTotal = !type.narrow && n === texts.length - 1
      labels.push({
        key: `name-${id}-${n}`,
        text,
        x: type.narrow ? 0 : left - 16,
        y: type.narrow
          ? y + (n + 1) * line
          : middle + type.tick * 0.34 + (n - (texts.length - 1) / 2) * line,
        anchor: type.narrow ? 'start' : 'end',
        size: type.tick,
        weight: isTotal ? 400 : weight,
        tone: isTotal ? 'quiet-ink' : 'ink',
      })
    })
    let x = left
    const segments = row.points.flatMap((point, part): GroupSegment[] => {
      const value = point?.value
      if (!isNumber(value) || value <= 0) return []
      const long = (value / top) * (width - left)
      const tone = tones[part] ?? { tone: 'neighbours', textTone: 'on-cat-2' }
      const text = formatValue(value, view.measure)
      if (textWidth(text, name) + 8 <= long)
        labels.push({
          key: `value-${id}-${part}`,
          text,
          x: x + long / 2,
          y: middle + type.tick * 0.34,
          anchor: 'middle',
          ...name,
          tone: tone.textTone,
        })
      const segment: GroupSegment = {
        key: `${id}|${part}`,
        part,
        value,
        x: px(x),
        y: px(middle - BAR / 2),
        width: px(Math.max(0, long - GAP)),
        height: BAR,
        tone: tone.tone,
      }
      x += long
      return [segment]
    })
    const hidden = row.points.map((point) => point?.value).find(isShorthand)
    if (hidden !== undefined && hidden !== 'z')
      labels.push({
        key: `hidden-${id}`,
        text: `[${hidden}]`,
        x: Math.min(x + 6, width - textWidth(`[${hidden}]`, name)),
        y: middle + type.tick * 0.34,
        anchor: 'start',
        ...name,
        tone: 'quiet-ink',
      })
    const bar = { key: id, of: row, top: y, middle, bottom: y + height, segments }
    y += height
    return bar
  })
  const first = bars[0]
  return {
    width,
    height: size.height ?? y + 4,
    plot: { left, right: width, top: first?.top ?? 0, bottom: y },
    rows: bars,
    top,
    rules: [],
    labels,
    flags: [],
    marks: key.marks,
  }
}
