import { capitalise } from '@/model/values/format'
import { px, type Label } from '../drawing/scene'
import { wrap } from '../drawing/text'
import type { HatchedBox } from './hatching'

const LINE = 1.25

/** The words that explain the hatching, below a drawing and with a sample; any other note comes first. */
export function layoutWords(
  words: string | undefined,
  before: string | undefined,
  at: { y: number; width: number; size: number },
): { labels: Label[]; hatched: HatchedBox[]; height: number } {
  const { size } = at
  const indent = words === undefined ? 0 : size * 1.4
  const type = { size, weight: 400 } as const
  const row = size * LINE
  const lines = [
    ...(words === undefined ? [] : wrap(capitalise(words), at.width - indent, type)),
    ...(before === undefined ? [] : wrap(before, at.width, type)),
  ]
  const hatchedLines = words === undefined ? 0 : lines.length - (before === undefined ? 0 : 1)
  return {
    height: lines.length === 0 ? 0 : lines.length * row + 6,
    hatched:
      words === undefined
        ? []
        : [{ key: 'sample', x: 0, y: px(at.y + 6 + row * 0.12), width: size, height: size * 0.86 }],
    labels: lines.map((text, i) => ({
      key: `words-${i}`,
      text,
      x: i < hatchedLines ? indent : 0,
      y: at.y + 6 + size * 0.86 + i * row,
      anchor: 'start',
      ...type,
      tone: 'quiet-ink',
    })),
  }
}
