import { capitalise, formatValue, listInWords } from '../values/format'
import type { Status } from '../judgement/judgement'
import { isNumber } from '../schema/observation'
import { periodPhrase, sinceLabel } from '../values/period'
import type { HeadlineCard } from './headline-cards'
import { statement } from '../sentences/phrases'
import type { View } from '../view/types'

/** No page opens with a figure that rests on a handful of children, or may be wrong. */
const UNTOLD: readonly Status[] = ['too-small', 'doubtful']

const firstGap = (card: HeadlineCard) => card.reading.gaps.find((g) => g.series.area !== undefined)

/** "Buckinghamshire looks after fewer children than the South East, for its size." */
function comparison(card: HeadlineCard, area: string): string {
  const gap = firstGap(card)
  if (!gap) return ''
  const side =
    gap.outcome === 'similar'
      ? card.headline.similar
      : (gap.difference ?? 0) > 0
        ? card.headline.higher
        : card.headline.lower
  return side?.replace('{area}', area).replace('{benchmark}', gap.name) ?? ''
}

/** Words for a movement that is one: not for what stands still, or is too small to tell. */
const movement = ({ reading, headline }: HeadlineCard): string | undefined => {
  const { direction, change } = reading.movement
  if (direction === 'steady' || direction === 'unknown') return undefined
  return (change?.difference ?? 0) > 0 ? headline.rising : headline.falling
}

/** "On 31 March 2025, 522 children were looked after: 40 in every 10,000 …, beside 55 in the South East and 67 in England." */
function summaryOf(card: HeadlineCard): string {
  const { view, reading, headline, indicator } = card
  const when = periodPhrase(reading.period, indicator.periodType)
  const beside = reading.gaps.map((g) => `${formatValue(g.value, view.measure)} in ${g.name}`)
  const countMeasure = indicator.measures.find((m) => m.id === headline.count)
  const count = reading.point?.count
  const whole =
    countMeasure && isNumber(count) && view.measure.kind === 'rate'
      ? `${when}, ${countMeasure.says.replace('{value}', formatValue(count, countMeasure))}: ${formatValue(reading.value, view.measure)} in every 10,000`
      : `${when}, ${statement(view, reading.series)}`
  return `${whole}${beside.length > 0 ? `, beside ${listInWords(beside)}` : ''}.`
}

function movementSummary(card: HeadlineCard): string {
  const { view, reading, indicator } = card
  const since = reading.movement.change
  if (!since) return ''
  const when = sinceLabel(since.from, indicator.periodType)
  return `${capitalise(statement(view, reading.series))}, ${since.difference > 0 ? 'up' : 'down'} from ${formatValue(since.fromValue, view.measure)} in ${when}.`
}

/**
 * The overview's title and the lines below it: the first headline against its region, then the
 * first one whose movement has words of its own; with the views that they are about.
 */
export function openingLines(
  cards: readonly HeadlineCard[],
  area: string,
): { title: string; summary: string; views: View[] } {
  const telling = cards.filter(({ judgement }) => !UNTOLD.includes(judgement.status))
  const lead = telling[0]
  const moving = telling.find((card) => card !== lead && movement(card) !== undefined)
  const title = [lead ? comparison(lead, area) : '', moving ? (movement(moving) ?? '') : '']
    .filter(Boolean)
    .join(' ')
  const summary = [lead ? summaryOf(lead) : '', moving ? movementSummary(moving) : '']
    .filter(Boolean)
    .join(' ')
  return {
    title: title || area,
    summary: summary || `No figures have been published for ${area}.`,
    views: [lead, moving].flatMap((card) => card?.view ?? []),
  }
}
