import { wrap } from '@/charts/drawing/text'
import { paragraphStyles, type StyleId } from './styles'

/** Width of the text in twentieths of a point: A4 less two centimetres on each side. */
export const TEXT_WIDTH = 9638
/** Width of the page number at the end of an entry, in twentieths of a point. */
export const NUMBER_WIDTH = 680
const TWIPS = 20

/** Height of an A4 page between its margins, less one line in reserve, in points. */
export const PAGE_ROOM = 728 - 14

/** Line height of Arial as a multiple of its size, and the extra tenth that the styles add. */
const LINE = 1.15 * 1.1
/** Factor by which a text may be wider in another program than calculated. */
const WIDER = 1.06
/** Factor by which the reader's own font may be wider and higher than Arial, such as Verdana or Open Sans. */
const OWN_FONT = 1.22

/** Estimates of the room that text takes, in points, on the generous side. */
export interface Ruler {
  paragraph: (style: StyleId, text: string, width?: number) => number
  row: (cells: readonly string[], options: { widths: readonly number[]; size: number }) => number
}

/** @param hasOwnFont whether the reader has set a font, whose widths are not known */
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
    // Three points above and below, and a hairline. Headings and the home council are bold.
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
