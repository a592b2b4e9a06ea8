import type { MarkerShape } from './series-style'
import type { Tone } from './palette'
import { textWidth } from './text'

export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** One line of text; y is its baseline. */
export interface Label {
  key: string
  text: string
  x: number
  y: number
  anchor: 'start' | 'middle' | 'end'
  size: number
  weight: 400 | 600
  tone: Tone
}

export interface Rule {
  key: string
  x1: number
  y1: number
  x2: number
  y2: number
  tone: Tone
  width: number
  dash?: string
}

/** A numbered disc that refers to an annotation listed under the chart. */
export interface Flag {
  key: string
  text: string
  x: number
  y: number
}

/** A small shape: the end of a benchmark's line, a single point or a legend entry. */
export interface Mark {
  key: string
  x: number
  y: number
  size: number
  shape: MarkerShape | 'swatch'
  tone: Tone
  filled: boolean
}

/** Everything around the data that is identical in the picture and in the interactive chart. */
export interface Scene {
  width: number
  height: number
  plot: Box
  rules: Rule[]
  /** Rules in front of the data: a benchmark across bars, or a leader to a label. */
  over?: Rule[]
  labels: Label[]
  flags: Flag[]
  marks: Mark[]
}

/** The box that a label occupies, in px. */
export function boxOf(label: Label): Box {
  const width = textWidth(label.text, label)
  const left =
    label.x - (label.anchor === 'end' ? width : label.anchor === 'middle' ? width / 2 : 0)
  return {
    left,
    right: left + width,
    top: label.y - label.size * 0.76,
    bottom: label.y + label.size * 0.22,
  }
}

/** Half the width of a flag's disc, which grows with its text, in px. */
export const flagHalf = (flag: Flag): number => 9 + Math.max(0, flag.text.length - 1) * 3.5

export const meets = (a: Box, b: Box, apart = 0): boolean =>
  a.left < b.right + apart &&
  b.left < a.right + apart &&
  a.top < b.bottom + apart &&
  b.top < a.bottom + apart

/** Moves a label sideways so that it stays on the drawing. */
export function keepInside(label: Label, width: number): Label {
  const box = boxOf(label)
  const shift = box.left < 0 ? -box.left : box.right > width ? width - box.right : 0
  return shift === 0 ? label : { ...label, x: label.x + shift }
}

/** Rounds a position to three decimals as d3 does, so that the picture and Recharts agree to the pixel. */
export const px = (n: number): number => Math.round(n * 1000) / 1000

/**
 * What every live drawing gives to Recharts: a size in px, and margins that put its plot where the layout has it.
 * Recharts' own accessibility layer is off, because the reader's focus points take its place.
 */
export const liveFrame = (layout: Scene, width: number) => ({
  width,
  height: layout.height,
  margin: {
    top: layout.plot.top,
    right: layout.width - layout.plot.right,
    bottom: layout.height - layout.plot.bottom,
    left: layout.plot.left,
  },
  accessibilityLayer: false,
})
