import { olderBy } from './benchmark-age'
import { areaInSentence, possessive } from '../schema/area'
import {
  aimOf,
  isLargestHidden,
  largestFirst,
  leadingSeries,
  suppressedParts,
} from './short/leading-part'
import { denominatorAt } from '../view/denominator'
import { cautionAt } from '../view/annotation'
import { crossSentence } from './crossed-breakdown'
import { inSentence, listInWords } from '../values/format'
import { judge } from '../judgement/judgement'
import { judgedSentence } from './judgement-words'
import { smallNumbers } from './small-numbers'
import { isNumber, isShorthand, isText } from '../schema/observation'
import { textSummary, textTitle } from './text-values'
import { capitaliseParts, figureParts, joinParts, listParts, parts, type Sentence } from './parts'
import { dateLabel, periodInSentence, sinceLabel } from '../values/period'
import { countsAfter, countsBeside, oneOf, opening, statement } from './phrases'
import { benchmarkValue, changeInWords, gapAsChildren, shortStatement } from './verdict-phrases'
import { judgeChange, type SeriesChange } from '../judgement/movement'
import { readSeries, type Reading } from '../judgement/reading'
import { noiseOf } from '../judgement/gap'
import { polarityOf } from '../view/polarity'
import { rangeStatement } from './short/range'
import { readTargets } from '../view/targets'
import type { Series, View } from '../view/types'
import { subjectSeries } from '../view/subject'
import { isExplained } from '../values/shorthand'
import { changesSoFar } from '../judgement/change-since'

/** A statement; of a count of one in the singular: "1 child was looked after". */
function statementOf(view: View, series: Series): Sentence {
  const { kind, unit } = view.measure
  const said = statement(view, series)
  return kind === 'count' && series.points.get(view.period)?.value === 1
    ? said.map(({ text, ...part }) => ({
        ...part,
        text: text.replace(` ${unit}`, ` ${oneOf(unit)}`).replace(/ were\b/, ' was'),
      }))
    : said
}

/** "The South East’s figure was 55", "England’s 67": one for each benchmark. */
const gapParts = ({ gaps }: Reading, view: View): Sentence[] =>
  gaps.map((gap, index) => {
    const older = olderBy(gap, view)
    const value = parts`${benchmarkValue(gap, view)}${older === undefined ? '' : ` (${older})`}`
    if (!gap.series.area) return parts`${gap.name} was ${value}`
    return parts`${possessive(gap.name)} ${index === 0 ? 'figure was ' : ''}${value}`
  })

const gapsSentence = (reading: Reading, view: View): Sentence =>
  reading.gaps.length === 0 ? [] : parts`${capitaliseParts(listParts(gapParts(reading, view)))}.`

/** Why nothing is said about chance: the numbers behind the figure are not published, or do not count children. */
const untested = ({ gaps, point }: Reading): string =>
  gaps.length === 0 || gaps.some((gap) => gap.tested)
    ? ''
    : point?.count === undefined && point?.denominator === undefined
      ? 'No counts are published, so we cannot say whether the gap could be chance.'
      : 'We cannot say whether the gap could be chance.'
/** Why there is no figure: not published at all, or not known on the day asked about. */
const noFigure = ({ asAt }: View, where: string): string =>
  asAt === undefined
    ? `No figure has been published for ${where}.`
    : `No release that is held here and was out on ${dateLabel(asAt)} gives this figure for ${where}.`

/** A sentence about one series: value, date, change, gaps, and which way is good. */
function oneSeries(view: View): Sentence {
  const reading = readSeries(view)
  const { series, value } = reading
  const when = periodInSentence(view.period, view.indicator.periodType)
  // A figure of a joint return covers both councils, though it continues the council's line.
  const of = view.peers.find((peer) => peer.isSubject)?.area ?? series.area
  const where = of ? areaInSentence(of) : ''
  if (isText(value)) return parts`${opening(view, where)}, ${statement(view, series)}.`
  if (!isNumber(value))
    return value === undefined
      ? parts`${noFigure(view, where)}`
      : parts`The figure for ${where} ${when} ${isExplained(value)}.`
  // Small numbers vary by chance, so no change is stated for them.
  // Of savings printed below zero, "lower" would say the opposite of what it means.
  const change =
    reading.change && value >= 0 && !reading.isSmall
      ? `, ${changeInWords(reading.change, view)}`
      : ''
  const judgement = judge(view, reading)
  const sentences = [
    parts`${opening(view, where)}, ${statementOf(view, series)}${countsAfter(reading.point, view)}${change}.`,
    gapsSentence(reading, view),
    judgement.status === 'doubtful' ? '' : gapAsChildren(reading, view),
    // A target does not depend on what other councils do.
    ...readTargets(view, reading.point).map(
      ({ words }) => parts`${figureParts(view, reading.point)} is ${words}.`,
    ),
    smallNumbers(view, reading),
    untested(reading),
    view.indicator.local === true && reading.gaps.length === 0
      ? ''
      : judgedSentence(view, reading, judgement),
  ]
  return joinParts(sentences, ' ')
}

