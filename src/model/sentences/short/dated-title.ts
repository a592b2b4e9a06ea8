import type { Judgement } from '../../judgement/judgement'
import type { Reading } from '../../judgement/reading'
import { knownFrom } from '../../schema/release'
import { monthsBetween, periodEnd } from '../../values/period'
import type { View } from '../../view/types'
import { moveOf, movedTitles, standingTitles } from './judged-title'
import { namesOf, valueInTitle, whenInTitle } from './title-words'

/**
 * The most months by which a figure may be older than the newest release without its title saying when it was.
 * Yearly statistics come out 8 to 16 months after the period that they are about.
 */
const RECENT_MONTHS = 18

/** The date of an old figure, as a title gives it: "May 2023"; undefined for a recent one, or for a span of months. */
function dateInTitle(view: View): string | undefined {
  const { period, indicator, newest } = view
  if (newest === '' || period.includes('/')) return undefined
  const age = monthsBetween(periodEnd(period, indicator.periodType), knownFrom(newest))
  return age > RECENT_MONTHS ? whenInTitle(period, view) : undefined
}

/** "May 2023", and by the year alone, "2023". */
const SHORTENED = [(when: string) => when, (when: string) => when.replace(/^\D+ /, '')]

const withoutValue = (names: readonly string[]): string[] =>
  names.filter((name) => !name.includes('{value}'))

/** What moved; of an old figure with its date: "58% in May 2023, down since May 2022", "43% in 2023, up from 26% in 2022". */
export function datedMoves(reading: Reading, view: View): string[] {
  const move = moveOf(reading, view)
  const date = dateInTitle(view)
  const dated =
    move && date !== undefined
      ? SHORTENED.filter((short) => short(date) !== short(move.when)).flatMap((short) =>
          movedTitles({
            ...move,
            names: withoutValue(move.names),
            now: `${move.now} in ${short(date)}`,
            when: short(move.when),
          }),
        )
      : []
  return [...dated, ...movedTitles(move)]
}

/** How a figure compares; of an old one with its date: "13% in 2024, above England". */
export function datedStandings(reading: Reading, judgement: Judgement, view: View): string[] {
  const date = dateInTitle(view)
  const names = namesOf(view, reading.series)
  const value = valueInTitle(reading.point, view)
  return [
    ...(date !== undefined && names.length === withoutValue(names).length
      ? standingTitles(reading, judgement, view, `${value} in ${date}`)
      : []),
    ...standingTitles(reading, judgement, view),
  ]
}
