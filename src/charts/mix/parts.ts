import { addUp, isNumber, type Value } from '@/model/schema/observation'
import { fromBaseline, MOST_PARTS, toneOf, type PartTones } from '../drawing/part-tones'
import type { Series, View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

/** A column of a mix: an area in a period, with a series for each category. */
export interface Column {
  key: string
  period: string
  series: readonly Series[]
}

/** A part of a mix with its own colour: a category, or the smallest ones combined. */
export interface Part extends PartTones {
  key: string
  label: string
  /** The council's series that it combines. */
  of: readonly Series[]
  /** Values by the key of the column. */
  values: ReadonlyMap<string, Value | undefined>
}

/** The published values of a part's categories in a column. */
export function publishedIn(
  { of }: Pick<Part, 'of'>,
  { series, period }: Column,
): (Value | undefined)[] {
  const ids = of.map((s) => s.category?.id)
  return series.filter((s) => ids.includes(s.category?.id)).map((s) => s.points.get(period)?.value)
}

/**
 * The categories from the baseline up. If there are more than five, the smallest are combined as "Other", on
 * top.
 */
export function foldCategories(view: View, columns: readonly Column[]): Part[] {
  const { breakdown } = view
  const subject = fromBaseline(subjectSeries(view), breakdown, (s) => s.category?.id)
  const sizeOf = (s: Series) =>
    Math.max(
      ...columns.map((column) => {
        const value = addUp(publishedIn({ of: [s] }, column))
        return isNumber(value) ? value : 0
      }),
    )
  const isRest = (s: Series) => /^other/i.test(s.category?.id ?? '')
  const [first, ...others] = subject
  const large = others
    .filter((s) => !isRest(s))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, MOST_PARTS - 2)
  const isKept = (s: Series) => subject.length <= MOST_PARTS || s === first || large.includes(s)
  const folded = subject.filter((s) => !isKept(s))
  return [...subject.filter(isKept).map((s) => [s]), ...(folded[0] ? [folded] : [])].map(
    (of, place) => ({
      key: of.map(({ id }) => id).join(),
      label: of[1] ? 'Other' : (of[0]?.label ?? ''),
      ...toneOf(place, breakdown),
      of,
      values: new Map(columns.map((column) => [column.key, addUp(publishedIn({ of }, column))])),
    }),
  )
}
