import type { Breakdown } from '@/model/schema/indicator'
import type { Tone } from './palette'

/** The fill of a part of a whole, and a text colour that is legible on it. */
export interface PartTones {
  tone: Tone
  textTone: Tone
}

/** More parts than this are hard to distinguish, so the smallest are combined. */
export const MOST_PARTS = 5

const PLACES = [1, 2, 3, 4, 5] as const

/**
 * The fill of a part by its position from the baseline, starting at 0. Adjacent fills also differ in
 * greyscale. The parts of an ordered breakdown share one hue.
 */
export const toneOf = (place: number, { ordered }: Pick<Breakdown, 'ordered'> = {}): PartTones => ({
  tone: `${ordered ? 'step' : 'part'}-${PLACES[place] ?? MOST_PARTS}`,
  // Text on the strongest fills has the background colour, in light and dark mode alike.
  textTone: place > (ordered ? 1 : 0) ? 'ink' : 'ground',
})

/**
 * Parts of a whole from the baseline up: the most important first, the others as listed in the catalogue.
 * Ordered parts keep their order, starting from the important end.
 * @param idOf the category of a part; where two breakdowns cross, its row's id, a dot and its own id
 */
export function fromBaseline<T>(
  parts: readonly T[],
  { matters, ordered }: Pick<Breakdown, 'matters' | 'ordered'> = {},
  idOf: (part: T) => string | undefined,
): T[] {
  const first = parts.findLast((part) => idOf(part)?.split('.').at(-1) === matters)
  if (first === undefined) return [...parts]
  if (ordered) return first === parts.at(-1) ? parts.toReversed() : [...parts]
  return [first, ...parts.filter((part) => part !== first)]
}
