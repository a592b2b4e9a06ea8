import type { Measure, Polarity } from '../schema/indicator'
import { isNumber, type Value } from '../schema/observation'
import { percentInterval, rateInterval, type Interval } from '../values/statistics'
import { scaleOf } from '../values/scale'

/** Result of comparing a value with a benchmark. Neutral indicators are only higher or lower. */
type Outcome = 'better' | 'worse' | 'similar' | 'higher' | 'lower' | 'not-compared'

/** Which way a value is moving, in the terms of its polarity. */
export type Direction = 'improving' | 'worsening' | 'rising' | 'falling' | 'steady' | 'unknown'

export interface AgainstBenchmark {
  outcome: Outcome
  /** Whether the outcome rests on a 95% interval; otherwise the difference was not tested. */
  tested: boolean
  /** Own value minus benchmark, in the unit of the measure. */
  difference?: number
}

/** 95% interval, when the measure has a count of children or audits over a known denominator. */
export function intervalOf(
  measure: Measure,
  count?: Value,
  denominator?: Value,
): Interval | undefined {
  if (!isNumber(count) || !isNumber(denominator) || denominator <= 0 || !Number.isInteger(count))
    return undefined
  if (measure.kind === 'rate') return rateInterval(count, denominator, scaleOf(measure))
  if (measure.kind === 'percent' && count <= denominator) return percentInterval(count, denominator)
  return undefined
}

const judged = (difference: number, polarity: Polarity): Outcome =>
  polarity === 'neutral'
    ? difference > 0
      ? 'higher'
      : 'lower'
    : difference > 0 === (polarity === 'higher-is-better')
      ? 'better'
      : 'worse'

/**
 * Compares a value with a benchmark. The result is "similar" when the 95% interval spans the
 * benchmark or, where there is no interval, when the two are the same as published or no further
 * apart than rounding can bring them.
 */
export function compare(
  value: Value | undefined,
  benchmark: Value | undefined,
  options: { polarity: Polarity; interval?: Interval | undefined; rounding?: number },
): AgainstBenchmark {
  if (!isNumber(value) || !isNumber(benchmark)) return { outcome: 'not-compared', tested: false }
  const difference = value - benchmark
  const { interval, polarity, rounding = 0 } = options
  const similar = interval
    ? difference === 0 || (interval.lower <= benchmark && benchmark <= interval.upper)
    : Math.abs(difference) <= rounding
  return {
    outcome: similar ? 'similar' : judged(difference, polarity),
    tested: interval !== undefined,
    difference,
  }
}

/** The direction of a change; a change no larger than `noise` (rounding) is steady. */
export function directionOf(change: number | undefined, polarity: Polarity, noise = 0): Direction {
  if (change === undefined) return 'unknown'
  if (Math.abs(change) <= noise) return 'steady'
  if (polarity === 'neutral') return change > 0 ? 'rising' : 'falling'
  return change > 0 === (polarity === 'higher-is-better') ? 'improving' : 'worsening'
}

/**
 * Rank among numbers: 1 is the best by polarity, or the lowest when neutral. Equal values share the
 * better rank.
 */
export function rankOf(value: number, all: readonly number[], polarity: Polarity): number {
  const ahead =
    polarity === 'higher-is-better' ? (n: number) => n > value : (n: number) => n < value
  return all.filter(ahead).length + 1
}
