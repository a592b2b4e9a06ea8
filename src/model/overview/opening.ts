import { formatValue } from '../values/format'
import type { Status } from '../judgement/judgement'
import { isNumber } from '../schema/observation'
import { periodPhrase, sinceLabel } from '../values/period'
import type { HeadlineCard } from './headline-cards'
import {
  capitaliseParts,
  figureParts,
  joinParts,
  listParts,
  parts,
  type Sentence,
} from '../sentences/parts'
import { statement, withValue } from '../sentences/phrases'
import { figureOf } from '../view/figure-cell'

/** Statuses of figures that no page opens with: they rest on a handful of children, or are in doubt. */
const NEVER_FIRST: readonly Status[] = ['too-small', 'doubtful']

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

/** Words for a rise or fall; none where the figure is steady or too small to tell. */
const movement = ({ reading, headline }: HeadlineCard): string | undefined => {
  const { direction, change } = reading.movement
  if (direction === 'steady' || direction === 'unknown') return undefined
  return (change?.difference ?? 0) > 0 ? headline.rising : headline.falling
}

/** "On 31 March 2025, 522 children were looked after: 40 in every 10,000 …, beside 55 in the South East and 67 in England." */
function summaryOf(card: HeadlineCard): Sentence {
  const { view, reading, headline, indicator } = card
  const when = periodPhrase(reading.period, indicator.periodType)
  const beside = reading.gaps.map(
    (gap) => parts`${figureParts(view, gap.series.points.get(gap.period))} in ${gap.name}`,
  )
  const countMeasure = indicator.measures.find((m) => m.id === headline.count)
  const count = reading.point?.count
  const figure = figureOf(view, reading.point)
  const whole =
    countMeasure && isNumber(count) && view.measure.kind === 'rate'
      ? parts`${withValue(countMeasure.says, [
          {
            text: formatValue(count, countMeasure),
            ...(figure ? { figure: { ...figure, measure: countMeasure.id } } : {}),
          },
        ])}: ${figureParts(view, reading.point)} in every 10,000`
      : statement(view, reading.series)
  return parts`${when}, ${whole}${beside.length > 0 ? parts`, beside ${listParts(beside)}` : ''}.`
}

function movementSummary(card: HeadlineCard): Sentence {
  const { view, reading, indicator } = card
  const since = reading.movement.change
  if (!since) return []
  const when = sinceLabel(since.from, indicator.periodType)
  const from = figureParts(view, reading.series.points.get(since.from))
  return parts`${capitaliseParts(statement(view, reading.series))}, ${since.difference > 0 ? 'up' : 'down'} from ${from} in ${when}.`
}

/**
 * The overview's title and the lines below it: the first headline against its region, then the
 * first one whose movement has words of its own.
 */
export function openingLines(
  cards: readonly HeadlineCard[],
  area: string,
): { title: string; summary: Sentence } {
  const telling = cards.filter(({ judgement }) => !NEVER_FIRST.includes(judgement.status))
  const lead = telling[0]
  const moving = telling.find((card) => card !== lead && movement(card) !== undefined)
  const title = [lead ? comparison(lead, area) : '', moving ? (movement(moving) ?? '') : '']
    .filter(Boolean)
    .join(' ')
  const summary = joinParts(
    [lead ? summaryOf(lead) : '', moving ? movementSummary(moving) : ''],
    ' ',
  )
  return {
    title: title || area,
    summary: summary.length > 0 ? summary : parts`No figures have been published for ${area}.`,
  }
}
