import type { Category } from '../../schema/indicator'
import { formatNumber, formatValue, inSentence } from '../../values/format'
import { dateLabel, hasTwoYears, periodEnd, periodTick } from '../../values/period'
import { scaleOf } from '../../values/scale'
import type { Point, Series, View } from '../../view/types'
import { textOf } from '../parts'
import { countsBeside } from '../phrases'

// The pieces of every title: what a figure is called, its value and its date.

/** "57%", "40 per 10,000", "15 working days"; of a council's own percentage with its counts, "26% (91 of 344)". */
export function valueInTitle(point: Point | undefined, view: View): string {
  const { measure } = view
  const text = formatValue(point?.value, measure)
  return measure.kind === 'rate'
    ? `${text} per ${formatNumber(scaleOf(measure), 0)}`
    : `${text}${textOf(countsBeside(point, view))}`
}

/** "2022", "2019-20", "2022/23", "May 2022": the other end of a change. */
export function whenInTitle(period: string, { indicator: { periodType } }: View): string {
  const [, year, next] = /^(\d{4})-04-01\/(\d{4})-03-31$/.exec(period) ?? []
  if (year !== undefined && Number(next) === Number(year) + 1) return `${year}-${next?.slice(2)}`
  if (hasTwoYears(periodType) || periodType === 'quarter') return periodTick(period, periodType)
  const end = periodEnd(period, periodType)
  return periodType === 'month' || periodType === 'date'
    ? dateLabel(end.slice(0, 7))
    : end.slice(0, 4)
}

/** What a category is called before the colon, the fullest name first. */
function namesOfCategory(
  { label, short, title, says }: Category,
  { measure, row }: View,
): string[] {
  const pattern = measure.title?.name
  const labels = [...(title?.name === undefined ? [] : [title.name]), label, short ?? label]
  const names =
    pattern?.includes('{category}') === true
      ? labels.map((one) =>
          pattern.replace('{category}', pattern.startsWith('{') ? one : inSentence(one, says)),
        )
      : labels
  return [...new Set(row ? names.map((name) => `${row.label}, ${inSentence(name)}`) : names)]
}

/** What a figure is called before the colon, the fullest name first. */
export function namesOf(view: View, { category }: Pick<Series, 'category'>): string[] {
  if (category) return namesOfCategory(category, view)
  const { indicator, measure } = view
  const own = measure.title?.name
  const usual = indicator.measures.find(({ hidden }) => hidden !== true)
  if (own !== undefined && !own.includes('{category}')) return [own]
  return measure === usual
    ? [indicator.name]
    : [`${indicator.name}, ${inSentence(measure.label)}`, measure.label]
}

/** "Dental checks: 70%, up": a name with its value and what follows; a name may say where in it the value stands. */
export const named = (name: string, value: string, rest = ''): string =>
  `${name.includes('{value}') ? name.replace('{value}', value) : `${name}: ${value}`}${rest}`
