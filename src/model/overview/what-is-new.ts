import { gapTo, noiseOf, numberAt } from '../judgement/gap'
import { judgeChange, type SeriesChange } from '../judgement/movement'
import { changeSince, comparablePeriods } from '../judgement/reading'
import { knownFrom } from '../schema/release'
import { formatValue } from '../values/format'
import { monthsBetween, periodEnd, sinceLabel } from '../values/period'
import { cautionAt } from '../view/annotation'
import { polarityOf } from '../view/polarity'
import type { HeadlineCard } from './headline-cards'

/** How a figure has changed since a meeting. */
export interface WhatIsNew {
  /** "Worse since 2023", "Known in 2023". */
  label: string
  /** "then 67%, now 57%"; empty where nothing can be set beside the figure. */
  detail: string
  /** Whether it was published after the meeting. */
  isNew: boolean
}

const DAY = 86_400_000

/** An ISO date so many days earlier. */
const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * DAY).toISOString().slice(0, 10)

/**
 * How many days after the end of its period the latest figure was published. Earlier figures came as late,
 * as the same statistics come out at the same time of the year.
 */
function daysToPublish({ reading, view }: HeadlineCard): number {
  const release = view.releases.find(({ id }) => id === reading.point?.observation?.release)
  if (!release) return 0
  const end = Date.parse(periodEnd(view.period, view.indicator.periodType))
  return Math.max(0, Math.round((Date.parse(knownFrom(release.published)) - end) / DAY))
}

/** The period of the latest figure that a meeting on a day could have had before it. */
function periodKnownOn(day: string, card: HeadlineCard): string | undefined {
  const { reading, view } = card
  const last = daysBefore(day, daysToPublish(card))
  return view.periods
    .slice(0, view.periods.indexOf(view.period) + 1)
    .findLast(
      (period) =>
        periodEnd(period, view.indicator.periodType) <= last &&
        numberAt(reading.series, period) !== undefined,
    )
}

/** Whether the figure of a period was worse than its benchmarks of the time, and better than none. */
function wasWorse({ reading, judgement, view }: HeadlineCard, period: string): boolean {
  const outcomes = judgement.gaps.map(
    ({ series }) => gapTo({ ...view, period }, reading.series, series)?.outcome,
  )
  return outcomes.includes('worse') && !outcomes.includes('better')
}

/** Which way a change goes, by the test that decides direction everywhere; steady where none can be read. */
function wayOf(change: SeriesChange, { reading, view }: HeadlineCard) {
  const { series, isSmall, movement } = reading
  const isDoubtful = [change.from, view.period].some((at) => cautionAt(view, series, at))
  // Where a control chart shows nothing out of the usual, no two of its points do.
  if (isSmall || isDoubtful || movement.pattern?.signals.length === 0) return 'steady'
  return judgeChange(change, {
    view,
    series,
    polarity: polarityOf(view, series),
    noise: noiseOf(view),
  }).direction
}

/**
 * What is new about a figure that is worse than elsewhere, or gets worse, since a meeting: judged from the
 * figures of today, at the latest period that had been published by then beside the latest of all.
 * @param day of the meeting, as an ISO date
 */
export function whatIsNew(card: HeadlineCard, day: string): WhatIsNew {
  const { reading, judgement, view } = card
  const { series } = reading
  const year = day.slice(0, 4)
  const shown = (period: string) => formatValue(series.points.get(period)?.value, view.measure)
  const now = shown(view.period)
  const then = periodKnownOn(day, card)
  if (then === view.period)
    return { label: `Known in ${year}`, detail: `no newer figure than ${now}`, isNew: false }
  if (then === undefined)
    return { label: `New since ${year}`, detail: `now ${now}, no figure by then`, isNew: true }
  if (!comparablePeriods(view, series.category?.id).includes(then))
    return { label: `Counted anew since ${year}`, detail: `now ${now}`, isNew: true }
  const detail = `then ${shown(then)}, now ${now}`
  const since = changeSince(view, series, then)
  const way = since && wayOf(since, card)
  if (way === 'worsening') return { label: `Worse since ${year}`, detail, isNew: true }
  const { change } = reading
  if (change && change.from !== then && wayOf(change, card) === 'worsening') {
    const { periodType } = view.indicator
    const months = monthsBetween(
      periodEnd(change.from, periodType),
      periodEnd(view.period, periodType),
    )
    const when = months === 12 ? 'in a year' : `since ${sinceLabel(change.from, periodType)}`
    return {
      label: `${change.difference > 0 ? 'Up' : 'Down'} ${when}`,
      detail: `${shown(change.from)} to ${now}`,
      isNew: true,
    }
  }
  if (way === 'improving') return { label: `Better since ${year}`, detail, isNew: false }
  const isWorse = judgement.gaps.some(({ outcome }) => outcome === 'worse')
  return isWorse && !wasWorse(card, then)
    ? { label: `Behind since ${year}`, detail, isNew: true }
    : { label: `Known in ${year}`, detail, isNew: false }
}
