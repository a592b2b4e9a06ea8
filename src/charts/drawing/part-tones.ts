import type { Category } from '@/model/schema/indicator'
import type { Tone } from './palette'

/** The fill of a part of a whole, and a colour that is legible on it. */
export interface PartTones {
  tone: Tone
  textTone: Tone
}

const TONES: Tone[] = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6']
const ON: Tone[] = ['on-cat-1', 'on-cat-2', 'on-cat-3', 'on-cat-4', 'on-cat-5', 'on-cat-6']
/** Among a few grades the poor one has a warning colour, as in the words; among many it would only be loud. */
const FEW_GRADES = 3
const CONCERN = { tone: 'concern', textTone: 'ground' } as const

/** The fill of a category among a number of them, and a colour that is legible on it. */
export const toneOf = (category: Category | undefined, index: number, count: number): PartTones =>
  count <= FEW_GRADES && category?.polarity === 'lower-is-better'
    ? CONCERN
    : { tone: TONES[index] ?? 'neighbours', textTone: ON[index] ?? 'on-cat-2' }