/** " (the council aimed for 60)": stands after the figure achieved. */
function aimInWords(view: View, series: Series): Sentence {
  const aim = aimOf(view, series)
  return isNumber(aim?.value) ? parts` (the council aimed for ${figureParts(view, aim)})` : []
}

/** The id of the category that the sentence about a breakdown begins with. */
export const leadingCategory = (view: View): string | undefined => leadingSeries(view)?.category?.id

/** Whether one audit more or fewer would change a council's own percentage as much as that. */
function isOneOfFew({ from, difference }: SeriesChange, view: View): boolean {
  const denominators = [from, view.period].flatMap((period) => denominatorAt(view, period)?.n ?? [])
  return view.indicator.local === true && Math.abs(difference) * Math.min(...denominators) <= 100
}

/**
 * The part of a breakdown that has changed most, all measured over the same time: since the first period
 * in which at least half of the parts that are shown now have a figure on the same basis. No change is
 * measured from or to a figure in doubt.
 */
export function mostChanged(
  view: View,
): { series: Series; change: SeriesChange; ofSome: boolean } | undefined {
  const shown = largestFirst(view).map(({ series }) => ({
    series,
    changes: new Map(
      changesSoFar(view, series)
        .filter(({ from }) => ![from, view.period].some((at) => cautionAt(view, series, at)))
        .map((change) => [change.from, change]),
    ),
  }))
  const from = view.periods.find((period) => {
    const measured = shown.filter(({ changes }) => changes.has(period))
    return measured.length > 0 && measured.length * 2 >= shown.length
  })
  const [most] = shown
    .flatMap(({ series, changes }) => {
      const change = from === undefined ? undefined : changes.get(from)
      return change ? [{ series, change }] : []
    })
    .toSorted((a, b) => Math.abs(b.change.difference) - Math.abs(a.change.difference))
  if (!most || most.change.difference === 0 || isOneOfFew(most.change, view)) return undefined
  const subject = subjectSeries(view)
  const measured = shown.filter(({ changes }) => changes.has(most.change.from))
  // A category with no figure in either period is not one that was left out.
  const there = subject.filter((s) => s.points.has(view.period) || s.points.has(most.change.from))
  return { ...most, ofSome: measured.length < there.length }
}

/** "from 60% in 2020 to 57% now": the earlier and the present share of a category. */
function changeOfPart(
  { series, change }: { series: Series; change: SeriesChange },
  view: View,
): Sentence {
  const valueIn = (period: string) => {
    const point = series.points.get(period)
    return parts`${figureParts(view, point)}${countsBeside(point, view)}`
  }
  const since = sinceLabel(change.from, view.indicator.periodType)
  return parts`from ${valueIn(change.from)} in ${since} to ${valueIn(view.period)} now`
}

function largestChange(view: View): Sentence {
  const most = mostChanged(view)
  // Small numbers vary by chance, so no change is stated for them, nor one that chance or rounding can make.
  if (!most || readSeries(view, most.series.category?.id).isSmall) return []
  const polarity = polarityOf(view, most.series)
  const { direction } = judgeChange(most.change, {
    view,
    series: most.series,
    polarity,
    noise: noiseOf(view),
  })
  if (direction === 'steady') return []
  const among = most.ofSome ? ', of the parts that can be compared' : ''
  const { label = '', says } = most.series.category ?? {}
  return parts`Changed most${among}: ${inSentence(label, says)}, ${changeOfPart(most, view)}.`
}

/** "Foster care: South East 65%, England 67%." */
function gapsOfPart({ gaps, series }: Reading, view: View): Sentence {
  if (gaps.length === 0 || !series.category) return []
  const beside = gaps.map((gap) => {
    const older = olderBy(gap, view)
    return parts`${gap.series.label} ${benchmarkValue(gap, view)}${older === undefined ? '' : ` (${older})`}`
  })
  return parts`${series.category.label}: ${joinParts(beside, ', ')}.`
}

