import type { Breakdown } from '@/model/schema/indicator'
import type { Tone } from './palette'

/** The fill of a part of a whole, and a colour that is legible on it. */
export interface PartTones {
  tone: Tone
  textTone: Tone
}

/** More parts than this are hard to tell apart: the smallest are then drawn as one. */
export const MOST_PARTS = 5

const PLACES = [1, 2, 3, 4, 5] as const

/**
 * The fill of a part by its place from the baseline, 0 being at it; fills side by side differ in grey too.
 * Parts that are steps from one end to the other share one hue.
 */
export const toneOf = (place: number, { ordered }: Pick<Breakdown, 'ordered'> = {}): PartTones => ({
  tone: `${ordered ? 'step' : 'part'}-${PLACES[place] ?? MOST_PARTS}`,
  // Text on the strongest fills is the colour of the ground, in the light and in the dark.
  textTone: place > (ordered ? 1 : 0) ? 'ink' : 'ground',
})

/**
 * Parts of a whole from the baseline up: the one that matters first, the others as the catalogue lists them;
 * those that are steps keep their order, from whichever end matters.
 * @param idOf the category of a part; where two breakdowns cross it has its row's id and a dot before its own
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
