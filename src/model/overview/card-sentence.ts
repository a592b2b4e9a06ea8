import { gapWithAge } from '../sentences/benchmark-age'
import { joinParts, parts, type Sentence } from '../sentences/parts'
import { smallNumbers } from '../sentences/small-numbers'
import { polaritySentence } from '../view/polarity'
import { cardStatement } from './card-words'
import type { HeadlineCard } from './headline-cards'

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