/** Which parts are suppressed, where the largest may be one of them. */
function hiddenParts(hidden: number, all: number): string {
  const why = 'suppressed to protect people’s identity'
  if (hidden === all) return `all figures are ${why}`
  return hidden === 1
    ? `the figure of 1 of ${all} groups is ${why}, and it may be the largest`
    : `the figures of ${hidden} of ${all} groups are ${why}, and the largest may be among them`
}

/** Why a breakdown has no figure at all: the one reason that the source gives for every part, if there is one. */
function noParts(view: View): string {
  const values = new Set(subjectSeries(view).map((s) => s.points.get(view.period)?.value))
  const [only] = values
  return values.size === 1 && isShorthand(only)
    ? `the figures ${isExplained(only, true)}`
    : 'no figures were published'
}

/** A sentence about a whole breakdown: the part that matters most and how it is judged, the next, and what changed most. */
function manySeries(view: View): Sentence {
  const subject = subjectSeries(view)
  const where = subject[0]?.area ? areaInSentence(subject[0].area) : ''
  if (view.period === '') return parts`${noFigure(view, where)}`
  if (subject.some((s) => isText(s.points.get(view.period)?.value)))
    return parts`${textSummary(view)}`
  const lead = leadingSeries(view)
  const hidden = isLargestHidden(view) ? hiddenParts(suppressedParts(view), subject.length) : ''
  if (hidden !== '' && !isNumber(lead?.points.get(view.period)?.value))
    return parts`${opening(view, where)}, ${hidden}.`
  const numbered = largestFirst(view)
  const largest = numbered.find(({ series }) => series === lead) ?? numbered[0]
  const second = numbered.find((one) => one !== largest)
  if (!largest) return parts`${opening(view, where)}, ${noParts(view)}.`
  const range = rangeStatement(view)
  if (range) return parts`${opening(view, where)}, ${range}.`
  const reading = readSeries(view, largest.series.category?.id)
  // Of a part, the sentence states no change before its judgement.
  const { change: _, ...unstated } = reading
  const beside = (series: Series) => countsBeside(series.points.get(view.period), view)
  const next = second ? parts`${shortStatement(view, second.series)}${beside(second.series)}` : ''
  const then = hidden === '' ? next : hidden
  const few = smallNumbers(view, reading)
  // Of few children, the counts say more than the share.
  const counts =
    few === '' ? beside(largest.series) : countsAfter(largest.series.points.get(view.period), view)
  const sentences = [
    parts`${opening(view, where)}, ${statementOf(view, largest.series)}${counts}${aimInWords(view, largest.series)}${then === '' ? '' : parts`; ${then}`}.`,
    gapsOfPart(reading, view),
    reading.gaps.length > 0 ? judgedSentence(view, unstated, judge(view, reading)) : '',
    few,
    largestChange(view),
  ]
  return joinParts(sentences, ' ')
}

/**
 * The sentence that says what a view shows: visible caption, alternative text and export caption.
 * It states no more than the published figures do.
 */
export const verdict = (view: View): Sentence =>
  view.cross
    ? parts`${crossSentence(view)}`
    : subjectSeries(view).length > 1
      ? manySeries(view)
      : oneSeries(view)

/** What a view shows in one short statement, without its date: for where it is evidence for something else. */
export function briefStatement(view: View): Sentence {
  if (view.cross) return parts`${crossSentence(view).replace(/\.$/, '')}`
  const [first] = largestFirst(view)
  if (!first || isLargestHidden(view))
    return parts`${textTitle(view) ?? `${view.indicator.name} in ${areaInSentence(view.area)}`}`
  const reading = readSeries(view, first.series.category?.id)
  const groups = (['above', 'below', 'similar to'] as const).flatMap((word) => {
    const names = reading.gaps
      .filter((g) => {
        const side =
          g.outcome === 'similar' ? 'similar to' : (g.difference ?? 0) > 0 ? 'above' : 'below'
        return side === word
      })
      .map((g) => g.name)
    return names.length > 0 ? [`${word} ${listInWords(names)}`] : []
  })
  const where = first.series.area ? areaInSentence(first.series.area) : areaInSentence(view.area)
  const beside = countsBeside(first.series.points.get(view.period), view)
  return parts`In ${where} ${statement(view, first.series)}${beside}${groups.length > 0 ? `, ${listInWords(groups)}` : ''}`
}
