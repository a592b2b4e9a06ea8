import font from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?inline'
import { ComposedPicture, type Frame } from './composed-picture'
import { rendered } from './rendered'
import type { ExportInput } from '../format'

/** The grey of the same luminance as a colour (ITU-R BT.709). */
function greyOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  )
  const light = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  return `#${light.toString(16).padStart(2, '0').repeat(3)}`
}

/** The text of a drawing with every colour replaced by a grey, as for a printer without colour. */
export const inGrey = (svg: string): string =>
  svg.replaceAll(/"(#[0-9a-f]{6})"/gi, (_, colour: string) => `"${greyOf(colour)}"`)

/** Appearance of a picture: its shape, and whether it is in greyscale. */
export interface Look extends Frame {
  grey?: boolean
}

/** Control characters that XML does not allow. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F]/g

/** The page's typeface, embedded because a picture in a file cannot reach it. */
export const FONT_STYLE = `<style>@font-face{font-family:"Source Sans 3 Variable";src:url(${font}) format("woff2");font-weight:200 900}</style>`

/**
 * The composed picture as the text of an SVG file, with its size in px.
 * @throws {Error} when the chart has no drawing of its own, or does not fit the frame
 */
export function svgText(
  input: ExportInput,
  { grey = false, ...frame }: Look = {},
): { text: string; width: number; height: number } {
  return rendered(<ComposedPicture {...input} frame={frame} />, (host) => {
    const svg = host.querySelector('svg')
    if (!svg) throw new Error('The picture could not be drawn.')
    // The serializer declares the namespace itself; with the attribute, some would declare it twice.
    for (const each of host.querySelectorAll('svg')) each.removeAttribute('xmlns')
    const colour = new XMLSerializer().serializeToString(svg).replaceAll(FORBIDDEN, '')
    const drawn = grey ? inGrey(colour) : colour
    return {
      text: `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.replace('<title', `${FONT_STYLE}<title`)}`,
      width: Number(svg.getAttribute('width')),
      height: Number(svg.getAttribute('height')),
    }
  })
}
