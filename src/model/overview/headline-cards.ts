import { affectedOf, byAffected, type Affected } from './affected'
import type { Areas } from '../schema/area'
import { figuresFrom } from '../figures/figures'
import type { Headline, Indicator } from '../schema/indicator'
import { judge, type Judgement, type Status } from '../judgement/judgement'
import { isNumber, type ObservationFile } from '../schema/observation'
import { readSeries, type Reading } from '../judgement/reading'
import type { Release } from '../schema/release'
import { dateLabel } from '../values/period'
import type { Selection } from '../view/selection'
import { buildView } from '../view/build-view'
import type { View } from '../view/types'

export interface HeadlineCard {
  indicator: Indicator
  headline: Headline
  view: View
  reading: Reading
  judgement: Judgement
  /** Its gap as a number, by which the lists are ordered. */
  affected?: Affected
}

/**
 * One card for each headline of the catalogue that has a figure for the council.
 * @param files slices of the council and of what it is compared with
 */
export function headlineCards(
  files: readonly ObservationFile[],
  from: {
    indicators: readonly Indicator[]
    areas: Areas
    releases: readonly Release[]
    selection: Selection
  },
): HeadlineCard[] {
  const { indicators, areas, releases, selection } = from
  return indicators.flatMap((indicator) => {
    if (indicator.headlines.length === 0) return []
    const figures = figuresFrom(files, { indicator, releases, asAt: selection.asAt })
    const viewOf = (patch: Partial<Selection>) =>
      buildView({ indicator, figures, areas, releases }, { ...selection, ...patch })
    return indicator.headlines.flatMap((headline) => {
      const { measure, category } = headline
      const view = viewOf({ measure, category })
      const reading = readSeries(view)
      if (!isNumber(reading.value)) return []
      const judgement = judge(view, reading)
      const affected = affectedOf(judgement, view)
      return [
        {
          indicator,
          headline,
          view,
          reading,
          judgement,
          ...(affected ? { affected } : {}),
        },
      ]
    })
  })
}

/** Cards of some statuses, one status after the other, most children first in each. */
export const ofStatus = (
  cards: readonly HeadlineCard[],
  statuses: readonly Status[],
): HeadlineCard[] =>
  statuses.flatMap((status) =>
    cards.filter((c) => c.judgement.status === status).toSorted(byAffected),
  )

const NOT_JUDGED: readonly Status[] = ['no-benchmark', 'too-small', 'doubtful']

/**
 * What an empty list of cards says: that no figure is as described, or that too few could be judged.
 * @param words "is worse than the region or England."
 * @param known on which day (ISO date) the figures were known, if not today, and how many there are today
 */
export function noneThat(
  cards: readonly HeadlineCard[],
  words: string,
  known: { asAt?: string | undefined; today: number } = { today: 0 },
): string {
  if (known.asAt !== undefined && cards.length * 2 < known.today)
    return `Too little was held on ${dateLabel(known.asAt)} to say.`
  return cards.every(
    ({ judgement, view }) => view.polarity === 'neutral' || NOT_JUDGED.includes(judgement.status),
  )
    ? cards.some(({ view }) => view.asAt !== undefined)
      ? 'Too little was held on that day to say.'
      : 'Too little is held to say.'
    : `No headline figure ${words}`
}
