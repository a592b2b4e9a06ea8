import type { Area, Areas } from '@/model/schema/area'
import { AREAS_PATH, peersPath, type Peers } from '@/model/schema/slice'
import type { Indicator } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import { hasPeers } from '@/model/view/peers'
import { groupBy } from '../tables/group-by'
import { splitBy } from './keep-rows'

/**
 * The fields of an area that lists, charts and sentences need; neighbours, other names and history for the
 * home council only.
 */
const shown = (
  { code, name, alsoKnownAs, level, dfe, parent, members, from, to, neighbours, history }: Area,
  home: string,
) => ({
  code,
  name,
  level,
  dfe,
  parent,
  members,
  to,
  ...(code === home ? { alsoKnownAs, from, history, neighbours } : {}),
})

/**
 * Reduces the areas to what a page of the home council needs, without the neighbours of other
 * councils and former codes, which are most of the file.
 * @returns its path from the data folder, and its text
 */
export const cutAreas = (
  { neighbourModel, areas }: Areas,
  home: string,
): [path: string, text: string][] => [
  [AREAS_PATH, JSON.stringify({ neighbourModel, areas: areas.map((area) => shown(area, home)) })],
]

/** Place of the period in a row. */
const PERIOD = 1

/**
 * Cuts the observation files into one per period, so that a reader who asks where a council stands
 * downloads no other year, however many there are.
 * @returns the slices by their path from the data folder; none for indicators without peers
 */
export function cutPeers(
  indicators: readonly Indicator[],
  files: readonly ObservationFile[],
): Map<string, Peers> {
  const slices = new Map<string, Peers>()
  const ofIndicator = groupBy(files, ({ indicator }) => indicator)
  for (const { id } of indicators.filter(hasPeers))
    for (const file of ofIndicator.get(id) ?? [])
      for (const [period, part] of splitBy(file, PERIOD)) {
        const path = peersPath(id, period)
        const slice = slices.get(path) ?? { indicator: id, period, files: [] }
        slice.files.push(part)
        slices.set(path, slice)
      }
  return slices
}
