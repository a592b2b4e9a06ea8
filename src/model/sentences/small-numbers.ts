import { capitalise, formatNumber } from '../values/format'
import type { Gap } from '../judgement/gap'
import { periodLabel } from '../values/period'
import { countedUnit, gapInShort, oneOf } from './phrases'
import { isNumber } from '../schema/observation'
import type { Reading } from '../judgement/reading'
import type { View } from '../view/types'
import { scaleOf } from '../values/scale'

/** The smallest effect of one more or fewer that is worth stating, as in a percentage of 400 or fewer. */
const SMALLEST_EFFECT = 0.25

/** "one audit is 0.3 percentage points": what one more or fewer is worth, where it shows. */
export function worthOfOne(view: View, reading: Reading): string | undefined {
  const { measure } = view
  const denominator = reading.point?.denominator
  const unit = countedUnit(view)
  const per = measure.kind === 'percent' || measure.kind === 'rate' ? scaleOf(measure) : undefined
  if (per === undefined || unit === undefined || !isNumber(denominator) || denominator <= 0)
    return undefined
  const worth = per / denominator
  if (worth < SMALLEST_EFFECT) return undefined
  const size = formatNumber(worth, worth >= 10 ? 0 : 1).replace(/\.0$/, '')
  const points = `percentage point${size === '1' ? '' : 's'}`
  return `one ${oneOf(unit)} is ${size} ${measure.kind === 'percent' ? points : measure.unit}`
}

/** The caution for small numbers: what one more or fewer is worth, and that they show no trend. */
export function smallNumbers(view: View, reading: Reading): string {
  const worth = worthOfOne(view, reading)
  if (!reading.isSmall) return worth === undefined ? '' : `${capitalise(worth)}.`
  return `The numbers are small${worth === undefined ? '' : ` (${worth})`}: no trend is read into them.`
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** "31 December 2022, seven months earlier": the date of a benchmark that is older than the figure. */
export function olderBy({ period, monthsOlder }: Gap, view: View): string | undefined {
  if (monthsOlder <= 0) return undefined
  const months = `${WORDS[monthsOlder] ?? monthsOlder} month${monthsOlder === 1 ? '' : 's'}`
  return `${periodLabel(period, view.indicator.periodType)}, ${months} earlier`
}

/** "10 points below England (31 March 2024, 12 months earlier)". */
export function gapWithAge(gap: Gap, view: View): string {
  const older = olderBy(gap, view)
  return `${gapInShort(gap, view)}${older === undefined ? '' : ` (${older})`}`
}

/** The same as a note under a chart or table, one for each benchmark of another date. */
export const olderNotes = (view: View, { gaps }: Reading): string[] =>
  gaps.flatMap((gap) => {
    const older = olderBy(gap, view)
    const name = capitalise(gap.name)
    return older === undefined ? [] : [`${name}: ${older} than the figure for ${view.area.name}.`]
  })
