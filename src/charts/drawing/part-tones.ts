import type { Category } from '@/model/schema/indicator'
import type { Tone } from './palette'

/** The fill of a part of a whole, and what is legible on it. */
export interface PartTones {
  tone: Tone
  textTone: Tone
}

const TONES: Tone[] = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6']
const ON: Tone[] = ['on-cat-1', 'on-cat-2', 'on-cat-3', 'on-cat-4', 'on-cat-5', 'on-cat-6']
/** Of a few grades the one that falls short warns, as it does in words; among many it would only be loud. */
const FEW_GRADES = 3
const CONCERN = { tone: 'concern', textTone: 'ground' } as const

/** The fill of a category among so many, and what is legible on it. */
export const toneOf = (category: Category | undefined, index: number, count: number): PartTones =>
  count <= FEW_GRADES && category?.polarity === 'lower-is-better'
    ? CONCERN
    : { tone: TONES[index] ?? 'neighbours', textTone: ON[index] ?? 'on-cat-2' }
