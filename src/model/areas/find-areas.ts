import { isCurrentAuthority, type Area } from '../schema/area'
import {
  isLink,
  isShort,
  isTitle,
  namesOf,
  nameWords,
  withoutTitle,
  writtenWords,
  type AreaName,
} from './names'
import { isAlike } from './alike'
import { byFit, fitOf, fitsWithin, type NameFit } from './name-fit'

/** The areas that a text names. */
export interface AreasFound {
  /**
   * How the text names them: in full; by part of a name, where a word next to a correct one may be
   * misspelt; or by something similar to a name. Absent where the text names no area, and where its
   * words are part of too many names to mean any one.
   */
  by?: 'name' | 'part' | 'likeness'
  /**
   * All areas that the text may mean, best match first: several where it is ambiguous. Some may
   * have ended.
   */
  areas: Area[]
  /** Other areas whose names contain the whole text, best match first. */
  others: Area[]
  /** The words that name the areas, as written. */
  words: string[]
  /** The remaining words, as written. */
  rest: string[]
}

/** Words that are part of more names than this, such as "north", are not taken to name an area. */
const MOST_AREAS = 12

interface Named {
  area: Area
  names: readonly AreaName[]
}
interface Index {
  all: readonly Named[]
  byKey: ReadonlyMap<string, readonly { area: Area; rank: number }[]>
  /** Every word in any name. */
  words: ReadonlySet<string>
}

const indexes = new WeakMap<readonly Area[], Index>()

function indexOf(areas: readonly Area[]): Index {
  const held = indexes.get(areas)
  if (held) return held
  const all = areas.map((area) => ({ area, names: namesOf(area) }))
  const byKey = new Map<string, { area: Area; rank: number }[]>()
  for (const { area, names } of all)
    for (const { words, rank } of names) {
      const key = words.join(' ')
      byKey.set(key, [...(byKey.get(key) ?? []), { area, rank }])
    }
  const words = new Set([...byKey.keys()].flatMap((key) => key.split(' ')))
  const index = { all, byKey, words }
  indexes.set(areas, index)
  return index
}

const isAuthority = ({ level }: Area) => level === 'authority'

/**
 * Areas with exactly this name. If several councils share it, those for which it is the most
 * official name.
 */
function called({ byKey }: Index, text: string): Area[] {
  const words = nameWords(text)
  const bare = withoutTitle(words)
  const hits = [
    ...(byKey.get(words.join(' ')) ?? []),
    ...(bare.length < words.length ? (byKey.get(bare.join(' ')) ?? []) : [])
      .filter(({ area }) => isAuthority(area))
      .map(({ area, rank }) => ({ area, rank: Math.max(1, rank) })),
  ]
  const least = Math.min(...hits.filter(({ area }) => isAuthority(area)).map(({ rank }) => rank))
  const meant = hits.filter(({ area, rank }) => !isAuthority(area) || rank === least)
  const found = [...new Set(meant.map(({ area }) => area))]
  // Today's Dorset comes before the former Dorset.
  return found.filter(
    (area) =>
      area.to === undefined || !found.some((o) => o.name === area.name && isCurrentAuthority(o)),
  )
}

/** Councils whose names contain the words, with how well they fit: best first, then by name. */
function partly({ all }: Index, text: string): (NameFit & { area: Area })[] {
  const full = nameWords(text)
  const ways = [full, withoutTitle(full)]
  return all
    .filter(({ area }) => isAuthority(area))
    .flatMap(({ area, names }) => {
      const [best] = names
        .flatMap((name) => ways.flatMap((words) => fitOf(name, words)))
        .toSorted(byFit)
      return best ? [{ area, ...best }] : []
    })
    .toSorted((a, b) => byFit(a, b) || a.area.name.localeCompare(b.area.name, 'en'))
}

/** The councils whose names fit the words best. */
function bestOf(parts: readonly { area: Area; part: number }[]): Area[] {
  const [best] = parts
  const first = parts.filter(({ part }) => part === best?.part).map(({ area }) => area)
  // A county that was split gives way to the councils that replaced it.
  return first.filter(
    ({ successors }) => !successors?.some((code) => first.some((area) => area.code === code)),
  )
}

