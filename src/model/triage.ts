import { isAbout } from './annotation'
import type { Areas } from './area'
import { figuresFrom } from './figures'
import type { Headline, Indicator } from './indicator'
import { isNumber, type ObservationFile } from './observation'
import { readSeries, type Gap, type Reading } from './reading'
import type { Release } from './release'
import type { Selection } from './selection'
import { buildView, type View } from './view'

/** What a leader should make of a headline at a glance. */
export type Status =
  | 'worse-and-worsening'
  | 'worse'
  | 'better-and-improving'
  | 'improving'
  | 'better'
  | 'differs'
  | 'in-line'

export const STATUS_WORDS: Record<Status, string> = {
  'worse-and-worsening': 'Worse and worsening',
  worse: 'Worse than elsewhere',
  'better-and-improving': 'Better and improving',
  improving: 'Improving',
  better: 'Better than elsewhere',
  differs: 'Differs from elsewhere',
  'in-line': 'In line with elsewhere',
}

export interface HeadlineCard {
  indicator: Indicator
  headline: Headline
  view: View
  reading: Reading
  status: Status
  /** All parts together, where they add up and there is only one period to show. */
  whole?: View
  /** Marked as a doubtful return: shown as published, never praised, blamed or led with. */
  isSuspect: boolean
  /** Size of the gap relative to the benchmark: what differs most comes first. */
  weight: number
}

/** Judged against areas (region, England); neighbours are shown but do not decide. */
const judgedGaps = (reading: Reading): Gap[] =>
  reading.gaps.filter((g) => g.series.area !== undefined)

/**
 * Worse: worse than at least one of region and England and better than neither; better likewise.
 * Neutral headlines only differ or do not.
 */
function statusOf(reading: Reading): Status {
  const outcomes = new Set(judgedGaps(reading).map((g) => g.outcome))
  if (outcomes.has('higher') || outcomes.has('lower')) return 'differs'
  const worse = outcomes.has('worse') && !outcomes.has('better')
  const better = outcomes.has('better') && !outcomes.has('worse')
  if (worse && reading.direction === 'worsening') return 'worse-and-worsening'
  if (reading.direction === 'improving') return better ? 'better-and-improving' : 'improving'
  if (worse) return 'worse'
  return better ? 'better' : 'in-line'
}

const weightOf = (reading: Reading): number =>
  Math.max(
    0,
    ...judgedGaps(reading).map((g) => Math.abs(g.difference ?? 0) / Math.max(1, Math.abs(g.value))),
  )

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
      const { measure, category, polarity } = headline
      const view = { ...viewOf({ measure, category }), polarity }
      const reading = readSeries(view)
      if (!isNumber(reading.value)) return []
      const isSuspect = view.annotations.some(
        (a) =>
          a.kind === 'caution' &&
          a.area !== undefined &&
          isAbout(a, view.period, indicator.periodType),
      )
      const status = isSuspect ? 'in-line' : statusOf(reading)
      const isPart =
        view.periods.length === 1 &&
        view.category !== undefined &&
        view.breakdown?.additive === true
      return [
        {
          indicator,
          headline,
          view,
          reading,
          status,
          isSuspect,
          weight: weightOf(reading),
          ...(isPart ? { whole: viewOf({ measure }) } : {}),
        },
      ]
    })
  })
}

const byWeight = (a: HeadlineCard, b: HeadlineCard) => b.weight - a.weight

function inOrder(
  cards: readonly HeadlineCard[],
  statuses: readonly Status[],
  most: number,
): HeadlineCard[] {
  return statuses
    .flatMap((status) => cards.filter((c) => c.status === status).toSorted(byWeight))
    .slice(0, most)
}

/** The overview's two lists and its one card a theme. */
export function triage(
  cards: readonly HeadlineCard[],
  themes: readonly { id: string }[],
  most = 3,
) {
  const concerns = inOrder(cards, ['worse-and-worsening', 'worse'], most)
  const goingWell = inOrder(cards, ['better-and-improving', 'improving', 'better'], most)
  const listed = new Set([...concerns, ...goingWell])
  const ofTheme = (theme: string) => {
    const own = cards.filter((c) => c.indicator.theme === theme)
    const sound = own.filter((c) => !c.isSuspect)
    return sound.find((c) => !listed.has(c)) ?? sound[0] ?? own[0]
  }
  return { concerns, goingWell, themes: themes.map(({ id }) => ({ id, card: ofTheme(id) })) }
}
