import type { Area } from '@/model/area'
import { normaliseLabel } from '../labels'

/** Words that the app's own files have in place of a code, for what it works out itself. */
const WORKED_OUT: readonly string[] = ['neighbours', 'other']

export type FoundArea = { area: string } | 'worked out' | undefined

/**
 * A function from what a file has for an area to its code: the ONS code now or earlier, the DfE
 * number, or the name. Nothing at all is the home council.
 */
export function areaFinder(areas: readonly Area[], home: string): (text: string) => FoundArea {
  const known = new Map<string, string>()
  for (const { code, dfe, name } of areas) {
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
