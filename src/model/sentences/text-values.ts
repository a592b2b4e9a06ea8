import { areaInSentence } from '../schema/area'
import { listInWords } from '../values/format'
import { isText } from '../schema/observation'
import { periodLabel, periodPhrase } from '../values/period'
import { textOf } from './parts'
import { opening, statement } from './phrases'
import type { Series, View } from '../view/types'
import { isSubject, subjectSeries } from '../view/subject'

/** Series with text values in the view's period, grouped by value. */
function alike(view: View): Map<string, Series[]> {
  const groups = new Map<string, Series[]>()
  for (const series of subjectSeries(view)) {
    const value = series.points.get(view.period)?.value
    if (isText(value)) groups.set(value.text, [...(groups.get(value.text) ?? []), series])
  }
  return groups
}

/** A list whose items may have an "and" of their own: "help and protection, and care leavers". */
export const listOfPhrases = (items: readonly string[]): string =>
  items.length > 1 && items.some((item) => item.includes(' and '))
    ? `${items.slice(0, -1).join(', ')}, and ${items.at(-1)}`
    : listInWords(items)

/** One statement for all series that say the same: "the judgement was ‘Good’ for leaders and care leavers". */
function togetherStatement(view: View, group: readonly Series[]): string {
  const [first] = group
  if (!first?.category) return first ? textOf(statement(view, first)) : ''
  const says = listOfPhrases(group.map((s) => s.category?.says ?? s.category?.label ?? s.label))
  return textOf(statement(view, { ...first, category: { ...first.category, says } }))
}

/**
 * The sentence about a breakdown in words. A programme month by month is only named; of text values
 * on a date, the latest are stated.
 */
export function textSummary(view: View): string {
  const type = view.indicator.periodType
  const [first, last] = [view.periods[0] ?? '', view.periods.at(-1) ?? '']
  if (type === 'month')
    return `${view.indicator.name} in ${areaInSentence(view.area)}, ${periodLabel(first, type)} to ${periodLabel(last, type)}.`
  const [lead = '', ...rest] = [...alike(view).values()].map((group) =>
    togetherStatement(view, group),
  )
  // Words that all statements begin with are said once: "Ofsted judged … ‘Good’ for …, and ‘Outstanding’ for …".
  const { says } = view.measure
  const before = says.slice(0, says.indexOf('‘{value}’'))
  const short = rest.map((one) => (one.startsWith(before) ? one.slice(before.length) : one))
  return `${opening(view, areaInSentence(view.area))}, ${[lead, ...short].join(', and ')}.`
}

const SAME = 'the same as now'

/**
 * What the words were on the date before: "On 6 December 2021: ‘Good’ for leaders; the same as now for care leavers."
 * @returns an empty text for a programme month by month, and where there is no date before
 */
export function textsBefore(view: View): string {
  const type = view.indicator.periodType
  if (type === 'month') return ''
  const textAt = (series: Series, period: string | undefined) => {
    const value = period === undefined ? undefined : series.points.get(period)?.value
    return isText(value) ? value.text : undefined
  }
  const now = subjectSeries(view).filter((s) => textAt(s, view.period) !== undefined)
  const before = view.periods
    .slice(0, view.periods.indexOf(view.period))
    .findLast((period) => now.some((s) => textAt(s, period) !== undefined))
  const groups = new Map<string, string[]>()
  for (const series of now) {
    const then = textAt(series, before)
    if (then === undefined) continue
    const said = then === textAt(series, view.period) ? SAME : `‘${then}’`
    groups.set(said, [...(groups.get(said) ?? []), series.category?.says ?? series.label])
  }
  if (before === undefined || groups.size === 0) return ''
  const said = (isSame: boolean) =>
    [...groups]
      .filter(([words]) => (words === SAME) === isSame)
      .map(([words, parts]) => `${words} for ${listOfPhrases(parts)}`)
  return `${periodPhrase(before, type)}: ${[...said(false), ...said(true)].join('; ')}.`
}

/** A breakdown in text values on a date as a title: the statement for its first category. */
export function textTitle(view: View): string | undefined {
  const first = view.series.find(isSubject)
  return view.indicator.periodType !== 'month' && isText(first?.points.get(view.period)?.value)
    ? `In ${areaInSentence(view.area)} ${textOf(statement(view, first))}`
    : undefined
}
