import { isCurrentAuthority, type Area } from '@/model/schema/area'
import { isTitle } from '@/model/areas/names'
import { areaNotes, councilsMeant, isOneCouncil } from '@/model/areas/notes'
import { findAreas, todaysOf } from '@/model/areas/find-areas'
import type { FindEntry } from '@/model/schema/search-index'
import type { FindIndex } from './find-index'
import { isSmall } from './find-words'
import { hasName } from './find-hits'

export interface Split {
  /** The councils of today that are named, the home council first among equals. */
  councils: FindEntry[]
  /** Others whose names what is typed is part of. */
  others: FindEntry[]
  /** How they are named: by "name", by a "part" of it, or by "likeness". */
  by: ReturnType<typeof findAreas>['by']
  /** Whether what is typed means one council of today and no other, where it means any. */
  isSure: boolean
  /** What a reader must know before they choose. */
  notes: string[]
  /** The words that are left, as they are typed. */
  rest: string[]
}

/** A council of today, as the search box finds it. */
function councilEntry(area: Area, areas: readonly Area[]): FindEntry {
  const region = areas.find(({ code }) => code === area.parent)?.name
  return {
    kind: 'area',
    id: area.code,
    title: area.name,
    words: [],
    ...(region === undefined ? {} : { text: region }),
  }
}

/** The councils that are named in what is typed, alone or among other words: "caseload milton keynes". */
export function councilsIn(index: FindIndex, query: string): Split {
  const { areas, home } = index
  const found = findAreas(query, areas, (word) => isSmall(word) || hasName(index, word))
  const entry = (area: Area) => councilEntry(area, areas)
  const isHome = ({ code }: Area) => (code === home ? 0 : 1)
  const meant = councilsMeant(found, areas).toSorted((a, b) => isHome(a) - isHome(b))
  const others = new Set(found.others.flatMap((area) => todaysOf(area, areas)))
  return {
    councils: meant.map(entry),
    others: [...others]
      .filter((area) => isCurrentAuthority(area) && !meant.includes(area))
      .map(entry),
    by: found.by,
    isSure: found.words.length === 0 || isOneCouncil(found, areas),
    notes: areaNotes(found, areas),
    // "Foster care council": what is said of councils by itself says nothing.
    rest: found.rest.filter((word) => !isTitle(word)),
  }
}
