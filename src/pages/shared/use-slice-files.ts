import { useSuspenseQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { earlierQuery, sliceQuery } from '@/data/queries'
import type { Selection } from '@/model/view/selection'
import type { Slice } from '@/model/schema/slice'

/** From the first year on. */
export const ALL_YEARS = { from: 0 }

// One and the same function, so that what it makes stays the same.
const dataOf = (results: readonly { data: Slice }[]): Slice[] => results.map(({ data }) => data)

/**
 * Slices of areas; with the figures of earlier years only where years were chosen, as no page opens
 * with them.
 */
export function useSliceFiles(
  wanted: readonly { set: string; code: string }[],
  { from, to }: Pick<Selection, 'from' | 'to'>,
): Slice[] {
  const recent = useSuspenseQueries({
    queries: wanted.map(({ set, code }) => sliceQuery(set, code)),
    combine: dataOf,
  })
  const cut =
    from === undefined && to === undefined
      ? []
      : recent.filter((slice) => slice.earlier !== undefined)
  const earlier = useSuspenseQueries({
    queries: cut.map(({ set, area }) => earlierQuery(set, area)),
    combine: dataOf,
  })
  return useMemo(() => [...recent, ...earlier], [recent, earlier])
}
