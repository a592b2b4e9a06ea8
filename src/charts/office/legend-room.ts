import { textWidth } from '../drawing/text'
import { TYPE } from './office-chart'

/** Points of a key's sign with the space around it, and of one row. */
const SIGN = 36
const ROW = 17

const widest = (names: readonly string[]): number =>
  Math.max(0, ...names.map((name) => textWidth(name, { size: TYPE.label, weight: 400 })))

/** Points that a legend above a plot needs: programs set its names in columns of one width. */
export function roomAbove(names: readonly string[], width: number): number {
  const columns = Math.max(1, Math.floor((width * 0.94) / (widest(names) + SIGN)))
  return Math.ceil(names.length / columns) * ROW + 8
}

/** Points that a legend beside a plot needs. */
export const roomBeside = (names: readonly string[]): number => 50 + widest(names)
