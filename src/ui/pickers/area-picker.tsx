import type { Area } from '@/model/schema/area'
import { isTitle } from '@/model/areas/names'
import { areaNotes, isOneCouncil, unknownNote } from '@/model/areas/notes'
import { findAreas, todaysOf } from '@/model/areas/find-areas'
import { SearchList, type Matches } from './search-list'

interface AreaPickerProps {
  /** The areas that may be chosen. */
  areas: readonly Area[]
  /**
   * All areas that a reader may name, including abolished councils. Those that may be chosen in their place
   * are offered.
   */
  known: readonly Area[]
  chosen?: string
  /** Text typed before this component loaded. It ends in a line break if Enter was pressed after it. */
  typed?: string
  /** Whether `known` has not loaded completely. */
  isWaiting?: boolean
  onChoose: (code: string) => void
}

const WORDS = { list: 'Councils', one: 'council', many: 'councils' }

/** The areas that a text names, in the ways people write them. */
function search(areas: readonly Area[], known: readonly Area[], text: string): Matches {
  const option = ({ code, name }: Area) => ({ id: code, text: name })
  if (text.trim() === '')
    return { options: areas.toSorted((a, b) => a.name.localeCompare(b.name, 'en')).map(option) }
  const offered = new Map(areas.map((area) => [area.code, area]))
  const found = findAreas(text, known)
  const codes = [...found.areas, ...found.others].flatMap((area) =>
    area.level === 'authority' ? todaysOf(area, known).map(({ code }) => code) : [area.code],
  )
  const councils = found.areas.filter(
    (area) => area.level === 'authority' || !offered.has(area.code),
  )
  const unknown = found.rest.filter((word) => !isTitle(word))
  const [only, other] = found.areas
  const isRegion = only?.level !== 'authority' && other === undefined
  return {
    options: [...new Set(codes)].flatMap((code) => offered.get(code) ?? []).map(option),
    notes: [...unknownNote(unknown), ...areaNotes({ ...found, areas: councils }, known)],
    isSure: unknown.length === 0 && (isRegion || isOneCouncil(found, known)),
  }
}

/**
 * Searches areas by the names people use, by their codes, or by their number at the Department for Education.
 */
export const AreaPicker = ({ areas, known, ...rest }: AreaPickerProps) => (
  <SearchList
    label="Find a council by name"
    words={WORDS}
    search={(text) => search(areas, known, text)}
    {...rest}
    none={(text) => `Not understood: “${text.trim()}”. No council in England has a name like it.`}
  />
)
