import type { FullIndicator } from '@/model/indicator'
import type { Words } from './format'

/**
 * The words about the indicators of a chart as one: of several each begins with its name, a line each.
 * @returns undefined where there are none
 */
export function wordsOfAll(indicators: readonly FullIndicator[]): Words | undefined {
  const [first, ...more] = new Set(indicators)
  if (!first || more.length === 0) return first
  const all = [first, ...more]
  const each = (text: (indicator: FullIndicator) => string) =>
    all.map((indicator) => `${indicator.name}: ${text(indicator)}`).join('\n')
  return {
    definition: each(({ definition }) => definition),
    doesNotTellYou: each(({ doesNotTellYou }) => doesNotTellYou),
    questions: all.flatMap(({ questions }) => questions),
  }
}
