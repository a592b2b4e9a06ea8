import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { textWidth, wrap } from '@/charts/drawing/text'
import { farDrawing, FarPicture, withoutEvents } from '@/charts/frame/far-picture'
import { chartFor, titleFor } from '@/charts/registry'
import { areas, catalogue, COUNCILS, realView } from '../real-data'

/** Councils of every size and region, besides those that differ in other ways. */
const TEN = [
  ...COUNCILS,
  ...areas.areas
    .filter(({ code, level }) => level === 'authority' && !COUNCILS.includes(code))
    .filter((_, place) => place % 29 === 7)
    .map(({ code }) => code),
].slice(0, 10)

/** Room for a drawing beside its figure, in 1/1080 of the height: of 1920 by 1080 px, and of 1280 by 800. */
const ROOMS = [
  { width: 1312, height: 780 },
  { width: 1120, height: 760 },
]

interface Word {
  text: string
  left: number
  right: number
  top: number
  bottom: number
  size: number
}

const plain = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')

/** Every text of a drawing with its box. */
function wordsIn(markup: string): Word[] {
  return [...markup.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, given = '', inner = '']) => {
    const of = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(given)?.[1]
    const [x, y, size] = ['x', 'y', 'font-size'].map((name) => Number(of(name)))
    if (x === undefined || y === undefined || size === undefined || of('transform') !== undefined)
      throw new Error(`a text that cannot be placed: ${given}`)
    const text = plain(inner)
    const weight = Number(of('font-weight') ?? 400) >= 600 ? 600 : 400
    const wide = textWidth(text, { size, weight })
    const left =
      { start: x, middle: x - wide / 2, end: x - wide }[of('text-anchor') ?? 'start'] ?? x
    return { text, left, right: left + wide, top: y - size * 0.72, bottom: y + size * 0.2, size }
  })
}

/** Upright lines of an axis, by their place and their ends. */
const axesIn = (markup: string) =>
  [...markup.matchAll(/<line ([^>]*)>/g)].flatMap(([, given = '']) => {
    const of = (name: string) => Number(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(given)?.[1])
    const isAxis = given.includes('stroke="var(--axis)"') && !given.includes('dasharray')
    return isAxis && of('x1') === of('x2') ? [{ x: of('x1'), top: of('y1'), bottom: of('y2') }] : []
  })

const LEAST = 24

describe('a drawing for the screen of a meeting', () => {
  it.each(TEN)(
    'has no word covered, cut off or too small for any figure of %s, nor a title of three lines',
    (area) => {
      const faults: string[] = []
      let drawn = 0
      for (const { id, code } of catalogue.indicators) {
        const view = withoutEvents(realView(id, { area }))
        const chart = chartFor(view)
        const title = titleFor(view, chart?.id)
        if (wrap(title, 1600, { size: 64, weight: 600 }).length > 2)
          faults.push(`${code}: ${title}`)
        if (chart?.format !== 'svg') continue
        for (const room of ROOMS) {
          const drawing = farDrawing(view, chart, room)
          const markup = renderToStaticMarkup(
            createElement(FarPicture, { drawing, chart, label: '' }),
          )
          const height = Number(/viewBox="0 0 [\d.]+ ([\d.]+)"/.exec(markup)?.[1])
          const words = wordsIn(markup)
          const say = (fault: string) => faults.push(`${code} at ${room.width}: ${fault}`)
          const axes = axesIn(markup)
          drawn += 1
          for (const word of words) {
            if (word.size * drawing.scale < LEAST - 0.1) say(`small: ${word.text}`)
            if (
              word.left < -2 ||
              word.right > drawing.width + 2 ||
              word.top < -2 ||
              word.bottom > height + 2
            )
              say(`off the drawing: ${word.text}`)
            if (
              axes.some(
                ({ x, top, bottom }) =>
                  x > word.left + 1 && x < word.right - 1 && top < word.bottom && bottom > word.top,
              )
            )
              say(`under an axis: ${word.text}`)
          }
          words.forEach((one, place) => {
            for (const other of words.slice(place + 1)) {
              const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left)
              const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
              if (wide > 1 && high > 1) say(`“${one.text}” covers “${other.text}”`)
            }
          })
        }
      }
      expect(drawn).toBeGreaterThan(60)
      expect(faults).toEqual([])
    },
  )
})
