import * as z from 'zod/mini'
import { isNumber, type Value } from './observation'

/** A figure that the council is held to, as a document states it. */
export const TargetSchema = z.object({
  id: z.string(),
  label: z.string(),
  /** The word a sentence uses in place of "target": "threshold". */
  noun: z.optional(z.string()),
  /** The measure that the target is for. */
  measure: z.string(),
  category: z.string(),
  /** The council that the target is for; if absent, every council. */
  area: z.optional(z.string()),
  /** With `expected` it is a number that the council is to come to, and being short of it is neither good nor bad. */
  direction: z.enum(['at-least', 'at-most', 'expected']),
  /** The target figure itself, or the measure whose observations hold it. */
  value: z.union([z.number(), z.object({ measure: z.string(), category: z.string() })]),
  /** First and last period that the target covers, as period ids of the indicator. */
  from: z.optional(z.string()),
  to: z.optional(z.string()),
  source: z.object({ release: z.string(), place: z.string() }),
  note: z.optional(z.string()),
})
export type Target = z.infer<typeof TargetSchema>

export type TargetState = 'green' | 'amber' | 'red' | 'not-judged'

/** How far beyond a target amber reaches: 5% of the target's own value. */
const AMBER = 0.05

/** An allowance for binary fractions, which can put 5% of a whole number slightly off. */
const DUST = 1e-9

/**
 * The council's rule: green at the target or better, amber within 5% of it, red beyond that. A
 * value that is not a number (suppressed, not published) is not judged, nor is one against a number that is expected.
 */
export function targetState(
  value: Value | undefined,
  { direction, value: target }: { direction: Target['direction']; value: number },
): TargetState {
  if (!isNumber(value) || direction === 'expected') return 'not-judged'
  const beyond = direction === 'at-least' ? target - value : value - target
  if (beyond <= 0) return 'green'
  return beyond <= Math.abs(target) * AMBER + DUST ? 'amber' : 'red'
}

/** "short of the threshold of 124", "above the target of 20 by no more than 5%". */
export function targetInWords(
  value: number,
  {
    direction,
    value: target,
    noun = 'target',
  }: Pick<Target, 'direction' | 'noun'> & { value: number },
  written: string,
): string {
  const at = `the ${noun} of ${written}`
  if (value === target) return `at ${at}`
  const side = value > target ? 'above' : direction === 'expected' ? 'short of' : 'below'
  if (direction === 'expected') return `${side} ${at}`
  const state = targetState(value, { direction, value: target })
  if (state === 'green') return `${side} ${at}`
  const reach = `${100 * AMBER}%`
  return state === 'amber'
    ? `${side} ${at} by no more than ${reach}`
    : `more than ${reach} ${side} ${at}`
}
