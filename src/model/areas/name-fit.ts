import { WIDER, type AreaName } from './names'

/**
 * How words match a name, best first: its beginning in whole words, its beginning with the last
 * word unfinished, whole words anywhere, beginnings of words anywhere.
 */
const PART = { first: 0, begun: 1, whole: 2, within: 3 } as const

const startsWith = (name: readonly string[], words: readonly string[], last: boolean): boolean =>
  words.every((word, at) =>
    last && at === words.length - 1 ? name[at]?.startsWith(word) === true : name[at] === word,
  )

/** Whether each of the words fits a different word of the name. */
export function fitsWithin(
  name: readonly string[],
  words: readonly string[],
  fits: (word: string, own: string) => boolean,
): boolean {
  const left = [...name]
  return words.every((word) => {
    const exact = left.indexOf(word)
    const at = exact === -1 ? left.findIndex((own) => fits(word, own)) : exact
    if (at !== -1) left.splice(at, 1)
    return at !== -1
  })
}

function partOf(name: readonly string[], words: readonly string[]): number | undefined {
  if (startsWith(name, words, false)) return PART.first
  if (startsWith(name, words, true)) return PART.begun
  if (fitsWithin(name, words, (word, own) => word === own)) return PART.whole
  return fitsWithin(name, words, (word, own) => own.startsWith(word)) ? PART.within : undefined
}

export interface NameFit {
  /** How well the words match the name: smaller is better. */
  part: number
  /** Whether it is the name of a wider place that a council lies in. */
  isWider: boolean
  /** Whether every word is in the name in full. */
  isWhole: boolean
}

/**
 * How words match one name; empty where they do not. A match with a wider place never counts as one
 * with the beginning of a name: "South" begins "South Yorkshire" but not the names of its councils.
 */
export function fitOf({ words: own, rank }: AreaName, words: readonly string[]): NameFit[] {
  const isWider = rank === WIDER
  const part = partOf(own, words)
  if (part === undefined) return []
  const isWhole = part === PART.first || part === PART.whole
  const within = isWhole ? PART.whole : PART.within
  return [{ part: isWider ? within : part, isWider, isWhole }]
}

/**
 * Orders the better match first and, where two match equally well, a council's own name before a
 * wider place.
 */
export const byFit = (a: NameFit, b: NameFit): number =>
  a.part - b.part || Number(a.isWider) - Number(b.isWider)
