import type { Area } from '@/model/schema/area'
import { areasCalled, findAreas, todaysOf } from '@/model/areas/find-areas'
import { normaliseLabel } from '../tables/labels'
import { cellsOfAll, crossOf } from '@/model/figures/crossed-breakdown'
import type { FullIndicator, Catalogue } from '@/model/schema/indicator'

/** Names used instead of a code in the app's own files, for rows that it works out itself. */
const WORKED_OUT: readonly string[] = ['neighbours', 'other']

export type FoundArea = { area: string } | 'worked out' | undefined

/**
 * Returns a function that finds the code of an area from what a file calls it: the ONS code now or
 * earlier, the DfE number, or the name. An empty text means the home council.
 */
export function areaFinder(areas: readonly Area[], home: string): (text: string) => FoundArea {
  const known = new Map<string, string>()
  // Where two areas share a name, such as Dorset before and after 2019, today's is meant.
  for (const { code, dfe, name } of areas.toSorted((a, b) => Number(!a.to) - Number(!b.to))) {
    known.set(normaliseLabel(name), code)
    if (dfe !== undefined) known.set(dfe, code)
  }
  for (const { code, codes } of areas)
    for (const one of [code, ...(codes ?? []).map((held) => held.code)])
      if (!known.has(one.toLowerCase()) || one === code) known.set(one.toLowerCase(), code)
  return (text) => {
    if (text === '') return { area: home }
    if (WORKED_OUT.includes(text.toLowerCase())) return 'worked out'
    const area = known.get(text.toLowerCase()) ?? known.get(normaliseLabel(text))
    return area === undefined ? undefined : { area }
  }
}

/** The most councils that a message offers. */
const MOST_COUNCILS = 4

/**
 * What to write for an area that was not understood: the code of the area with that name, or of
 * each one that may be meant; never the code of an area that does not match.
 */
export function areaAdvice(areas: readonly Area[], text: string): string {
  const called = areasCalled(text, areas)
  const { by, areas: parts, rest } = findAreas(text, areas)
  const isPart = by === 'part' && rest.length === 0
  const found = called.length > 0 ? called : isPart ? parts : []
  const today = [
    ...new Set(
      found.flatMap((area) => (area.level === 'authority' ? todaysOf(area, areas) : [area])),
    ),
  ]
  const coded = today.map(({ code, name }) => `${code} (${name})`)
  const [only, other] = coded
  if (only !== undefined && other === undefined) return `Use its ONS code: ${only}.`
  if (only === undefined || (called.length === 0 && coded.length > MOST_COUNCILS))
    return 'Use the ONS code of the council, the region or England.'
  return `Use the ONS code of the one you mean: ${coded.join(' or ')}.`
}

const WHOLE: readonly string[] = ['', 'total', 'all', 'whole']

/**
 * Whether a category of a new indicator names the whole: "Total", "All", "All children".
 * @param unit what the indicator counts
 */
export function namesWhole(text: string, unit: string): boolean {
  const plain = text.trim().toLowerCase()
  return (
    WHOLE.includes(plain) ||
    ['overall', 'grand total', 'sum', 'everyone'].includes(plain) ||
    ['all', 'total', 'all the', 'total number of'].some(
      (word) => plain === `${word} ${unit.trim().toLowerCase()}`,
    )
  )
}

/**
 * Returns a function that finds the id of a category from what a file calls it: the id, or the
 * label or short label of one of the indicator's categories.
 */
export function categoryFinder(indicator: FullIndicator): (text: string) => string | undefined {
  const known = new Map(WHOLE.map((word) => [word, 'total']))
  for (const breakdown of indicator.breakdowns) {
    for (const { id, label, short } of breakdown.categories) {
      known.set(normaliseLabel(label), id)
      if (short !== undefined) known.set(normaliseLabel(short), id)
    }
    const cross = crossOf(indicator, breakdown)
    for (const { id } of [...breakdown.categories, ...(cross ? cellsOfAll(cross) : [])])
      known.set(id.toLowerCase(), id)
  }
  return (text) => known.get(text.toLowerCase()) ?? known.get(normaliseLabel(text))
}

/** The categories that a message offers: "foster, childrens-homes, …". */
export const categoriesInWords = ({ breakdowns }: FullIndicator): string => {
  const ids = breakdowns.flatMap(({ categories }) => categories.map(({ id }) => id))
  return ids.length > 12
    ? `${ids.slice(0, 12).join(', ')} and ${ids.length - 12} more`
    : ids.join(', ')
}

/** Returns a function from an id, a code or the exact name of an indicator to its entry. */
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

/**
 * Suggests the id that shares most words with what was written: " Did you mean
 * social-worker-absence?"
 */
export function suggestion(text: string, { indicators }: Catalogue): string {
  const words = partsOf(text)
  const shared = ({ id }: FullIndicator) => [...partsOf(id)].filter((w) => words.has(w)).length
  const [best] = indicators.toSorted((a, b) => shared(b) - shared(a) || a.id.length - b.id.length)
  return best && shared(best) > 0 ? ` Did you mean ${best.id}?` : ''
}
