import { jointReturnOf, type Areas } from './area'
import { benchmarkCodes, type Selection } from './selection'

/** Codes of all areas whose figures a selection needs: the council, its joint return, and what it is compared with. */
export function wantedAreas(areas: Areas, selection: Selection): string[] {
  const own = areas.areas.find((a) => a.code === selection.area)
  const joint = jointReturnOf(areas.areas, selection.area)
  const codes = benchmarkCodes(selection, areas).flatMap((code) =>
    code === 'neighbours' ? (own?.neighbours ?? []).map((n) => n.code) : [code],
  )
  // A council's paper may quote a national figure, which stands there whatever is compared.
  const country = areas.areas.find((a) => a.level === 'country')
  const more = [joint, country].flatMap((a) => a?.code ?? [])
  return [...new Set([selection.area, ...more, ...codes])]
}
