import type { Gap } from '../judgement/gap'
import type { Judgement } from '../judgement/judgement'
import { countedUnit } from '../sentences/phrases'
import type { View } from '../view/types'

/** The gap that decides the status, as a number of children or of another unit. */
export interface Affected {
  /** Rounded to whole ones, without a sign. */
  size: number
  /** "children", "full-time equivalent posts". */
  unit: string
  isChildren: boolean
}

/** Units that count children or young people; referrals, audits, posts and days do not. */
const CHILDREN = /\b(children|young people|care leavers|babies|boys|girls)\b/
export const countsChildren = (unit: string): boolean => CHILDREN.test(unit)

/** The gap that decides the status as a number; undefined where the denominator is not published. */
export function affectedOf({ gap }: Judgement, view: View): Affected | undefined {
  const unit = countedUnit(view)
  if (gap?.asCount === undefined || unit === undefined) return undefined
  return { size: Math.round(Math.abs(gap.asCount)), unit, isChildren: countsChildren(unit) }
}

const relative = ({ difference = 0, value }: Gap): number =>
  Math.abs(difference) / Math.max(1, Math.abs(value))

interface Weighed {
  judgement: Judgement
  affected?: Affected
}

/**
 * The order of every list: most children first. What is not counted in children comes after, by the
 * size of its gap beside the benchmark's own value: posts and days cannot be set against children.
 */
export function byAffected(a: Weighed, b: Weighed): number {
  const children = (one: Weighed) => (one.affected?.isChildren === true ? one.affected.size : -1)
  const beside = ({ judgement: { gap } }: Weighed) => (gap ? relative(gap) : -1)
  return children(b) - children(a) || beside(b) - beside(a)
}
