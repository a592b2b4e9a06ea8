import { wrap } from '@/charts/drawing/text'
import { paragraphStyles, type StyleId } from './styles'

/** Twentieths of a point: A4 less two centimetres at each side. */
export const TEXT_WIDTH = 9638
/** Twentieths of a point that the number of a page takes at the end of an entry. */
export const NUMBER_WIDTH = 680
const TWIPS = 20

/** Points between the upper and the lower margin of an A4 page, less one line in reserve. */
export const PAGE_ROOM = 728 - 14

/** Height of a line of Arial in its size, and the tenth more that the styles put between lines. */
const LINE = 1.15 * 1.1
/** How much wider than calculated a text may be in another program. */
const WIDER = 1.06
/** How much wider and higher than Arial a font of the reader's own may be: Verdana, Open Sans. */
const OWN_FONT = 1.22

/** The room that things take, in points, estimated on the generous side. */
export interface Ruler {
  paragraph: (style: StyleId, text: string, width?: number) => number
  row: (cells: readonly string[], options: { widths: readonly number[]; size: number }) => number
}

/** @param hasOwnFont whether the reader has set a font of which nothing is known */
export function rulerFor(hasOwnFont: boolean): Ruler {
  const stretch = hasOwnFont ? OWN_FONT : 1
  const lines = (text: string, width: number, { size, bold }: { size: number; bold: boolean }) => {
    const type = { size: size * WIDER * stretch, weight: bold ? 600 : 400 } as const
    return text.split('\n').reduce((sum, part) => sum + wrap(part, width / TWIPS, type).length, 0)
  }
  return {
    paragraph: (style, text, width = TEXT_WIDTH) => {
      const { size, bold = false, before = 0, after = 0 } = paragraphStyles[style]
      return lines(text, width, { size, bold }) * size * LINE * stretch + before + after
    },
    // Three points above and below, and a hairline; heads and the home council are bold.
    row: (cells, { widths, size }) =>
      Math.max(
        ...cells.map((text, i) => lines(text, (widths[i] ?? 0) - 120, { size, bold: true })),
      ) *
        size *
        LINE *
        stretch +
      3.5,
  }
}
