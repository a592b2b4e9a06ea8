/**
 * Greys of the six colours of parts: in colour some are as light as others, here neighbours differ.
 * Words on them stay readable: white on the dark ones, dark on the light ones.
 */
const PARTS: Record<string, string> = {
  '#12436d': '#262626',
  '#28a197': '#b5b5b5',
  '#801650': '#5e5e5e',
  '#f46a25': '#d4d4d4',
  '#3d3d3d': '#474747',
  '#a285d1': '#969696',
}

/** As light as a colour looks, without it (ITU-R BT.709). */
function greyOf(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(colour.slice(at, at + 2), 16),
  )
  const light = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue)
  return `#${light.toString(16).padStart(2, '0').repeat(3)}`
}

/** The text of a drawing with every colour as a grey, as a printer without colour needs it. */
export const inGrey = (svg: string): string =>
  svg.replaceAll(
    /"(#[0-9a-f]{6})"/gi,
    (_, colour: string) => `"${PARTS[colour.toLowerCase()] ?? greyOf(colour)}"`,
  )
