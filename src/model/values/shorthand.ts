import { formatValue } from './format'
import type { Measure } from '../schema/indicator'
import { isNumber, isText, type Marker, type Shorthand, type Value } from '../schema/observation'

export const SHORTHAND_MEANING: Record<Shorthand, string> = {
  c: 'suppressed to protect people’s identity',
  z: 'not applicable',
  x: 'not available',
  k: 'above zero, but rounds to zero',
  low: 'above zero, but rounds to zero',
  u: 'too unreliable to publish',
  w: 'none recorded',
  n: 'not given, and the source does not say why',
}

export const MARKER_MEANING: Record<Marker, string> = {
  p: 'provisional',
  r: 'revised',
  e: 'estimated',
  f: 'forecast',
  b: 'break in the series',
  u: 'of low reliability',
}

/** What a reader hears, or sees on hovering: the value, or why there is none. */
export const explainValue = (
  value: Value | undefined,
  measure: Pick<Measure, 'kind' | 'decimals' | 'unit'>,
): string =>
  value === undefined
    ? 'no figure'
    : isNumber(value) || isText(value)
      ? formatValue(value, measure)
      : SHORTHAND_MEANING[value]

/**
 * The end of a sentence that explains why one figure, or several, are missing: "is not available",
 * "is above zero, but rounds to zero".
 */
export function isExplained(value: Shorthand, isMany = false): string {
  const meaning = SHORTHAND_MEANING[value]
  if (isMany && (value === 'k' || value === 'low')) return 'are above zero, but round to zero'
  return `${isMany ? 'are' : 'is'} ${value === 'w' ? 'recorded as none' : meaning}`
}
