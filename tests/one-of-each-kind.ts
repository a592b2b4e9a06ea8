import type { Indicator } from '@/model/schema/indicator'
import { randomFrom } from './random'

type Kinds = Pick<
  Indicator,
  'id' | 'theme' | 'periodType' | 'measures' | 'breakdowns' | 'charts' | 'headlines' | 'benchmarks'
> & { local?: boolean | undefined; targets?: readonly unknown[] | undefined }

/** What makes the page of an indicator different from others. */
const kindsOf = (indicator: Kinds): string[] => {
  const { measures, breakdowns, charts = [], targets = [] } = indicator
  const shown = measures.filter(({ hidden }) => hidden !== true)
  const sizes = breakdowns.map(({ categories }) =>
    categories.length > 12 ? 'many' : categories.length > 4 ? 'some' : 'few',
  )
  return [
    `theme ${indicator.theme}`,
    `period ${indicator.periodType}`,
    `chart ${charts[0] ?? 'any'}`,
    `measures ${Math.min(shown.length, 4)}`,
    `local ${indicator.local === true}`,
    `headlines ${Math.min(indicator.headlines.length, 2)}`,
    `benchmarks ${indicator.benchmarks.length}`,
    `targets ${targets.length > 0}`,
    `breakdowns ${breakdowns.length}`,
    ...shown.map(({ kind, derived }) => `measure ${kind} ${derived === true}`),
    ...sizes.map((size) => `categories ${size}`),
    ...breakdowns.flatMap(({ additive, ordered, characteristic, across, moderation }) => [
      `additive ${additive}`,
      `ordered ${ordered === true}`,
      `characteristic ${characteristic === true}`,
      `crossed ${across !== undefined} ${moderation === true}`,
    ]),
  ]
}

/**
 * A sample of indicators in which every kind of theme, period, measure, breakdown and chart occurs,
 * so that a browser need not visit them all. The order in which they are tried follows from the seed.
 */
export function oneOfEachKind<Held extends Kinds>(indicators: readonly Held[], seed = 17): Held[] {
  const next = randomFrom(seed)
  const order = indicators
    .map((indicator) => ({ indicator, at: next() }))
    .toSorted((a, b) => a.at - b.at)
  const seen = new Set<string>()
  return order.flatMap(({ indicator }) => {
    const isNew = kindsOf(indicator).some((kind) => !seen.has(kind))
    for (const kind of kindsOf(indicator)) seen.add(kind)
    return isNew ? [indicator] : []
  })
}

/** The first, the last and some others of many items, chosen by the seed; all of a few. */
export function someOf<Item>(items: readonly Item[], most: number, seed: number): Item[] {
  if (items.length <= most) return [...items]
  const next = randomFrom(seed)
  const others = items
    .slice(1, -1)
    .map((item) => ({ item, at: next() }))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, most - 2)
    .map(({ item }) => item)
  return items.filter((item, at) => at === 0 || at === items.length - 1 || others.includes(item))
}
