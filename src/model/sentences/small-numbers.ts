import { capitalise, formatNumber } from '../values/format'
import { countedUnit, oneOf } from './phrases'
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
  // Without what a unit adds to say which of them are counted: "conferences held in time".
  return `one ${oneOf(unit.replace(/(children|s\b).*/, '$1'))} is ${size} ${measure.kind === 'percent' ? points : measure.unit}`
}

/** The caution for small numbers: what one more or fewer is worth, and that they show no trend. */
export function smallNumbers(view: View, reading: Reading): string {
  const worth = worthOfOne(view, reading)
  if (!reading.isSmall) return worth === undefined ? '' : `${capitalise(worth)}.`
  return `The numbers are too small to show a trend${worth === undefined ? '' : `: ${worth}`}.`
}
