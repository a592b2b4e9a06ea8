import { wrap } from '@/charts/drawing/text'

/** Factor by which a line may be wider in another program than calculated. */
const SAFE = 1.1
/** Line height, as a multiple of the type size. */
export const LINE = 1.2

export interface Fitted {
  /** Type size in points. */
  size: number
  lines: number
  /** Height of all lines together, in points. */
  height: number
}

/**
 * The largest size at which a text fits a number of lines, or the smallest size if it fits at none.
 * @param options width in points; sizes in descending order
 */
export function fit(
  text: string,
  options: { width: number; sizes: readonly number[]; most: number; bold?: boolean },
): Fitted {
  const tried = options.sizes.map((size): Fitted => {
    const type = { size: size * SAFE, weight: options.bold === true ? 600 : 400 } as const
    const lines = text
      .split('\n')
      .reduce((n, part) => n + wrap(part, options.width, type).length, 0)
    return { size, lines, height: lines * size * LINE }
  })
  return (
    tried.find(({ lines }) => lines <= options.most) ??
    tried.at(-1) ?? { size: options.sizes[0] ?? 12, lines: 1, height: 14 }
  )
}
