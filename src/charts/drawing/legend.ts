import type { MarkerShape } from './series-style'
import type { Tone } from './palette'
import type { Label, Mark, Rule } from './scene'
import { textWidth, wrap } from './text'

export interface LegendEntry {
  key: string
  text: string
  tone: Tone
  textTone: Tone
  strong: boolean
  /** A line sample with its dash, a marker alone, or a filled square. */
  sample: { line: number; dash?: string } | { marker: MarkerShape; filled?: boolean } | 'swatch'
}

const SAMPLE = 26
const ROW = 22
const GAP = 18

/** A legend in rows above the plot, which replaces end labels where there is no room beside the lines. */
export function layoutLegend(entries: readonly LegendEntry[], width: number, size: number) {
  const labels: Label[] = []
  const rules: Rule[] = []
  const marks: Mark[] = []
  let [x, y] = [0, 14]
  for (const entry of entries) {
    const weight = entry.strong ? 600 : 400
    const lead = typeof entry.sample === 'object' && 'line' in entry.sample ? SAMPLE + 6 : 20
    const whole = textWidth(entry.text, { size, weight })
    if (x > 0 && x + lead + whole > width) {
      x = 0
      y += ROW
    }
    const lines = wrap(entry.text, width - lead, { size, weight })
    const middle = y - size * 0.32
    if (entry.sample === 'swatch' || 'marker' in entry.sample)
      marks.push({
        key: `legend-${entry.key}`,
        x: x + 7,
        y: middle,
        size: entry.sample === 'swatch' ? 13 : 10,
        shape: entry.sample === 'swatch' ? 'swatch' : entry.sample.marker,
        tone: entry.tone,
        filled: entry.sample === 'swatch' || entry.sample.filled === true,
      })
    else
      rules.push({
        key: `legend-${entry.key}`,
        x1: x,
        x2: x + SAMPLE,
        y1: middle,
        y2: middle,
        tone: entry.tone,
        width: entry.sample.line,
        ...(entry.sample.dash === undefined ? {} : { dash: entry.sample.dash }),
      })
    lines.forEach((text, i) => {
      if (i > 0) y += ROW - 3
      labels.push({
        key: `legend-${entry.key}-${i}`,
        text,
        x: x + lead,
        y,
        anchor: 'start',
        size,
        weight,
        tone: entry.textTone,
      })
    })
    x = lines.length > 1 ? width : x + lead + whole + GAP
  }
  return { labels, rules, marks, height: entries.length === 0 ? 0 : y + 8 }
}
