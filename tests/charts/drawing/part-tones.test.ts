// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { MOST_PARTS, toneOf } from '@/charts/drawing/part-tones'
import { printPalette } from '@/charts/office/print-palette'

const sheet = readFileSync('src/styles/tokens.css', 'utf8')
const [light = '', dark = ''] = sheet.split(/@media screen and \(prefers-color-scheme: dark\)/)

/** A colour of the style sheet, with three-digit values expanded. */
const colourIn = (css: string) => (tone: string) =>
  (new RegExp(`--${tone}: (#[0-9a-f]+);`).exec(css)?.[1] ?? '').replace(
    /^#(.)(.)(.)$/,
    '#$1$1$2$2$3$3',
  )

/** Relative luminance and contrast as defined by WCAG 2, which is what remains of a colour in greyscale. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const PALETTES: [string, (tone: string) => string][] = [
  ['in the light', colourIn(light)],
  ['in the dark', colourIn(dark)],
  ['on paper', (tone) => printPalette(tone as Parameters<typeof printPalette>[0])],
]
const WHOLES = [{}, { ordered: true }]
const PLACES = Array.from({ length: MOST_PARTS }, (_, place) => place)

describe.each(PALETTES)('the fills of parts %s', (_, colour) => {
  it('differ in grey by 1.3 to 1 from the one beside, from strong to faint', () => {
    for (const whole of WHOLES) {
      const fills = PLACES.map((place) => colour(toneOf(place, whole).tone))
      const ground = colour('ground')
      fills.slice(1).forEach((fill, i) => {
        expect(contrast(fill, fills[i] ?? '')).toBeGreaterThanOrEqual(1.3)
        expect(contrast(fill, ground)).toBeLessThan(contrast(fills[i] ?? '', ground))
      })
    }
  })

  it('leave the words on them readable', () => {
    for (const whole of WHOLES)
      for (const place of PLACES) {
        const { tone, textTone } = toneOf(place, whole)
        expect(contrast(colour(tone), colour(textTone))).toBeGreaterThanOrEqual(4.5)
      }
  })
})

describe('the fills of parts', () => {
  it('are the same on paper as in the light', () => {
    for (const whole of WHOLES)
      for (const place of PLACES) {
        const { tone } = toneOf(place, whole)
        expect(printPalette(tone)).toBe(colourIn(light)(tone))
      }
  })

  it('share one hue for steps, which no other parts have but the first', () => {
    const tones = PLACES.map((place) => toneOf(place, { ordered: true }).tone)
    expect(tones.every((tone) => tone.startsWith('step-'))).toBe(true)
    const hues = tones.map((tone) => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
        Number.parseInt(printPalette(tone).slice(at, at + 2), 16),
      )
      return blue > green && green > red
    })
    expect(hues).toEqual(PLACES.map(() => true))
  })
})
