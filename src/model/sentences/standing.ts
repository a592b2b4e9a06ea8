import { areaInSentence } from '../schema/area'
import { isSubject } from '../view/subject'
import { rankOf } from '../judgement/benchmark'
import { numberAt } from '../judgement/gap'
import { FEWEST_TO_RANK } from '../judgement/standing'
import { isNumber } from '../schema/observation'
import { capitalise, formatNumber, formatValue } from '../values/format'
import { periodLabel } from '../values/period'
import { scaleOf } from '../values/scale'
import { quartiles } from '../values/statistics'
import { canRank } from '../view/polarity'
import type { View } from '../view/types'
import { figureParts, parts, type Sentence } from './parts'
import { isDoubtful, soundPeers } from '../judgement/doubt'
import { ordinal } from '../values/ordinal'

const numbersOf = (view: View): number[] =>
  soundPeers(view).flatMap(({ value }) => (isNumber(value) ? [value] : []))

/**
 * Where the council stands among all authorities in the view's period, in one sentence,
 * counted from the nearer end whichever way is better. Undefined where there are too few
 * authorities, and for counts, which depend on the size of the council.
 */
export function standing(view: View): Sentence | undefined {
  const numbers = numbersOf(view)
  if (numbers.length < FEWEST_TO_RANK || !canRank(view)) return undefined
  // A whole of 100% everywhere has no place.
  if (new Set(numbers).size === 1) return undefined
  const subject = view.peers.find((p) => p.isSubject)
  const missing = view.peers.filter((p) => !p.isSubject && !isNumber(p.value)).length
  const category = view.category ? `${view.category.label}: ` : ''
  const date = periodLabel(view.period, view.indicator.periodType)
  const doubtful = view.peers.filter(
    (p) => !p.isSubject && isNumber(p.value) && isDoubtful(view, p.area.code),
  ).length
  const rest = [
    missing > 0 ? ` ${missing === 1 ? 'One has' : `${missing} have`} no figure.` : '',
    doubtful > 0
      ? ` ${doubtful === 1 ? 'One is' : `${doubtful} are`} not ranked, because the figure is in doubt.`
      : '',
  ].join('')
  if (!subject || !isNumber(subject.value))
    return parts`${category}${capitalise(areaInSentence(view.area))} has no published figure for ${date}; ${numbers.length} of ${view.peers.filter((p) => !p.isSubject).length} other councils have one.`
  const { period } = view
  const held = view.series
    .find((s) => isSubject(s) && (s.category?.id ?? 'total') === subject.observation.category)
    ?.points.get(period)
  // The record is that of the council’s own cell, also where the place is that of its joint return.
  const { measure } = view
  const figure = figureParts(view, { period, earlier: [], ...held, value: subject.value })
  const value =
    measure.kind === 'rate' ? parts`${figure} per ${formatNumber(scaleOf(measure), 0)}` : figure
  if (isDoubtful(view, subject.area.code))
    return parts`${category}${value} is in doubt and is not ranked among the ${numbers.length} other councils (${date}).${rest}`
  const rank = rankOf(subject.value, numbers, 'neutral')
  const tied = numbers.filter((n) => n === subject.value).length - 1
  const level = tied > 0 ? `, level with ${tied === 1 ? 'one other' : `${tied} others`}` : ''
  return parts`${category}${value} is the ${placeInWords(rank, { tied, of: numbers.length, view })} of ${numbers.length} councils${level} (${date}).${rest}`
}

/** "Half of all councils are between 64% and 71%." */
export function spreadSentence(view: View): string {
  const { lower, upper } = quartiles(numbersOf(view))
  return `Half of all councils are between ${formatValue(lower, view.measure)} and ${formatValue(upper, view.measure)}.`
}

/**
 * What the council in the middle has, where a figure is above England's and below the middle, or the other way round.
 * England's figure can be far from the middle, because large councils and extreme ones count for more in it.
 * @param view with all authorities as its peers
 * @returns "The council in the middle has 12.1%; England’s figure is that of all councils together.", or an empty text
 * where the figure is on the same side of both
 */
export function middleInWords(view: View): string {
  const subject = view.peers.find((p) => p.isSubject)?.value
  const england = view.series.find(
    (s) => s.role === 'england' && s.category?.id === view.category?.id,
  )
  const value = numberAt(england, view.period)
  if (!isNumber(subject) || value === undefined) return ''
  const { median } = quartiles(numbersOf(view))
  return (subject - value) * (subject - median) < 0
    ? `The council in the middle has ${formatValue(median, view.measure)}; England’s figure is that of all councils together.`
    : ''
}

/** "6th lowest", "lowest", "2nd highest", "3rd longest": a place from the nearer end. */
function placeInWords(
  rank: number,
  { tied, of, view }: { tied: number; of: number; view: View },
): string {
  const fromTop = of - rank - tied + 1
  const [low, high] =
    view.measure.kind === 'duration' ? ['shortest', 'longest'] : ['lowest', 'highest']
  const [place, end] = rank <= fromTop ? [rank, low] : [fromTop, high]
  return place === 1 ? end : `${ordinal(place)} ${end}`
}

/**
 * Where the council stands among all councils, for beside a chart: "6th lowest of 151 councils". Whichever way is
 * better, it is counted from the nearer end.
 * @param view with all authorities as its peers
 * @returns undefined for counts, a figure in doubt or not published, and too few councils
 */
export function rankInWords(view: View): string | undefined {
  const numbers = numbersOf(view)
  const subject = view.peers.find((p) => p.isSubject)
  if (numbers.length < FEWEST_TO_RANK || !canRank(view)) return undefined
  if (!subject || !isNumber(subject.value) || isDoubtful(view, subject.area.code)) return undefined
  const tied = numbers.filter((n) => n === subject.value).length - 1
  const place = placeInWords(rankOf(subject.value, numbers, 'neutral'), {
    tied,
    of: numbers.length,
    view,
  })
  const level = tied > 0 ? `, level with ${tied === 1 ? 'one other' : `${tied} others`}` : ''
  return `${capitalise(place)} of ${numbers.length} councils${level}`
}
