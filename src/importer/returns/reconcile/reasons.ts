import { isNumber, type Observation, type Value } from '@/model/schema/observation'
import type { Day } from '../day'
import type { WorkedOut } from '../plan-returns'

interface About {
  /** DfE’s indicator. */
  annual: string
  /** The 31 March. */
  day: Day
  worked: WorkedOut
}

/** Why a figure most likely differs from DfE’s. */
export interface Reason {
  /** A reading of the definition with which the two are equal, or the records themselves. */
  from: 'reading' | 'records' | 'next-year'
  words: string
}

/** Why most figures of a 31 March differ: words that need not be repeated for each. */
const REASONS: Readonly<Record<Exclude<Reason['from'], 'reading'>, string>> = {
  records:
    'Records were most likely entered, corrected or removed after DfE took the return, or DfE counts in another way what is in doubt here.',
  'next-year':
    'No return here covers the year to this day. It is counted from the next year’s return, as its records stand now.',
}

/** Why a figure most likely differs from DfE’s; undefined where one of the two is not shown. */
export function likeliestReason(
  one: Observation,
  theirs: Value,
  { annual, day, worked }: About,
): Reason | undefined {
  if (!isNumber(one.value) || !isNumber(theirs)) return undefined
  const other = worked.others.find(
    (reading) =>
      reading.annual === annual &&
      reading.day === day &&
      one.measure !== 'rate' &&
      (reading.counts.get(one.category) ?? 0) === theirs,
  )
  if (other)
    return { from: 'reading', words: `Equal if ${other.words}: DfE most likely does that.` }
  const from = day < worked.returns.from ? 'next-year' : 'records'
  return { from, words: REASONS[from] }
}
