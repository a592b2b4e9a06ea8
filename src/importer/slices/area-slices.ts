import type { Area, Areas } from '@/model/schema/area'
import { AREAS_PATH } from '@/model/schema/slice'

/** What lists, charts and sentences need of an area: neighbours only of the home council. */
const shown = (
  { code, name, level, dfe, parent, members, to, neighbours }: Area,
  home: string,
) => ({
  code,
  name,
  level,
  dfe,
  parent,
  members,
  to,
  ...(code === home ? { neighbours } : {}),
})

/**
 * Cuts the areas to what a page of the home council needs: without the neighbours of all others and
 * the codes that areas once had, which are most of the file.
 * @returns its path from the data folder, and its text
 */
export const cutAreas = (
  { neighbourModel, areas }: Areas,
  home: string,
): [path: string, text: string][] => [
  [AREAS_PATH, JSON.stringify({ neighbourModel, areas: areas.map((area) => shown(area, home)) })],
]
