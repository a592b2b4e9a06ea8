import { capitalise } from './format'
import { ageLabel, monthsBetween, periodEnd, periodLabel } from './period'
import type { Reading } from './reading'
import type { HeadlineCard } from './triage'
import { changeInShort, countsBeside, countsOf, gapAsCount, gapInShort, statement } from './phrases'

/** Widest telling change: the last year's, or the longer one where the last year's is only rounding. */
const tellingChange = (reading: Reading, step: number) =>
  reading.change && Math.abs(reading.change.difference) > step * 1.001
    ? reading.change
    : (reading.sinceFirst ?? reading.change)

/** How old a figure is on a day (ISO date): "1 year 8 months old". */
export const figureAge = (card: HeadlineCard, today: string): string =>
  ageLabel(monthsBetween(periodEnd(card.reading.period, card.indicator.periodType), today))

/** The short lines of a card, in the words of the long sentence. */
export function cardLines(card: HeadlineCard) {
  const { reading, view, indicator } = card
  const change = tellingChange(reading, 10 ** -view.measure.decimals)
  // The gap that counts most for a reader is the widest one to an area.
  const gaps = reading.gaps.filter((g) => g.series.area !== undefined)
  const widest = gaps.toSorted(
    (a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0),
  )[0]
  const asCount = widest && gapAsCount(widest, view)
  return {
    change: change ? changeInShort(change, view) : '',
    gap: widest
      ? `${widest.outcome === 'worse' && card.reading.direction === 'improving' ? 'still ' : ''}${gapInShort(widest, view)}${asCount === undefined ? '' : `: ${asCount.replace(/ (more|fewer) /, ' ')}`}`
      : 'No benchmark is published',
    /** What a council's own percentage is of. */
    of: countsBeside(reading.point, view),
    date: periodLabel(reading.period, indicator.periodType),
  }
}

/** A card's sentence: the value against each benchmark, and what is good. */
export function cardSentence(card: HeadlineCard): string {
  const { reading, view } = card
  const gaps = reading.gaps.map((gap) => gapInShort(gap, view))
  const text = statement(view, reading.series)
  const rest = gaps.length > 0 ? `: ${gaps.join(', ')}` : ''
  return `${capitalise(text)}${countsOf(reading.point, view.measure)}${rest}.${
    gaps.length === 0
      ? ' No benchmark exists for it.'
      : view.polarity === 'neutral'
        ? ' Neither more nor less is better in itself.'
        : ''
  }`
}
