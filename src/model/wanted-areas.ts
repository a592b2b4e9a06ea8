import { jointReturnOf, type Areas } from './area'
import { benchmarkCodes, type Selection } from './selection'

/** Codes of all areas whose figures a selection needs: the council, its joint return, and what it is compared with. */
export function wantedAreas(areas: Areas, selection: Selection): string[] {
  const own = areas.areas.find((a) => a.code === selection.area)
  const joint = jointReturnOf(areas.areas, selection.area)
  const codes = benchmarkCodes(selection, areas).flatMap((code) =>
    code === 'neighbours' ? (own?.neighbours ?? []).map((n) => n.code) : [code],
  )
  return [...new Set([selection.area, ...(joint ? [joint.code] : []), ...codes])]
}
