import type { Area } from '@/model/area'
import { normaliseLabel } from '../labels'
import { plainName } from '../locate-area'

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

/** Words that say what kind of council it is, which its official name may be without. */
const KIND =
  /\b(?:(?:royal|london|metropolitan)\s+)*(?:borough|district|unitary|council|authority)(?:\s+of)?\b/gi

/**
 * What to write for an area that was not understood: the code of the one that is meant, where the
 * name says which; never the code of another.
 */
export function areaAdvice(areas: readonly Area[], text: string): string {
  const today = areas.filter(({ level, to }) => level !== 'joint' && to === undefined)
  const written = plainName(text.replaceAll(KIND, ' '))
  const words = written.split(' ')
  const coded = ({ code, name }: Area) => `${code} (${name})`
  const [same] = today.filter(({ name }) => plainName(name) === written)
  if (same) return `Use its ONS code: ${coded(same)}.`
  const like = today.filter(({ name }) => {
    const own = new Set(plainName(name).split(' '))
    return written !== '' && words.every((word) => own.has(word))
  })
  if (like.length === 0 || like.length > 4)
    return 'Use the ONS code of the council, the region or England.'
  return `Use the ONS code of the one that is meant: ${like.map(coded).join(' or ')}.`
}
