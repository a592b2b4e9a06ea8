import { areaInSentence } from '../schema/area'
import type { Gap } from '../judgement/gap'
import type { Reading } from '../judgement/reading'
import { capitalise } from '../values/format'
import { periodLabel } from '../values/period'
import type { View } from '../view/types'
import { gapInShort } from './phrases'

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "seven months", "a year", "four years". */
function timeInWords(months: number): string {
  const years = months / 12
  if (years === 1) return 'a year'
  return Number.isInteger(years)
    ? `${WORDS[years] ?? years} years`
    : `${WORDS[months] ?? months} month${months === 1 ? '' : 's'}`
}

/** "31 December 2022, seven months earlier": the date of a benchmark that is older than the figure. */
export function olderBy({ period, monthsOlder }: Gap, view: View): string | undefined {
  if (monthsOlder <= 0) return undefined
  return `${periodLabel(period, view.indicator.periodType)}, ${timeInWords(monthsOlder)} earlier`
}

/** "10 points below England (31 March 2024, a year earlier)". */
export function gapWithAge(gap: Gap, view: View): string {
  const older = olderBy(gap, view)
  return `${gapInShort(gap, view)}${older === undefined ? '' : ` (${older})`}`
}

/** The same as a note under a chart or table, one for each benchmark of another date. */
export const olderNotes = (view: View, { gaps }: Reading): string[] =>
  gaps.flatMap((gap) => {
    const older = olderBy(gap, view)
    const name = capitalise(gap.name)
    return older === undefined
      ? []
      : [`${name}: ${older} than the figure for ${areaInSentence(view.area)}.`]
  })
