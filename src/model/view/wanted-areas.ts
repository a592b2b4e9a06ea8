import { withJointReturns, type Areas } from '../schema/area'
import { benchmarkCodes, type Selection } from './selection'

/** Codes of all areas whose figures a selection needs: the council, what it is compared with, and their joint returns. */
export function wantedAreas(areas: Areas, selection: Selection): string[] {
  const own = areas.areas.find((a) => a.code === selection.area)
  const codes = benchmarkCodes(selection, areas).flatMap((code) =>
    code === 'neighbours' ? (own?.neighbours ?? []).map((n) => n.code) : [code],
  )
  // A council's paper may quote a national figure, which stands there whatever is compared.
  const country = areas.areas.find((a) => a.level === 'country')
  const wanted = [selection.area, ...(country ? [country.code] : []), ...codes]
  return withJointReturns(areas.areas, wanted)
}
