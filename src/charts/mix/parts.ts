import { addUp, isNumber, type Value } from '@/model/schema/observation'
import { toneOf, type PartTones } from '../drawing/part-tones'
import type { Series, View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

/** One colour of a mix: a category, or the small ones together. */
export interface Part extends PartTones {
  key: string
  label: string
  /** The categories in it. */
  series: readonly Series[]
  values: ReadonlyMap<string, Value>
}

const MOST_PARTS = 6
const REST = 'rest'

const sizeOf = (series: Series, periods: readonly string[]): number =>
  Math.max(
    ...periods.map((period) => {
      const value = series.points.get(period)?.value
      return isNumber(value) ? value : 0
    }),
  )

/** The categories in their own order: the largest, and the rest folded into "Other" when over six. */
export function foldCategories(view: View, periods: readonly string[]): Part[] {
  const own = subjectSeries(view)
  const isRest = (s: Series) => /^other/i.test(s.category?.id ?? '')
  const bySize = own
    .filter((s) => !isRest(s))
    .toSorted((a, b) => sizeOf(b, periods) - sizeOf(a, periods))
  const rests = own.filter(isRest)
  const folds = own.length > MOST_PARTS
  const kept = new Set(folds ? bySize.slice(0, MOST_PARTS - 1) : bySize)
  const folded = own.filter((s) => !kept.has(s))
  const parts = own
    .filter((s) => kept.has(s))
    .map((s, i): Part => ({
      key: s.id,
      label: s.label,
      ...toneOf(s.category, i, own.length),
      series: [s],
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
    series: folded,
    values: new Map(
      periods.flatMap((period) => {
        const value = addUp(folded.map((s) => s.points.get(period)?.value))
        return value === undefined ? [] : [[period, value] as const]
      }),
    ),
  }
  return [...parts, rest]
}
