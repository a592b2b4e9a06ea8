import { wrap } from '@/charts/drawing/text'

/** How much wider than calculated a line may be in another program. */
const SAFE = 1.1
/** Height of a line in its size. */
export const LINE = 1.2

export interface Fitted {
  /** Points. */
  size: number
  lines: number
  /** Points, of all lines together. */
  height: number
}

/**
 * The largest size in which a text fits a number of lines; the smallest size where none fits.
 * @param options width in points; sizes from the largest
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
