import { isNumber } from '@/model/schema/observation'
import type { Series } from '@/model/view/build-view'

/**
 * The order in which lines stand at a period, top first. Labels, tooltip and announcement all read
 * this, so that what is heard is in the order of what is seen. Lines without a number come last.
 */
export function orderAt(series: readonly Series[], period: string): Series[] {
  const height = (s: Series) => {
    const value = s.points.get(period)?.value
    return isNumber(value) ? value : -Infinity
  }
  const ownFirst = (s: Series) => (s.role === 'own' ? 0 : 1)
  return series.toSorted((a, b) => {
    const [x, y] = [height(a), height(b)]
    return x === y ? ownFirst(a) - ownFirst(b) : y - x
  })
}