const nearly = (word: string, own: string) => isAlike(word, own) || own.startsWith(word)

/**
 * Councils that have a name with words one or two letters off, or with the typed letters in a word.
 */
function alike({ all }: Index, text: string): Area[] {
  const words = withoutTitle(nameWords(text))
  if (words.every((word) => word.length < 4)) return []
  const fits = (word: string, own: string) =>
    nearly(word, own) || (word.length > 3 && own.includes(word))
  return all
    .filter(
      ({ area, names }) => isAuthority(area) && names.some((n) => fitsWithin(n.words, words, fits)),
    )
    .map(({ area }) => area)
}

/**
 * Councils named by a correct word next to a long word that is misspelt: "milton keyns". A word
 * that means something else is not taken for a misspelling.
 */
function misspelt({ all }: Index, text: string, isOther: (word: string) => boolean): Area[] {
  const words = nameWords(text)
  const doubtful = new Set(words.filter((word) => word.length <= 4 || isOther(word)))
  return all
    .filter(
      ({ area, names }) =>
        isAuthority(area) &&
        names.some(
          ({ words: own }) =>
            words.some((word) => own.includes(word)) &&
            words.every((word) => !doubtful.has(word) || own.includes(word)) &&
            fitsWithin(own, words, nearly),
        ),
    )
    .map(({ area }) => area)
}

interface Stretch {
  from: number
  to: number
}

/** All stretches of consecutive words in a text of `count` words, the longest first. */
function stretches(count: number): Stretch[] {
  const all: Stretch[] = []
  for (let length = count; length > 0; length -= 1)
    for (let from = 0; from + length <= count; from += 1) all.push({ from, to: from + length })
  return all
}

const placesOf = ({ from, to }: Stretch): Set<number> =>
  new Set(Array.from({ length: to - from }, (_, at) => from + at))

interface Taken {
  areas: Area[]
  places: Set<number>
}

/** Every area whose full name is in the text, longest names first. */
function takeNames(
  index: Index,
  words: readonly string[],
  isOther: (word: string) => boolean,
): Taken {
  const places = new Set<number>()
  const areas: Area[] = []
  for (const { from, to } of stretches(words.length)) {
    const part = words.slice(from, to)
    const isFree = part.every((_, at) => !places.has(from + at))
    if (part.length < words.length && (isLink(part[0] ?? '') || isLink(part.at(-1) ?? ''))) continue
    const [first = '', ...more] = part.filter((word) => !isTitle(word))
    // Next to other words, "825" may be a number and "beds" may be beds.
    const isAlone = more.length === 0 && part.length < words.length
    const isDoubtful = isAlone && (/^\d+$/.test(first) || isShort(first))
    if (!isFree || (isDoubtful && isOther(first))) continue
    const found = called(index, part.join(' '))
    if (found.length === 0) continue
    areas.push(...found)
    for (const place of placesOf({ from, to })) places.add(place)
  }
  return { areas: [...new Set(areas)], places }
}

/** The longest stretch of the words for which areas are found. */
function longestFound(
  words: readonly string[],
  find: (stretch: { part: readonly string[]; isAll: boolean; isLast: boolean }) => Area[],
): Taken | undefined {
  for (const { from, to } of stretches(words.length)) {
    const part = words.slice(from, to)
    const isAll = part.length === words.length
    const areas = find({ part, isAll, isLast: to === words.length })
    if (areas.length > 0) return { areas, places: placesOf({ from, to }) }
  }
  return undefined
}

/** The longest stretch that is part of a council's name. */
const takePart = (
  index: Index,
  words: readonly string[],
  isOther: (word: string) => boolean,
): Taken | undefined =>
  longestFound(words, ({ part, isAll, isLast }) => {
    if (!isAll && (isTitle(part[0] ?? '') || isTitle(part.at(-1) ?? ''))) return []
    if (!isAll && part.length === 1 && isOther(part[0] ?? '')) return []
    const text = part.join(' ')
    const fits = partly(index, text)
    if (fits.length === 0) return part.length > 1 ? misspelt(index, text, isOther) : []
    // Only the last word may be unfinished, as it is still being typed.
    const isWhole = fits[0]?.isWhole ?? true
    return isWhole || isLast ? bestOf(fits) : []
  })

