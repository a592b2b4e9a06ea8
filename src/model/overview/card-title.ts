import { STATUS_WORDS } from '../judgement/judgement'
import { formatNumber, formatValue } from '../values/format'
import { scaleOf } from '../values/scale'
import type { HeadlineCard } from './headline-cards'

/** The most characters of a title, so that it stands in one line above what it says. */
export const LONGEST_TITLE = 65

/** "57%", "40 per 10,000": a card's figure by itself. */
export function valueAlone({ reading, view: { measure } }: HeadlineCard): string {
  const value = formatValue(reading.value, measure)
  return measure.kind === 'rate' ? `${value} per ${formatNumber(scaleOf(measure), 0)}` : value
}

/** "Children living with foster carers: 57%". */
export const cardTitle = (card: HeadlineCard): string =>
  `${card.headline.name}: ${valueAlone(card)}`

/** How a card's figure stands, in a few words; of what is neither better nor worse, on which side it is. */
export function statusInShort({ judgement: { status, gaps } }: HeadlineCard): string {
  if (status !== 'differs') return STATUS_WORDS[status]
  const sides = new Set(gaps.map(({ outcome }) => outcome).filter((side) => side !== 'similar'))
  if (sides.size > 1) return STATUS_WORDS[status]
  return sides.has('higher') ? 'Higher than elsewhere' : 'Lower than elsewhere'
}
