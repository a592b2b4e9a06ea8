/**
 * Character widths in ems, between those of Source Sans 3 and Arial, because a drawing must fit in either.
 */
const WIDTHS: readonly (readonly [string, number])[] = [
  ["ijlI|'’‘.,:;!", 0.265],
  ['ftr()[] /-–', 0.34],
  ['mwMW%@', 0.86],
  ['ABCDEGHKNOPQRSUVXYZ&—', 0.66],
]
const widthOf = new Map(
  WIDTHS.flatMap(([letters, width]) => Array.from(letters, (l) => [l, width] as const)),
)
const USUAL = 0.535

export interface Type {
  size: number
  weight: 400 | 600
}

/** Approximate width of a text, in px. No DOM is available to measure it when a picture is drawn. */
export const textWidth = (text: string, { size, weight }: Type): number =>
  Array.from(text).reduce((sum, letter) => sum + (widthOf.get(letter) ?? USUAL), 0) *
  size *
  (weight === 600 ? 1.05 : 1)

/** Breaks a text at spaces into lines no wider than `room`; a single long word stays whole. */
export function wrap(text: string, room: number, type: Type): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && textWidth(longer, type) <= room) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Type sizes for a chart of this width. Labels are never smaller than 13 px. */
export const typeFor = (width: number) =>
  width < 560
    ? { tick: 13, label: 15, value: 14, note: 13, narrow: true }
    : width < 1100
      ? { tick: 14, label: 16, value: 15, note: 14, narrow: false }
      : { tick: 18, label: 20, value: 19, note: 17, narrow: false }
