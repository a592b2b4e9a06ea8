import type { Category } from '@/model/schema/indicator'
import { addUp, isNumber, type Value } from '@/model/schema/observation'
import type { Tone } from '../drawing/palette'
import { ownSeries } from '../drawing/series-style'
import type { Series, View } from '@/model/view/types'

/** One colour of a mix: a category, or the small ones together. */
export interface Part {
  key: string
  label: string
  tone: Tone
  textTone: Tone
  /** The categories in it. */
  of: readonly Series[]
  values: ReadonlyMap<string, Value>
}

const MOST = 6
const TONES: Tone[] = ['cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6']
const ON: Tone[] = ['on-cat-1', 'on-cat-2', 'on-cat-3', 'on-cat-4', 'on-cat-5', 'on-cat-6']
/** Of a few grades the one that falls short warns, as it does in words; among many it would only be loud. */
const FEW = 3
const CONCERN = { tone: 'concern', textTone: 'ground' } as const
const REST = 'rest'

/** The fill of a category among so many, and what is legible on it. */
export const toneOf = (
  category: Category | undefined,
  index: number,
  count: number,
): Pick<Part, 'tone' | 'textTone'> =>
  count <= FEW && category?.polarity === 'lower-is-better'
    ? CONCERN
    : { tone: TONES[index] ?? 'neighbours', textTone: ON[index] ?? 'on-cat-2' }

const sizeOf = (series: Series, periods: readonly string[]): number =>
  Math.max(
    ...periods.map((period) => {
      const value = series.points.get(period)?.value
      return isNumber(value) ? value : 0
    }),
  )

/** The categories in their own order: the largest, and the rest folded into "Other" when over six. */
export function foldCategories(view: View, periods: readonly string[]): Part[] {
  const own = ownSeries(view)
  const isRest = (s: Series) => /^other/i.test(s.category?.id ?? '')
  const bySize = own
    .filter((s) => !isRest(s))
    .toSorted((a, b) => sizeOf(b, periods) - sizeOf(a, periods))
  const rests = own.filter(isRest)
  const folds = own.length > MOST
  const kept = new Set(folds ? bySize.slice(0, MOST - 1) : bySize)
  const folded = own.filter((s) => !kept.has(s))
  const parts = own
    .filter((s) => kept.has(s))
    .map((s, i): Part => ({
      key: s.id,
      label: s.label,
      ...toneOf(s.category, i, own.length),
      of: [s],
      values: new Map(
        periods.flatMap((period) => {
          const value = s.points.get(period)?.value
          return value === undefined ? [] : [[period, value] as const]
        }),
      ),
    }))
  if (folded.length === 0) return parts
  const rest: Part = {
    key: REST,
    label: folded.length === 1 || !folds ? (rests[0]?.label ?? 'Other') : 'Other',
    tone: 'neighbours',
    textTone: 'on-cat-2',
    of: folded,
    values: new Map(
      periods.flatMap((period) => {
        const value = addUp(folded.map((s) => s.points.get(period)?.value))
        return value === undefined ? [] : [[period, value] as const]
      }),
    ),
  }
  return [...parts, rest]
}
