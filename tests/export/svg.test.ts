import { describe, expect, it } from 'vitest'
import { anIndicator, anEmptyView, viewOf } from '@mocks/builders'
import svg from '@/export/formats/svg'
import { formatsFor } from '@/export/registry'
import { svgText } from '@/export/picture/svg'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import { BUCKINGHAMSHIRE, realView } from '../real-data'
import { inputOf } from './input-of'
import { textOf } from '@/model/sentences/parts'

/** jsdom's serializer writes xmlns twice, browsers once: tests/browser reads what they save. */
const parsed = (text: string) =>
  new DOMParser().parseFromString(
    text.replaceAll(/( xmlns="[^"]*")([^>]*)\1/g, '$1$2'),
    'image/svg+xml',
  )
const wordsOf = (text: string) => {
  const document = parsed(text)
  expect(document.querySelector('parsererror')).toBeNull()
  return [...document.querySelectorAll('text')].map((t) => t.textContent).join(' ')
}

const CHARTS = [
  ['trend', realView('children-looked-after', { axis: 'fit' }), 'trend'],
  ['mix', realView('placement-type'), 'mix'],
  ['rank', realView('children-looked-after'), 'rank'],
  ['distribution', realView('children-looked-after'), 'distribution'],
  ['control-chart', realView('children-in-need'), 'control-chart'],
  ['breakdown-bar', realView('placement-change-reasons'), 'breakdown-bar'],
] as const

describe.each(CHARTS)('the %s as an SVG file', (_, view, chartId) => {
  const { text, width, height } = svgText(inputOf(view, chartId))

  it('is well-formed, and holds title, council, source, licence and date as words', () => {
    const words = wordsOf(text)
    expect(words).toContain(`${view.indicator.name}, Buckinghamshire. `)
    expect(words).toContain(titleStatement(view))
    expect(words).toMatch(/Sources?: Department for Education/)
    expect(words).toContain(view.indicator.code)
    expect(words).toContain('Made on 22 November 2026.')
    expect(words).toContain('Open Government Licence v3.0')
  })

  it('is self-contained: it carries its typeface, and has no variable, no script, nothing from elsewhere', () => {
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/,
    )
    const font =
      /<style>@font-face\{font-family:"Source Sans 3 Variable";src:url\([^)]*\)[^<]*<\/style>/
    expect(text).toMatch(font)
    expect(text.replace(font, '')).not.toMatch(
      /var\(|<script|<style|<foreignObject|href=|url\(|NaN|undefined/,
    )
  })

  it('has a title and a description for who cannot see it, and a size', () => {
    const document = parsed(text)
    expect(document.querySelector('title')?.textContent).toBe(titleStatement(view))
    expect(document.querySelector('desc')?.textContent).toBe(textOf(verdict(view)))
    expect(width).toBe(1000)
    expect(height).toBeGreaterThanOrEqual(563)
  })
})

describe('a picture that need not fit a given place', () => {
  /** Distance between the baselines of the text above the drawing and the text below it. */
  const roomIn = (text: string): number => {
    const ys = [...(parsed(text).querySelector('g')?.querySelectorAll('text') ?? [])].map((one) =>
      Number(one.getAttribute('y')),
    )
    return Math.max(...ys.slice(1).map((y, i) => y - (ys[i] ?? 0)))
  }

  it.each(CHARTS.filter(([name]) => name !== 'breakdown-bar'))(
    'of the %s is 16 by 9, and its chart takes three fifths of the height',
    (_, view, chartId) => {
      const { text, width, height } = svgText(inputOf(view, chartId))
      expect(width / height).toBeCloseTo(16 / 9, 2)
      // Between the baselines are a gap and a line of text as well as the chart.
      expect((roomIn(text) - 28) / height).toBeGreaterThanOrEqual(0.6)
    },
  )

  it('has three notes at most, says how many more there are, and flags no event without one', () => {
    const view = realView('children-looked-after')
    const { text } = svgText(inputOf(view, 'trend'))
    const words = wordsOf(text)
    expect(words.match(/(\(\d\) )?20\d\d: [A-Z2]/g)).toHaveLength(3)
    expect(words).toMatch(/[1-9] more notes are with the chart\./)
    const said = new Set([...words.matchAll(/\((\d)\) 20/g)].map(([, n]) => n))
    const chart = parsed(text).querySelector('g + g')
    const flags = [...(chart?.querySelectorAll('text') ?? [])].flatMap(({ textContent: t }) =>
      /^\d$/.test(t) && t !== '0' ? [t] : [],
    )
    expect(flags.length).toBeGreaterThan(0)
    expect(flags.filter((flag) => !said.has(flag))).toEqual([])
  })
})

describe('the SVG file', () => {
  it('says that its axis was cut', () => {
    const view = realView('children-looked-after', { axis: 'fit' })
    expect(wordsOf(svgText(inputOf(view, 'trend')).text)).toMatch(/Axis starts at \d+\./)
    expect(
      wordsOf(svgText(inputOf(realView('children-looked-after'), 'trend')).text),
    ).not.toContain('Axis starts at')
  })

  it('keeps markup in words as words', () => {
    const view = viewOf({
      indicator: anIndicator({ name: 'A & B <script>alert(1)</script> \u0007' }),
      rows: [
        [BUCKINGHAMSHIRE, '2025', 'total', 'c', 'c', null, 1, 1],
        [BUCKINGHAMSHIRE, '2024', 'total', 4, 4, null, 1, 1],
      ],
    })
    const { text } = svgText({ ...inputOf(view, 'trend'), title: view.indicator.name })
    expect(text).not.toMatch(/<script/)
    expect(wordsOf(text)).toContain('A & B <script>alert(1)</script>')
  })

  it('is made as a blob of its type', async () => {
    const blob = await svg.make(inputOf(realView('children-looked-after'), 'trend'))
    expect(blob.type).toBe('image/svg+xml;charset=utf-8')
    expect(blob.size).toBeGreaterThan(2000)
  })
})

describe('the formats offered', () => {
  it.each([
    [
      'a chart',
      realView('children-looked-after'),
      ['pptx', 'docx', 'xlsx', 'ods', 'csv', 'png', 'svg'],
    ],
    ['nothing', anEmptyView(), []],
  ])('for %s are those that can be made', (_, view, ids) => {
    expect(formatsFor(inputOf(view)).map((f) => f.id)).toEqual(ids)
  })
})
