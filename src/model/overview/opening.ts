import { formatValue } from '../values/format'
import type { Status } from '../judgement/judgement'
import { isNumber } from '../schema/observation'
import { periodPhrase } from '../values/period'
import { ofStatus, type HeadlineCard } from './headline-cards'
import { worriesIn } from './worries'
import { figureParts, listParts, parts, type Sentence } from '../sentences/parts'
import { statement, withValue } from '../sentences/phrases'
import { judgedTitles } from '../sentences/short/judged-title'
import { fitting } from '../sentences/short/title-length'
import { figureOf } from '../view/figure-cell'

/** Statuses of figures that no page opens with: they rest on a handful of children, or are in doubt. */
const NEVER_FIRST: readonly Status[] = ['too-small', 'doubtful']

/** Statuses that say nothing about better or worse; a neutral measure has none that does. */
const NEITHER: readonly Status[] = [...NEVER_FIRST, 'differs', 'no-benchmark']

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

/** What a page says where nothing is worse: what is behind but improving, or that nothing is. */
function calmTitles(cards: readonly HeadlineCard[], area: string): string[] {
  const [behind] = ofStatus(cards, ['worse-but-improving'])
  if (behind) return judgedTitles(behind.reading, behind.judgement, behind.view)
  if (cards.length === 0) return [area]
  const judged = cards.filter(({ judgement }) => !NEITHER.includes(judgement.status))
  const what = 'headline figure is worse than elsewhere or getting worse'
  return judged.length * 2 < cards.length
    ? [`${area}: too few figures to judge`, area]
    : [`${area}: no ${what}`, `No ${what}`]
}

/**
 * The overview's title, which is what a leader should look at first, and the line below it: how many children
 * are looked after.
 */
export function openingLines(
  cards: readonly HeadlineCard[],
  area: string,
): { title: string; summary: Sentence } {
  const lead = cards.find(({ judgement }) => !NEVER_FIRST.includes(judgement.status))
  const [worry] = worriesIn(cards)
  return {
    title: fitting(
      worry ? judgedTitles(worry.reading, worry.judgement, worry.view) : calmTitles(cards, area),
    ),
    summary: lead ? summaryOf(lead) : parts`No figures have been published for ${area}.`,
  }
}
