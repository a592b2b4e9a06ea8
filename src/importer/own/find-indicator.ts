import type { Catalogue, FullIndicator } from '@/model/schema/indicator'
import { normaliseLabel } from '../tables/labels'

/** A function from an id, a code or the exact name of an indicator to its entry. */
export function indicatorFinder({
  indicators,
}: Catalogue): (text: string) => FullIndicator | undefined {
  const known = new Map<string, FullIndicator>()
  for (const indicator of indicators) known.set(normaliseLabel(indicator.name), indicator)
  for (const indicator of indicators) {
    known.set(indicator.code.toLowerCase(), indicator)
    known.set(indicator.id, indicator)
  }
  return (text) => known.get(text.toLowerCase()) ?? known.get(normaliseLabel(text))
}

const partsOf = (text: string): Set<string> => new Set(text.toLowerCase().split(/[^a-z0-9]+/))

/** " Did you mean social-worker-absence?": the id that shares most words with what was written. */
export function suggestion(text: string, { indicators }: Catalogue): string {
  const words = partsOf(text)
  const shared = ({ id }: FullIndicator) => [...partsOf(id)].filter((w) => words.has(w)).length
  const [best] = indicators.toSorted((a, b) => shared(b) - shared(a) || a.id.length - b.id.length)
  return best && shared(best) > 0 ? ` Did you mean ${best.id}?` : ''
}
