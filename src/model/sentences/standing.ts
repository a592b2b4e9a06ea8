import { isSubject } from '../view/subject'
import { rankOf } from '../judgement/benchmark'
import { FEWEST_TO_RANK } from '../judgement/standing'
import { isNumber } from '../schema/observation'
import { formatValue } from '../values/format'
import { periodLabel } from '../values/period'
import { quartiles } from '../values/statistics'
import { canRank } from '../view/polarity'
import type { View } from '../view/types'
import { figureParts, parts, type Sentence } from './parts'
import { isDoubtful, soundPeers } from '../judgement/doubt'
import { ordinal } from '../values/ordinal'

/**
 * Where the council stands among all authorities in the view's period, in one sentence; by polarity,
 * or from lowest to highest when neither way is better. Undefined where there are too few
 * authorities, and for counts, which depend on the size of the council.
 */
export function standing(view: View): Sentence | undefined {
  const numbers = soundPeers(view).flatMap((p) => (isNumber(p.value) ? [p.value] : []))
  if (numbers.length < FEWEST_TO_RANK || !canRank(view)) return undefined
  const own = view.peers.find((p) => p.isSubject)
  const missing = view.peers.filter((p) => !p.isSubject && !isNumber(p.value)).length
  const category = view.category ? `${view.category.label}: ` : ''
  const date = periodLabel(view.period, view.indicator.periodType)
  const doubtful = view.peers.filter(
    (p) => !p.isSubject && isNumber(p.value) && isDoubtful(view, p.area.code),
  ).length
  const rest = [
    missing > 0
      ? ` ${missing} ${missing === 1 ? 'other has' : 'others have'} no published figure.`
      : '',
    doubtful > 0
      ? ` The ${doubtful === 1 ? 'figure of one other is' : `figures of ${doubtful} others are`} in doubt and not ranked.`
      : '',
  ].join('')
  if (!own || !isNumber(own.value))
    return parts`${category}${view.area.name} has no published figure for ${date}; ${numbers.length} authorities have.${rest}`
  const { period } = view
  const held = view.series
    .find((s) => isSubject(s) && (s.category?.id ?? 'total') === own.observation.category)
    ?.points.get(period)
  // The record is that of the council’s own cell, also where the place is that of its joint return.
  const value = figureParts(view, { period, earlier: [], ...held, value: own.value })
  if (isDoubtful(view, own.area.code))
    return parts`${category}${value} is in doubt and is not ranked among the ${numbers.length} other authorities (${date}).${rest}`
  const rank = rankOf(own.value, numbers, view.polarity)
  const tied = numbers.filter((n) => n === own.value).length - 1
  const level = tied > 0 ? `, level with ${tied === 1 ? 'one other' : `${tied} others`}` : ''
  return parts`${category}${value} is ${placeInWords(rank, { tied, of: numbers.length, view })}${level} (${date}).${rest}`
}

/** "The middle half of them lies between 53 and 90." */
export function spreadSentence(view: View): string {
  const numbers = soundPeers(view).flatMap((p) => (isNumber(p.value) ? [p.value] : []))
  const { lower, upper } = quartiles(numbers)
  return `The middle half of the authorities lies between ${formatValue(lower, view.measure)} and ${formatValue(upper, view.measure)}.`
}

/** "16th lowest of 151 authorities"; "146th of 151 authorities, counted from the best". */
function placeInWords(rank: number, how: { tied: number; of: number; view: View }): string {
  const { tied, of, view } = how
  if (view.polarity !== 'neutral')
    return `${ordinal(rank)} of ${of} authorities, counted from the best`
  const fromTop = of - rank - tied + 1
  const [place, end] = rank <= fromTop ? [rank, 'lowest'] : [fromTop, 'highest']
  return `${place === 1 ? 'the' : ordinal(place)} ${end} of ${of} authorities`
}
