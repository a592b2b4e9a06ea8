import { countsChildren } from '@/model/overview/affected'
import type { Measure } from '@/model/schema/indicator'
import type { Problem } from '../tables/problem'

/** Units that can have fractions: full-time equivalents, times and amounts. */
const IN_PARTS =
  /\b(full[- ]time|whole[- ]time|fte|wte|part[- ]time|days?|hours?|weeks?|months?|years?|minutes?|miles?)\b/i

/** Whether counts of a unit are whole numbers. */
export const isCountedWhole = (unit: string): boolean =>
  countsChildren(unit) || !IN_PARTS.test(unit)

/** The base of a rate: 10,000 for "per 10,000 children". */
const baseOf = ({ per, unit }: Pick<Measure, 'per' | 'unit'>): number =>
  per ?? Number(/\bper ([\d,]+)/i.exec(unit)?.[1]?.replaceAll(',', '') ?? Infinity)

interface OutOfBounds extends Pick<Problem, 'message' | 'remedy'> {
  /**
   * A percentage over 100 that the catalogue does not define as a share: leavers per 100 in post
   * can exceed 100, so a publisher may have meant it.
   */
  isPossible?: true
}

/**
 * Whether a number cannot be a figure of its measure, judging by the measure's unit and base: a
 * share above 100, a rate above its base, a count that is below zero or has a fraction. The same
 * rules apply to published files and a council's own.
 * @param number as the app keeps it: 57 for 57%
 * @returns the problem and its remedy; undefined where the number is possible
 */
export function outOfBounds(
  number: number,
  measure: Pick<Measure, 'id' | 'kind' | 'unit' | 'decimals' | 'per' | 'denominator'>,
): OutOfBounds | undefined {
  const { kind, id, unit, decimals, denominator } = measure
  if (number < 0 && kind !== 'money' && kind !== 'ratio')
    return {
      message: `${number} is below zero, which ${id} cannot be.`,
      remedy: 'Write the number, or a reason: c, x or z.',
    }
  if (kind === 'percent' && number > 100)
    return {
      message: `${number}% is more than the whole, which is 100%.`,
      remedy:
        'Correct the figure. Give what may exceed 100%, such as spending against a budget, as two amounts.',
      ...(denominator === undefined ? { isPossible: true } : {}),
    }
  const base = kind === 'rate' ? baseOf(measure) : Infinity
  if (number > base)
    return {
      message: `${number} ${unit} is more than there are.`,
      remedy: 'Correct the figure, or give it as a number.',
    }
  if (kind === 'count' && decimals === 0 && !Number.isInteger(number))
    return {
      message: `${number} is not a whole number.`,
      remedy: `${id} counts ${unit}: write a whole number. For an average, say so in the unit, as in “average caseload”.`,
    }
  return undefined
}
