import type { Area } from '@/model/schema/area'
import { areasCalled, findAreas, todaysOf } from '@/model/areas/find-areas'
import { normaliseLabel } from '../tables/labels'

/** Words that the app's own files have in place of a code, for what it works out itself. */
const WORKED_OUT: readonly string[] = ['neighbours', 'other']

export type FoundArea = { area: string } | 'worked out' | undefined

/**
 * A function from what a file has for an area to its code: the ONS code now or earlier, the DfE
 * number, or the name. Nothing at all is the home council.
 */
export function areaFinder(areas: readonly Area[], home: string): (text: string) => FoundArea {
  const known = new Map<string, string>()
  // Of two of one name, such as Dorset before and after 2019, the one that is there today is meant.
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

/** More councils than these are no advice. */
const MOST = 4

/**
 * What to write for an area that was not understood: the code of the one that is meant, where what is
 * written says which, as people call it; all of those that may be meant; never the code of another.
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
  if (only === undefined || (called.length === 0 && coded.length > MOST))
    return 'Use the ONS code of the council, the region or England.'
  return `Use the ONS code of the one that is meant: ${coded.join(' or ')}.`
}
