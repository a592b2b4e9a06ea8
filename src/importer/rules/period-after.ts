import type { PeriodType } from '@/model/schema/indicator'
import { dateLabel, periodEnd, periodLabel } from '@/model/values/period'
import type { Problem } from '../tables/problem'

/** The first day that a date covers, which may be a year, a financial year, a month or a day. */
function firstDay(date: string): string {
  const [year = '', rest] = date.split('-')
  if (/^\d{4}-\d{2}$/.test(date) && Number(rest) > 12) return `${year}-04-01`
  return `${date}-01-01`.slice(0, 10)
}

/**
 * Whether a period had not ended when its figures were published. A period of type `date`, which
 * may be as rough as a year, counts as later only if it begins later.
 * @param published 2026, 2026-11 or 2026-11-22
 * @returns what is wrong and what to do; undefined where the period had ended
 */
export function periodAfter(
  { period, type }: { period: string; type: PeriodType },
  published: string,
): Pick<Problem, 'message' | 'remedy'> | undefined {
  // A day that does not exist is reported where it was given.
  if (!/^\d{4}(-\d{2}){0,2}$/.test(published)) return undefined
  const last = period.split('/').at(-1) ?? period
  const day = type === 'date' ? firstDay(last) : periodEnd(period, type)
  if (day <= periodEnd(published, 'date')) return undefined
  const label = periodLabel(period, type)
  const says =
    type === 'date' ? 'begins after' : /^\d{1,2} /.test(label) ? 'is after' : 'ends after'
  return {
    message: `${label} ${says} ${dateLabel(published)}, the day of publication.`,
    remedy: 'Correct the period, or give its figures once it has ended.',
  }
}