/** The longest stretch that is similar to a council's name. */
const takeLike = (
  index: Index,
  words: readonly string[],
  isOther: (word: string) => boolean,
): Taken | undefined =>
  longestFound(words, ({ part, isAll }) =>
    part.some(isOther) || (!isAll && part.some(isTitle)) ? [] : alike(index, part.join(' ')),
  )

/**
 * The areas that a text names, as people write them: "Hull", "NE Lincs", "Royal Borough of
 * Greenwich", "foster care Cheshire West", "825".
 * @param areas the areas of areas.json; always pass the same list, as it is indexed once
 * @param isOther whether a word is known to mean something else, and so cannot name an area by
 *   itself: "children"
 * @returns every area that the text may mean; a caller given several should choose none of them
 */
export function findAreas(
  text: string,
  areas: readonly Area[],
  isOther: (word: string) => boolean = () => false,
): AreasFound {
  const index = indexOf(areas)
  const words = writtenWords(text)
  const resultOf = (by: NonNullable<AreasFound['by']>, taken: Taken): AreasFound => {
    const isTaken = (_: string, at: number) => taken.places.has(at)
    const rest = words.filter((word, at) => !isTaken(word, at))
    const own = words.filter(isTaken)
    const parts = rest.length === 0 ? partly(index, text).map(({ area }) => area) : []
    const others = parts.filter((area) => !taken.areas.includes(area))
    return { by, areas: taken.areas, others, words: own, rest }
  }
  const none: AreasFound = { areas: [], others: [], words: [], rest: words }
  if (words.length === 0) return none
  const names = takeNames(index, words, isOther)
  if (names.areas.some(isAuthority)) return resultOf('name', names)
  if (names.areas.length > 0) {
    // "North East" is a region, and also the beginning of one council's name.
    const begun = bestOf(partly(index, words.filter((_, at) => names.places.has(at)).join(' ')))
    return resultOf('name', { ...names, areas: [...names.areas, ...begun] })
  }
  const part = takePart(index, words, isOther)
  // "Borough" alone fits many councils, even if only a few have it in their name; so does a single
  // letter.
  const isTelling = (word = '') => word.length > 1 && !isTitle(word)
  const isNamed = part && [...part.places].some((at) => isTelling(words[at]))
  if (part && isNamed === true && part.areas.length <= MOST_AREAS) return resultOf('part', part)
  if (part) {
    const { words: own, rest, areas: many, others } = resultOf('part', part)
    return { areas: [], others: rest.length === 0 ? [...many, ...others] : [], words: own, rest }
  }
  const like = takeLike(index, words, isOther)
  return like ? resultOf('likeness', like) : none
}

/**
 * Removes from a text the words that name an area in full, but not a council's short form ("beds"):
 * what is left of "Number at the South East's rate" once the region is recognised.
 */
export function withoutAreas(text: string, areas: readonly Area[]): string {
  const index = indexOf(areas)
  const words = writtenWords(text.replaceAll(/['’]s\b/g, ''))
  if (!words.some((word) => !isTitle(word) && nameWords(word).some((own) => index.words.has(own))))
    return text
  const { areas: named, places } = takeNames(index, words, () => true)
  return named.length === 0 ? text : words.filter((_, at) => !places.has(at)).join(' ')
}

/**
 * The areas with exactly this name, for a name in a file.
 * @param text a name as people write it, with or without a title such as "Borough"; a code; a DfE
 *   number
 * @returns one area; several where the name is ambiguous ("Kingston"); none where it is unknown.
 *   Authorities that have ended are included: see `to` and `successors`
 */
export const areasCalled = (text: string, areas: readonly Area[]): Area[] =>
  writtenWords(text).length === 0 ? [] : called(indexOf(areas), text)

/**
 * The authority itself if it exists today, or else those that took over from it; none for a region.
 */
export function todaysOf(area: Area, areas: readonly Area[]): Area[] {
  if (area.level !== 'authority') return []
  if (area.to === undefined) return [area]
  return (area.successors ?? []).flatMap((code) =>
    areas.filter((other) => other.code === code).flatMap((other) => todaysOf(other, areas)),
  )
}
