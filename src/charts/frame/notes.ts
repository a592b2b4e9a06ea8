import { olderNotes } from '@/model/sentences/benchmark-age'
import { annotationTick, isAbout } from '@/model/view/annotation'
import { confidentialLabel } from '@/model/schema/confidentiality'
import { formatNumber, formatValue, listInWords, shorthandSign } from '@/model/values/format'
import { isNumber, SHORTHANDS } from '@/model/schema/observation'
import {
  comparePeriods,
  dateLabel,
  periodEnd,
  periodLabel,
  periodTick,
} from '@/model/values/period'
import { readSeries } from '@/model/judgement/reading'
import { numberAnnotations, type NumberedAnnotation } from '../drawing/annotations'
import { chartById, isOfOnePeriod } from '../registry'
import type { ViewMode } from '@/model/view/selection'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'
import { SHORTHAND_MEANING } from '@/model/values/shorthand'
import { missingInWords } from '@/model/sentences/missing-periods'
import { approximateNote } from '@/model/sentences/rounded-benchmarks'

export interface Shown {
  chartId: string | undefined
  mode: ViewMode
}

/** Whether the picture itself hatches and explains what is unpublished or lost to rounding. */
const isHatched = ({ chartId, mode }: Shown): boolean =>
  mode === 'chart' && chartById(chartId)?.hatches === true

/** "Percentages add to 99 in 2022 and 2024, and to 101 in 2023 because each is rounded", if any of those shown do. */
function roundingNote(view: View, shown: Shown): string[] {
  const { chartId } = shown
  const subject = subjectSeries(view)
  const { kind, decimals } = view.measure
  if (kind !== 'percent' || view.breakdown?.additive !== true || subject.length < 2) return []
  const periods = isOfOnePeriod(chartId) ? [view.period] : view.periods
  const sums = new Map<string, string[]>()
  for (const period of periods) {
    const values = subject.map((s) => s.points.get(period)?.value)
    if (!values.every(isNumber)) continue
    const sum = Number(values.reduce((total, v) => total + v, 0).toFixed(decimals))
    // If the sum differs by more than rounding can explain, something else is missing.
    const isExplained =
      sum === 100 ||
      (sum < 100 && isHatched(shown)) ||
      Math.abs(sum - 100) > (subject.length / 2) * 10 ** -decimals
    const text = formatNumber(sum, decimals)
    if (!isExplained)
      sums.set(text, [...(sums.get(text) ?? []), periodTick(period, view.indicator.periodType)])
  }
  const listed = [...sums].map(([text, when]) => `${text} in ${listInWords(when)}`)
  return listed.length === 0
    ? []
    : [`Percentages add to ${listed.join(', and to ')} because each is rounded.`]
}

/**
 * A note naming the areas that the table has and the chart leaves out. It is of use only where the table
 * follows.
 */
export function leftOutNote(view: View, { chartId, mode }: Shown): string[] {
  const areas = mode === 'chart' ? (chartById(chartId)?.leavesOut?.(view) ?? []) : []
  return areas.length === 0 ? [] : [`The table also has the figures for ${listInWords(areas)}.`]
}

/** Explains the thin lines without names. */
const backgroundNote = ({ background = [] }: View, { mode }: Shown): string[] =>
  mode === 'chart' && background.length > 0
    ? ['Each thin line is one of the statistical neighbours.']
    : []

/** An explanation of each shorthand among the figures shown: a chart prints the sign alone. */
export function shorthandNotes(view: View, shown: Shown): string[] {
  if (shown.mode !== 'chart' || isHatched(shown)) return []
  const isOne = isOfOnePeriod(shown.chartId)
  const values = view.series.flatMap((s) =>
    isOne ? [s.points.get(view.period)?.value] : [...s.points.values()].map((p) => p.value),
  )
  return SHORTHANDS.filter((s) => values.includes(s)).map(
    (s) => `${shorthandSign(s)} ${SHORTHAND_MEANING[s]}.`,
  )
}

/** Periods without a figure, if the chart or its table has a place for them. */
const missingNote = (view: View, { chartId, mode }: Shown): string[] =>
  mode === 'chart' && isOfOnePeriod(chartId) ? [] : missingInWords(view)

/** Annotations that apply to what is shown, numbered as on the chart if it has numbers. */
export function annotationsOf(view: View, { chartId, mode }: Shown): NumberedAnnotation[] {
  const all = numberAnnotations(view)
  const chart = mode === 'chart' ? chartById(chartId) : undefined
  if (chart?.annotations === 'numbered') return all
  const ofOnePeriod = chart?.annotations === 'of-its-period' || chart?.shows === 'one-period'
  return all
    .filter(
      ({ annotation }) =>
        !ofOnePeriod || isAbout(annotation, view.period, view.indicator.periodType),
    )
    .map(({ annotation }) => ({ annotation }))
}

/** Benchmarks of another date, listed beside the single figure they are compared with. */
const ageNotes = (view: View): string[] =>
  subjectSeries(view).length === 1 ? olderNotes(view, readSeries(view)) : []

/** The definition and source of each target. */
const targetNotes = ({ targets, measure }: View): string[] => [
  ...targets.map(
    ({ target, value }) =>
      `${target.label}: ${formatValue(value, measure)}.${target.note === undefined ? '' : ` ${target.note}`}`,
  ),
  // The rule for the colours, if there are any.
  ...(targets.some(({ target }) => target.direction !== 'expected')
    ? ['Green: at the target or better. Amber: within 5% of it. Red: further off.']
    : []),
]

/** What the service itself says about a figure, ready to be set. */
export interface ServiceComment {
  /** The period of the figure: "31 March 2023". */
  period: string
  text: string
  /** Who said it and when: "Service Director, 7 September 2023". */
  by: string
  /** Where it is printed, if it is a quotation. */
  place?: string
}

