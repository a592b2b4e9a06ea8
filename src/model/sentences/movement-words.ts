import type { Signal } from '../judgement/control-limits'
import type { Movement } from '../judgement/movement'
import { sinceLabel } from '../values/period'
import { changeInShort } from './phrases'
import type { View } from '../view/types'

/** "it has been above its mean since 2019": the control chart's signal for the latest figure, in short. */
function signalInShort({ rule, side, points }: Signal, view: View): string {
  const up = side === 'up'
  const since = sinceLabel(points[0]?.period ?? '', view.indicator.periodType)
  switch (rule) {
    case 'outside':
      return `it is ${up ? 'above' : 'below'} its usual limits`
    case 'near':
      return `it is near its ${up ? 'upper' : 'lower'} limit`
    case 'run':
      return `it has been ${up ? 'above' : 'below'} its mean since ${since}`
    case 'trend':
      return `it has ${up ? 'risen' : 'fallen'} each time since ${since}`
  }
}

/** The same as the end of a title: "below its usual limits", "above its mean since 2019". */
export const signalInTitle = (signal: Signal, view: View): string =>
  signalInShort(signal, view).replace(/^it (?:is|has(?: been)?) /, '')

/**
 * The latest change and the one over three years as one statement: "down 10 points since 2022, though up
 * 1 point in a year"; where nothing moves, why not: "up 4 points since 2022, within the usual ups and
 * downs since 2013". Empty where there is no change to state.
 */
export function movementSize(
  { direction, change, against, isTested, pattern }: Movement,
  view: View,
): string {
  if (!change) return ''
  const size = changeInShort(change, view)
  const other = against ? changeInShort(against, view) : ''
  if (direction !== 'steady') return other === '' ? size : `${size}, though ${other}`
  if (pattern) {
    const [signal] = pattern.signals
    const usual = `within the usual ups and downs since ${sinceLabel(pattern.since, view.indicator.periodType)}`
    return signal
      ? `${size}, though ${pattern.signals.map((s) => signalInShort(s, view)).join(' and ')}`
      : `${size}, ${usual}`
  }
  if (other !== '') return `${size}, but ${other}`
  return isTested
    ? `${size} is no more than chance`
    : `${size}, but not the same way over three years`
}
