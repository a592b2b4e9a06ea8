import type { Polarity } from '../schema/indicator'
import type { Quartiles } from '../values/statistics'

/** A quarter of all authorities, counted from the lowest figures up. */
export type Quarter = 0 | 1 | 2 | 3

/** The quarters by name where neither direction is better, from the lowest figures up. */
export const QUARTER_WORDS = [
  'lowest quarter',
  'lower middle',
  'upper middle',
  'highest quarter',
] as const

/** The quarter in which a figure lies. A figure that equals a quartile belongs to the quarter below it. */
export const quarterOf = (value: number, { lower, median, upper }: Quartiles): Quarter =>
  value <= lower ? 0 : value <= median ? 1 : value <= upper ? 2 : 3

/** Where a figure stands, as one word and as a shade: judged only where a direction is better. */
export type Shade =
  | 'worst'
  | 'worse'
  | 'better'
  | 'best'
  | 'lowest'
  | 'lower'
  | 'higher'
  | 'highest'

const FROM_WORST = ['worst', 'worse', 'better', 'best'] as const
const FROM_BEST = ['best', 'better', 'worse', 'worst'] as const
const FROM_LOWEST = ['lowest', 'lower', 'higher', 'highest'] as const

/** The shade of a quarter: from worst to best by the polarity, or from lowest to highest without one. */
export const shadeOf = (quarter: Quarter, polarity: Polarity): Shade =>
  polarity === 'neutral'
    ? FROM_LOWEST[quarter]
    : polarity === 'higher-is-better'
      ? FROM_WORST[quarter]
      : FROM_BEST[quarter]

/** The shades of judged figures, worst first, and those of figures without a better direction, lowest first. */
export const SHADES: readonly Shade[] = [...FROM_WORST, ...FROM_LOWEST]

/** The whole name of each shade, for a key and for a file. */
export const SHADE_WORDS: Record<Shade, string> = {
  worst: 'Worst quarter',
  worse: 'Worse middle',
  better: 'Better middle',
  best: 'Best quarter',
  lowest: 'Lowest quarter',
  lower: 'Lower middle',
  higher: 'Upper middle',
  highest: 'Highest quarter',
}