/**
 * What the service itself says about the figures shown, newest first: only what it had said by the day as known on
 * which they are shown.
 */
export function serviceComments(view: View, { chartId, mode }: Shown): ServiceComment[] {
  const { comments = [], periodType } = view.indicator
  const isOne = mode === 'chart' && isOfOnePeriod(chartId)
  const categories = new Set(view.series.map((s) => s.category?.id ?? 'total'))
  const compare = comparePeriods(periodType)
  return comments
    .filter(
      (one) =>
        one.area === view.area.code &&
        (isOne ? one.period === view.period : view.periods.includes(one.period)) &&
        (one.measures?.includes(view.measure.id) ?? true) &&
        (one.categories?.some((id) => categories.has(id)) ?? true) &&
        (view.asAt === undefined || one.date <= view.asAt),
    )
    .toSorted((a, b) => compare(b.period, a.period))
    .map(({ period, text, role, date, place }) => ({
      period: periodLabel(period, periodType),
      text,
      by: `${role}, ${dateLabel(date)}`,
      ...(place === undefined ? {} : { place }),
    }))
}

/**
 * The service's comments on what is shown as lines of text, the newest first: “Comment by the service on the figure for
 * 31 March 2023: “Since …” Service Director, 7 September 2023 (the paper, page 3).”
 */
export const commentNotes = (view: View, shown: Shown): string[] =>
  serviceComments(view, shown).map(
    ({ period, text, by, place }) =>
      `Comment by the service on the figure for ${period}: “${text}” ${by}${place === undefined ? '' : ` (${place})`}.`,
  )

/** A picture or a printed page must state that it shows the figures as of an earlier day. */
const asKnownNote = ({ asAt }: View): string[] =>
  asAt === undefined ? [] : [`As known on ${dateLabel(asAt)}: later releases are left out.`]

/**
 * When a reorganised council began or ended, where the chart reaches to that day or further: what is one council before
 * and two after is never one line.
 */
function boundaryNote({ area, periods, indicator: { periodType } }: View): string[] {
  const { history, from, to } = area
  const day = from ?? to
  const [first] = periods
  if (history === undefined || day === undefined || first === undefined) return []
  return periodEnd(first, periodType) <= `${Number(day.slice(0, 4)) + 1}-12-31` ? [history] : []
}

/**
 * Notes without which the chart would be misread: the day on which the figures were known, and who may see
 * them.
 */
export const openNotes = (view: View, shown: Shown): string[] => [
  ...(chartById(shown.chartId)?.notes?.(view, shown.mode) ?? []),
  ...asKnownNote(view),
  ...boundaryNote(view),
  ...view.notes,
]

/** Benchmarks whose last digit is approximate, where the chart or table shows any. */
const approximateNotes = (view: View, { chartId, mode }: Shown): string[] =>
  mode === 'chart' && chartById(chartId)?.field === 'own-area' ? [] : approximateNote(view)

/** Notes for readers who want to know more. */
export const furtherNotes = (view: View, shown: Shown): string[] => [
  ...backgroundNote(view, shown),
  ...ageNotes(view),
  ...targetNotes(view),
  ...leftOutNote(view, shown),
  ...approximateNotes(view, shown),
  ...roundingNote(view, shown),
  ...missingNote(view, shown),
  ...shorthandNotes(view, shown),
]

/** Where the axis starts, if not at zero. On a page this is beside the unit. */
export const axisNotes = (view: View, { chartId, mode }: Shown): string[] =>
  mode === 'chart' ? (chartById(chartId)?.axisNote?.(view) ?? []) : []

/** All notes under a chart that leaves the app, apart from annotations. */
export const notesOf = (view: View, shown: Shown): string[] => [
  ...axisNotes(view, shown),
  ...openNotes(view, shown),
  ...commentNotes(view, shown),
  ...furtherNotes(view, shown),
]

/** "Source: Department for Education, Children looked after in England including adoptions, 2025, 2023 and 2022." */
export function sourceLine(view: Pick<View, 'releases'>): string {
  // Editions of a publication are listed together: its name once, followed by the years.
  const editions = new Map<string, { name: string; years: string[] }>()
  for (const { publication, publisher, title } of view.releases) {
    const year = /, (\d{4})$/.exec(title)?.[1]
    const name = `${publisher}, ${year === undefined ? title : title.slice(0, -6)}`
    const known = editions.get(publication) ?? { name, years: [] }
    if (year !== undefined) known.years.push(year)
    editions.set(publication, known)
  }
  const parts = [...editions.values()].map(({ name, years }) =>
    years.length === 0 ? name : `${name}, ${listInWords(years)}`,
  )
  return parts.length === 0 ? '' : `Source${parts.length === 1 ? '' : 's'}: ${parts.join('; ')}.`
}

/** "(2) 2022: Ofsted inspected …": an annotation as a line of text, in full or as its label alone. */
export function annotationLine(
  { annotation, number }: NumberedAnnotation,
  { indicator }: View,
  says: 'text' | 'label' = 'text',
): string {
  const when = annotationTick(annotation, indicator.periodType)
  const words = says === 'text' ? annotation.text : `${annotation.label}.`
  return `${number === undefined ? '' : `(${number}) `}${when}: ${words}`
}

/** Everything under a chart as lines of text. The confidentiality label comes first. */
export function noteLines(view: View, shown: Shown): { notes: string[]; source: string } {
  const annotations = annotationsOf(view, shown).map((one) => annotationLine(one, view))
  const label = confidentialLabel(view.confidentiality) ?? []
  return {
    notes: [label, notesOf(view, shown), annotations].flat(),
    source: sourceLine(view),
  }
}
