import { capitaliseParts, joinParts, parts, type Sentence } from '../sentences/parts'
import { gapWithAge, smallNumbers } from '../sentences/small-numbers'
import { ageOn, periodEnd, periodLabel } from '../values/period'
import {
  changeInShort,
  countsAfter,
  countsBeside,
  countsOf,
  gapAsCount,
  statement,
} from '../sentences/phrases'
import { polaritySentence } from '../view/polarity'
import type { HeadlineCard } from './headline-cards'
import type { View } from '../view/types'
import { isSubject } from '../view/subject'

/**
 * How old a view's latest figure is on a day (ISO date): "1 year 8 months old"; of what was stated before
 * its period ended, such as a target, how long ago that was: "stated 3 years 2 months ago".
 */
export function figureAge(
  view: Pick<View, 'period' | 'indicator' | 'series' | 'releases'>,
  today: string,
): string {
  const { period, indicator, series, releases } = view
  const held = series.find(isSubject)?.points.get(period)?.observation
  const published = releases.find(({ id }) => id === held?.release)?.published
  return ageOn(today, { end: periodEnd(period, indicator.periodType), published })
}

/** The short lines of a card, in the words of the long sentence. */
export function cardLines(card: HeadlineCard) {
  const { reading, view, indicator } = card
  const { gap, status } = card.judgement
  const { change } = reading.movement
  const asCount = gap && gapAsCount(gap, view)
  const date = periodLabel(reading.period, indicator.periodType)
  const caution = [
    gap && !gap.tested ? 'difference not tested' : '',
    reading.isSmall ? 'small numbers' : '',
  ]
    .filter(Boolean)
    .join(', ')
  return {
    change: change && !reading.isSmall ? changeInShort(change, view) : '',
    gap: gap
      ? `${status === 'worse-but-improving' ? 'still ' : ''}${gapWithAge(gap, view)}${asCount === undefined ? '' : `: ${asCount.replace(/ (more|fewer) /, ' ')}`}`
      : 'No benchmark is published',
    /** The counts behind a council's own percentage. */
    of: countsBeside(reading.point, view),
    date,
    /** The date, the counts behind any other percentage, and cautions. */
    detail: capitaliseParts(
      joinParts(
        [date, indicator.local === true ? '' : countsOf(reading.point, view), caution],
        '; ',
      ),
    ),
  }
}

/** "57% of children looked after lived with foster carers (299 of 522)": a card's value with its counts. */
export const cardStatement = ({ reading, view }: HeadlineCard): Sentence =>
  capitaliseParts(parts`${statement(view, reading.series)}${countsAfter(reading.point, view)}`)

/** A card's sentence: the value against each benchmark, and which way is better. */
export function cardSentence(card: HeadlineCard): Sentence {
  const { reading, view } = card
  const gaps = reading.gaps.map((gap) => gapWithAge(gap, view))
  const rest = gaps.length > 0 ? `: ${gaps.join(', ')}` : ''
  const sentences = [
    parts`${cardStatement(card)}${rest}.`,
    smallNumbers(view, reading),
    gaps.length === 0
      ? 'No benchmark exists for it.'
      : view.polarity === 'neutral'
        ? polaritySentence(view, reading.series)
        : '',
  ]
  return joinParts(sentences, ' ')
}
