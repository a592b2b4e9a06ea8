import type { Release } from '@/model/schema/release'
import type { Problem } from '../tables/problem'

type Withdrawal = NonNullable<Release['withdraws']>[number]

const FORM = 'Write release:indicator:area:period:category:measure=reason, with * for any.'

/**
 * Reads which values of earlier releases an import withdraws, as the command line gives them:
 * "dfe-cla-2025:placement-type:E06000060:2025:foster:percent=Withdrawn by the publisher", where *
 * stands for any value and parts left off the end match everything.
 * @returns the withdrawals, or a problem for each that matches nothing published
 */
export function readWithdrawals(
  given: readonly string[],
  releases: readonly Release[],
): { withdrawals: Withdrawal[]; problems: Problem[] } {
  const withdrawals: Withdrawal[] = []
  const problems: Problem[] = []
  for (const text of given) {
    const [place = '', ...reasons] = text.split('=')
    const [release = '', indicator = '', ...parts] = place.split(':')
    const [area, period, category, measure] = parts.map((part) => (part === '*' ? undefined : part))
    const reason = reasons.join('=').trim()
    const option = { file: '--withdraws', column: text }
    const isPublished = releases.find(({ id }) => id === release)?.indicators.includes(indicator)
    if (reason === '') problems.push({ ...option, message: 'gives no reason.', remedy: FORM })
    else if (!isPublished)
      problems.push({ ...option, message: `${release} holds no ${indicator}.`, remedy: FORM })
    else
      withdrawals.push({
        release,
        indicator,
        ...(area === undefined ? {} : { area }),
        ...(period === undefined ? {} : { period }),
        ...(category === undefined ? {} : { category }),
        ...(measure === undefined ? {} : { measure }),
        reason,
      })
  }
  return { withdrawals, problems }
}
