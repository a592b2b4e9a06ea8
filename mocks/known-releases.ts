import { knownFrom } from '@/model/schema/release'

/**
 * Tests that compare the product with published figures word for word use what was public on this day, so
 * that neither later imports nor a council's own change what they expect. `npm run data:check` and
 * tests/data.test.ts read all data.
 */
const LAST_DAY = '2026-04-30'

interface Held {
  id: string
  published: string
  confidentiality: string
  indicators: readonly string[]
}

/** The public releases that had come out by then. */
export const knownReleases = <T extends Held>(releases: readonly T[]): T[] =>
  releases.filter(
    ({ published, confidentiality }) =>
      confidentiality === 'public' && knownFrom(published) <= LAST_DAY,
  )

/** The indicators in any of these releases. One that a later import added is left out. */
export const knownIndicators = <T extends { id: string }>(
  indicators: readonly T[],
  releases: readonly Held[],
): T[] => indicators.filter(({ id }) => releases.some((held) => held.indicators.includes(id)))

/** Text of the data files by path, without later releases and indicators that only they have. */
export function knownFiles(files: ReadonlyMap<string, string>): Map<string, string> {
  const textOf = (path: string): string => files.get(path) ?? '{}'
  const { releases }: { releases: Held[] } = JSON.parse(textOf('releases.json'))
  const catalogue: { indicators: { id: string }[] } = JSON.parse(textOf('catalogue.json'))
  const known = knownReleases(releases)
  const ids = new Set(known.map(({ id }) => id))
  const kept = new Map(
    [...files].filter(([path]) => {
      const [folder, id = ''] = path.split('/')
      return folder !== 'releases' || ids.has(id)
    }),
  )
  if (known.length === releases.length) return kept
  kept.set('releases.json', JSON.stringify({ releases: known }))
  const indicators = knownIndicators(catalogue.indicators, known)
  return kept.set('catalogue.json', JSON.stringify({ ...catalogue, indicators }))
}
