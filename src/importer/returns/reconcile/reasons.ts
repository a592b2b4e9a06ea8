import { isNumber, type Observation, type Value } from '@/model/schema/observation'
import type { Day } from '../day'
import type { WorkedOut } from '../plan-returns'
import { FLOWS } from '../release/entries'

interface About {
  /** DfE’s indicator. */
  annual: string
  /** The 31 March. */
  day: Day
  worked: WorkedOut
}

const isFlow = (annual: string): boolean =>
  Object.values(FLOWS).some((flow) => flow.annual === annual)

function reasonOf(
  one: Observation,
  theirs: Value,
  { annual, day, worked }: About,
): string | undefined {
  if (!isNumber(one.value) || !isNumber(theirs)) return undefined
  const other = worked.others.find(
    (reading) =>
      reading.annual === annual &&
      reading.day === day &&
      (reading.counts.get(one.category) ?? 0) === theirs,
  )
  if (other) return `Equal if ${other.words}: DfE most likely does that.`
  if (day < worked.returns.from)
    return 'No return here covers the year to this day: it is counted from the next year’s return, as its records stand now.'
  const what = isFlow(annual) ? 'starts and ends of care' : 'records'
  return one.value > theirs
    ? `Most likely ${what} that were entered or corrected after DfE took the return.`
    : `Most likely ${what} that were removed or corrected after DfE took the return, or rows that are counted differently here: see the doubts above.`
}

/** Why a figure most likely differs from DfE’s; nothing where one of the two is not shown. */
export function likeliestReason(
  one: Observation,
  theirs: Value,
  about: About,
): { reason?: string } {
  const reason = reasonOf(one, theirs, about)
  return reason === undefined ? {} : { reason }
}
