import { textWidth } from '../drawing/text'
import { TYPE } from './office-chart'

/** Width of a legend symbol with the space around it, and height of a row, in points. */
const SIGN = 36
const ROW = 17

const widest = (names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => textWidth(name, { size: TYPE.label, weight: 400 })))

/** Height of a legend above a plot, in points. Programs arrange its names in columns of equal width. */
export function roomAbove(names: readonly string[], width: number): number {
  const columns = Math.max(1, Math.floor((width * 0.94) / (widest(names) + SIGN)))
  return Math.ceil(names.length / columns) * ROW + 8
}

/** Width of a legend beside a plot, in points. */
export const roomBeside = (names: readonly string[]): number => 50 + widest(names)
