import type { Direction } from './benchmark'
import { cautionAt } from '../view/annotation'
import type { Gap } from './gap'
import type { Annotation } from '../schema/indicator'
import { readSeries, type Reading } from './reading'
import { isWide } from '../view/series'
import type { View } from '../view/types'

/** What a leader should make of a figure at a glance. */
export type Status =
  | 'worse-and-worsening'
  | 'worse'
  | 'worse-but-improving'
  | 'better-but-worsening'
  | 'better'
  | 'better-and-improving'
  | 'in-line-but-worsening'
  | 'in-line'
  | 'in-line-and-improving'
  | 'differs'
  | 'too-small'
  | 'no-benchmark'
  | 'doubtful'

/** The words for each status, the same on a card, in a list and in a file. */
export const STATUS_WORDS: Record<Status, string> = {
  'worse-and-worsening': 'Worse and getting worse',
  worse: 'Worse than elsewhere',
  'worse-but-improving': 'Worse but improving',
  'better-but-worsening': 'Better but getting worse',
  better: 'Better than elsewhere',
  'better-and-improving': 'Better and improving',
  'in-line-but-worsening': 'Getting worse',
  'in-line': 'Neither better nor worse',
  'in-line-and-improving': 'Improving',
  differs: 'Differs from elsewhere',
  'too-small': 'Too small to judge',
  'no-benchmark': 'No benchmark',
  doubtful: 'Not rated',
}

/** Worse (or better) than at least one, and better (or worse) than none. */
type Side = 'worse' | 'better' | 'in-line'

export interface Judgement {
  status: Status
  /**
   * The gaps it is based on: to the region and England, or else to the benchmarks the reader chose.
   */
  gaps: readonly Gap[]
  /** The widest of the gaps that decide the status. */
  gap?: Gap
  /** Why a doubtful figure is in doubt. */
  caution?: Annotation
}

function judgedGaps({ gaps }: Reading): Gap[] {
  const usual = gaps.filter(({ series }) => isWide(series))
  return usual.length > 0 ? usual : gaps
}

function sideOf(gaps: readonly Gap[]): Side {
  const has = (outcome: Gap['outcome']) => gaps.some((g) => g.outcome === outcome)
  if (has('worse') && !has('better')) return 'worse'
  return has('better') && !has('worse') ? 'better' : 'in-line'
}

function statusFor(side: Side, direction: Direction): Status {
  if (direction === 'worsening')
    return side === 'worse' ? 'worse-and-worsening' : `${side}-but-worsening`
  if (direction === 'improving')
    return side === 'worse' ? 'worse-but-improving' : `${side}-and-improving`
  return side
}

const sizeOf = (gap: Gap): number => Math.abs(gap.difference ?? 0)

/** The judgement of a figure, used alike by card, list, sentence, chart and file. */
export function judge(view: View, reading: Reading = readSeries(view)): Judgement {
  const gaps = judgedGaps(reading)
  const widest = (of: readonly Gap[]) => of.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0]
  const caution = cautionAt(view, reading.series, view.period)
  const differs = gaps.filter((g) => g.outcome === 'higher' || g.outcome === 'lower')
  const side = sideOf(gaps)
  const deciding = [differs, gaps.filter((g) => g.outcome === side), gaps].find(
    (some) => some.length > 0,
  )
  const gap = deciding && widest(deciding)
  const isUntested = gaps.every((g) => !g.tested)
  const status: Status = caution
    ? 'doubtful'
    : gaps.length === 0
      ? 'no-benchmark'
      : reading.isSmall && isUntested
        ? 'too-small'
        : differs.length > 0
          ? 'differs'
          : statusFor(side, reading.movement.direction)
  return { status, gaps, ...(gap ? { gap } : {}), ...(caution ? { caution } : {}) }
}

/** How a status is marked: a concern, an improvement, or neither (which covers both at once). */
export const TONES: Record<Status, 'concern' | 'good' | 'neutral'> = {
  'worse-and-worsening': 'concern',
  worse: 'concern',
  'worse-but-improving': 'neutral',
  'better-but-worsening': 'neutral',
  better: 'good',
  'better-and-improving': 'good',
  'in-line-but-worsening': 'concern',
  'in-line': 'neutral',
  'in-line-and-improving': 'good',
  differs: 'neutral',
  'too-small': 'neutral',
  'no-benchmark': 'neutral',
  doubtful: 'neutral',
}
