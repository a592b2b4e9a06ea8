import { WIDER, type AreaName } from './names'

/** How well words are part of a name: its beginning, whole words of it, beginnings of them. */
const PART = { first: 0, begun: 1, whole: 2, within: 3 } as const

const startsWith = (name: readonly string[], words: readonly string[], last: boolean): boolean =>
  words.every((word, at) =>
    last && at === words.length - 1 ? name[at]?.startsWith(word) === true : name[at] === word,
  )

/** Whether each word fits another word of the name. */
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
  /** How well the words are part of the name: the smaller, the better. */
  part: number
  /** Whether it is the name of a wider place that a council lies in. */
  isWider: boolean
  /** Whether each word is there in full. */
  isWhole: boolean
}

/**
 * How words are part of one name; nothing where they are not. "South" is any word of "South Yorkshire",
 * and not how the names of its councils begin.
 */
export function fitOf({ words: own, rank }: AreaName, words: readonly string[]): NameFit[] {
  const isWider = rank === WIDER
  const part = partOf(own, words)
  if (part === undefined) return []
  const isWhole = part === PART.first || part === PART.whole
  const within = isWhole ? PART.whole : PART.within
  return [{ part: isWider ? within : part, isWider, isWhole }]
}

/** The better fit first; of those alike, that of a council's own name. */
export const byFit = (a: NameFit, b: NameFit): number =>
  a.part - b.part || Number(a.isWider) - Number(b.isWider)
