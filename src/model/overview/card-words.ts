import { gapWithAge } from '../sentences/benchmark-age'
import { capitaliseParts, joinParts, parts, type Sentence } from '../sentences/parts'
import { periodLabel } from '../values/period'
import {
  changeInShort,
  countsAfter,
  countsBeside,
  countsOf,
  gapAsCount,
  statement,
} from '../sentences/phrases'
import { STATUS_WORDS } from '../judgement/judgement'
import type { HeadlineCard } from './headline-cards'

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

/** How a card's figure compares, in a few words; for a neutral measure, whether it is higher or lower. */
export function statusInShort({ judgement: { status, gaps } }: HeadlineCard): string {
  if (status !== 'differs') return STATUS_WORDS[status]
  const sides = new Set(gaps.map(({ outcome }) => outcome).filter((side) => side !== 'similar'))
  if (sides.size > 1) return STATUS_WORDS[status]
  return sides.has('higher') ? 'Higher than elsewhere' : 'Lower than elsewhere'
}
