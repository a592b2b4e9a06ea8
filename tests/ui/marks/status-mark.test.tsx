import { render, screen } from '@testing-library/react'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { StatusMark } from '@/ui/marks/status-mark'

const TONES = ['concern', 'good', 'neutral', 'green', 'amber', 'red', 'not-judged'] as const
const css = readFileSync('src/styles/tokens.css', 'utf8')

/** Relative luminance and contrast, as defined by WCAG. */
function luminance(hex: string): number {
  const whole = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex
  const channels = whole.slice(1).match(/../g) ?? []
  const [r = 0, g = 0, b = 0] = channels
    .map((c) => Number.parseInt(c, 16) / 255)
    .map((c) => (c <= 0.039_28 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
const colours = (name: string) =>
  [...css.matchAll(new RegExp(`--${name}: (#[0-9a-f]+)`, 'g'))].map((match) => match[1] ?? '')

describe('a status', () => {
  it('has a shape of its own and a word beside the colour', () => {
    const shapes = TONES.map((tone) => {
      const { container, unmount } = render(<StatusMark tone={tone} words={`It is ${tone}`} />)
      expect(screen.getByText(`It is ${tone}`)).toBeVisible()
      const shape = container.querySelector('svg')?.innerHTML
      unmount()
      return shape
    })
    expect(new Set(shapes).size).toBe(TONES.length)
  })

  it.each(['target-green', 'target-amber', 'target-red', 'concern', 'improvement'])(
    '%s can be distinguished from the ground in light and dark, as a mark and as text',
    (name) => {
      const [light = '', dark = ''] = colours(name)
      const [white = '', black = ''] = colours('ground')
      expect(contrast(light, white)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, black)).toBeGreaterThanOrEqual(4.5)
    },
  )
})
