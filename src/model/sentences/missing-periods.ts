import { listInWords } from '../values/format'
import { periodTick } from '../values/period'
import type { View } from '../view/types'
import { isSubject } from '../view/subject'

/** "– No figure for May 2025 to Aug 2025 and Oct 2025.": the periods that are missing, in words. */
export function missingInWords(view: View): string[] {
  const type = view.indicator.periodType
  const missing = new Set(missingPeriods(view))
  const spans: string[][] = []
  view.periods.forEach((period, at) => {
    if (!missing.has(period)) return
    if (missing.has(view.periods[at - 1] ?? '')) spans.at(-1)?.push(period)
    else spans.push([period])
  })
  if (spans.length === 0) return []
  const labels = spans.map((span) => {
    const [first, last] = [periodTick(span[0] ?? '', type), periodTick(span.at(-1) ?? '', type)]
    return span.length === 1 ? first : `${first} ${span.length === 2 ? 'and' : 'to'} ${last}`
  })
  return [`– No figure for ${listInWords(labels)}.`]
}

/** Periods between the council's first and last figure for which nothing was published about it. */
export function missingPeriods({ periods, series }: Pick<View, 'periods' | 'series'>): string[] {
  const subject = series.filter(isSubject)
  const has = (period: string) => subject.some(({ points }) => points.has(period))
  const [first, last] = [periods.findIndex(has), periods.findLastIndex(has)]
  return periods.filter((period, at) => first < at && at < last && !has(period))
}
