import type { Area } from '../schema/area'

/** How people shorten the names of counties: the short form, then the full name. */
const COUNTIES: ReadonlyMap<string, string> = new Map([
  ['beds', 'bedfordshire'],
  ['berks', 'berkshire'],
  ['bucks', 'buckinghamshire'],
  ['cambs', 'cambridgeshire'],
  ['derbys', 'derbyshire'],
  ['glos', 'gloucestershire'],
  ['hants', 'hampshire'],
  ['herts', 'hertfordshire'],
  ['lancs', 'lancashire'],
  ['leics', 'leicestershire'],
  ['lincs', 'lincolnshire'],
  ['northants', 'northamptonshire'],
  ['notts', 'nottinghamshire'],
  ['oxon', 'oxfordshire'],
  ['salop', 'shropshire'],
  ['shrops', 'shropshire'],
  ['staffs', 'staffordshire'],
  ['warks', 'warwickshire'],
  ['wilts', 'wiltshire'],
  ['worcs', 'worcestershire'],
  ['yorks', 'yorkshire'],
])

const COMPASS: ReadonlyMap<string, readonly string[]> = new Map([
  ['n', ['north']],
  ['e', ['east']],
  ['s', ['south']],
  ['w', ['west']],
  ['ne', ['north', 'east']],
  ['nw', ['north', 'west']],
  ['se', ['south', 'east']],
  ['sw', ['south', 'west']],
])

/** Words that a name may be written with or without. */
const LINKS = new Set(['and', 'le', 'of', 'on', 'the', 'upon', 'with'])

/**
 * The words before or after a council's name that say what kind of council it is: "Royal Borough
 * of", "MBC".
 */
const TITLES = new Set(
  'authority bc borough cc city corporation council county dc district la lb lbc mb mbc mdc metropolitan rb royal ua unitary'.split(
    ' ',
  ),
)

/** The words of a text as written, including "&". */
export const writtenWords = (text: string): string[] =>
  text.match(/\d+(?:,\d{3})+|[\p{L}\p{N}\p{M}'’‘`]+|&/gu) ?? []

const folded = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9&]/g, '')

function unfold(word: string, hasNext: boolean): readonly string[] {
  if (word === '&') return ['and']
  if (word === 'saint') return ['st']
  // "NE Lincs" means North East; "NE" alone may be the first letters of Newham.
  const points = hasNext ? COMPASS.get(word) : undefined
  if (points) return points
  const [, first, second] = /^(north|south)(east|west)$/.exec(word) ?? []
  if (first !== undefined && second !== undefined) return [first, second]
  return [COUNTIES.get(word) ?? word]
}

/**
 * The words of a name in a standard form, however it is written: lower case, without accents,
 * apostrophes or hyphens, "st" for "Saint", counties and compass points in full, and without "and",
 * "of" or "upon".
 */
export function nameWords(text: string): string[] {
  const words = writtenWords(text).map(folded).filter(Boolean)
  const full = words.flatMap((word, index) => unfold(word, index < words.length - 1))
  const telling = full.filter((word) => !LINKS.has(word))
  return telling.length > 0 ? telling : full
}

/** Whether a word is the short form of a county: "Beds". */
export const isShort = (word: string): boolean => COUNTIES.has(folded(word))

/** Whether a word only links others: "of". */
export const isLink = (word: string): boolean => LINKS.has(folded(word)) || word === '&'

/**
 * Whether a word only says what kind of council it is, or links others, so that it is no name by
 * itself.
 */
export const isTitle = (word: string): boolean => TITLES.has(folded(word)) || isLink(word)

/** The words of a name without the council's title: "London Borough of Camden" becomes "camden". */
export function withoutTitle(words: readonly string[]): readonly string[] {
  const isBorough = (from: number) => words[from] === 'london' && words[from + 1] === 'borough'
  let start = 0
  let end = words.length
  while (start < end - 1 && (TITLES.has(words[start] ?? '') || isBorough(start))) start += 1
  while (end > start + 1) {
    if (end > start + 2 && isBorough(end - 2)) end -= 2
    else if (TITLES.has(words[end - 1] ?? '')) end -= 1
    else break
  }
  return words.slice(start, end)
}

/** The rank of the name of a wider place: see `AreaName`. */
export const WIDER = 3

/** A name of an area, as words, and how closely the name belongs to it. */
export interface AreaName {
  words: readonly string[]
  /**
   * Smaller is closer. 0: its name, code or number; 1: its name without the title, or another name;
   * 2: the first part of its name; 3: a wider place.
   */
  rank: number
}

/** The first part of a name: "Kingston" upon Thames, "Brighton" and Hove. */
function firstPart(name: string): readonly string[] {
  const [first = ''] = name.split(/,|[ -](?:and|with|upon|on)[ -]/i)
  return first === name ? [] : [first]
}

const named = (text: string, rank: number): AreaName[] => {
  const words = nameWords(text)
  const bare = withoutTitle(words)
  return [
    { words, rank },
    ...(bare.length < words.length ? [{ words: bare, rank: Math.max(1, rank) }] : []),
  ]
}

/** Every name of an area: from its publisher, by rule, and from areas.json. */
export function namesOf(area: Area): AreaName[] {
  const { code, name, level, dfe, codes = [], alsoKnownAs = [], partOf = [] } = area
  if (level === 'joint') return []
  const ids = [code, ...codes.map((dated) => dated.code), ...(dfe === undefined ? [] : [dfe])]
  const own = [...new Set(ids)].map((id) => ({ words: [id.toLowerCase()], rank: 0 }))
  // Regions are matched by their full names: "Yorkshire" is not all of Yorkshire and The Humber.
  if (level !== 'authority') return [...own, { words: nameWords(name), rank: 0 }]
  return [
    ...own,
    ...named(name, 0),
    // Titles stay in these: a "Royal Borough of Kingston" is not every Kingston.
    ...alsoKnownAs.map((other) => ({ words: nameWords(other), rank: 1 })),
    ...firstPart(name).flatMap((part) => named(part, 2)),
    ...partOf.flatMap((place) => named(place, WIDER)),
  ]
}
