import { describe, expect, it } from 'vitest'
import { anIndicator, someRows, viewOf } from '@mocks/builders'
import type { Tone } from '@/charts/drawing/palette'
import { citation } from '@/export/copy/citation'
import { embedCode, picturePath } from '@/export/copy/embed-code'
import { inGrey, svgText } from '@/export/picture/svg'
import { tableTexts } from '@/export/copy/table-text'
import { CITY_OF_LONDON, realView } from '../../real-data'
import { inputOf } from '../input-of'
import { toneOf } from '@/charts/drawing/part-tones'
import { printPalette } from '@/charts/office/print-palette'

const tableOf = (html: string) => {
  const document = new DOMParser().parseFromString(html, 'text/html')
  return [...document.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent),
  )
}

const FOSTER = ['66%', '69%', '67%', '60%', '58%', '57%']

describe('a copied table', () => {
  const { html, text } = tableTexts(inputOf(realView('placement-type'), 'mix'))

  it('is a real table below its caption, with heads and figures as on the screen', () => {
    const rows = tableOf(html)
    expect(html).toMatch(/^<p>[^<]+<\/p><table border="1"><thead>/)
    expect(rows[0]?.[0]).toBe('Placement')
    expect(rows[0]?.slice(-2)).toEqual(['2025 (522 children)', '2025, count'])
    expect(rows[2]?.filter((_, i) => i % 2 === 1)).toEqual(FOSTER)
    expect(rows[2]?.[0]).toBe('Foster care')
    expect(rows[2]?.at(-1)).toBe('297 of 522')
    // Apart from rows that name groups, every row has a cell in each column.
    for (const row of rows.filter(({ length }) => length > 1))
      expect(row).toHaveLength(rows[0]?.length ?? 0)
    expect(html.match(/colspan="(\d+)"/)?.[1]).toBe(String(rows[0]?.length))
  })

  it('says to LibreOffice what number a percentage or a rate is, never of a suppressed one', () => {
    expect(html).toContain('<td align="right" sdval="0.66" sdnum="2057;2057;0%">66%</td>')
    expect(html).toMatch(/<td align="right">\[c\]<\/td>/)
    const rates = tableTexts(inputOf(realView('re-referrals')))
    expect(rates.html).toContain('sdval="0.228" sdnum="2057;2057;0.0%">22.8%</td>')
    const counts = tableTexts(inputOf(realView('children-looked-after', { measure: 'number' })))
    expect(counts.html).toContain('sdval="522" sdnum="2057;2057;#,##0">522</td>')
  })

  it('has the same figures between tabs, percentages with their sign and the counts beside them', () => {
    const lines = text.split('\r\n').map((line) => line.split('\t'))
    const foster = lines.find(([name]) => name === 'Foster care')
    expect(foster?.filter((_, i) => i % 2 === 1)).toEqual(FOSTER)
    expect(foster?.at(-1)).toBe('297 of 522')
  })

  it('has a column of counts only where there are counts', () => {
    const rows = tableOf(
      tableTexts(inputOf(realView('children-looked-after', { measure: 'number' }))).html,
    )
    expect(rows[0]?.filter((head) => head?.endsWith(', count'))).toEqual([])
  })

  it('says of a suppressed figure that it is, never zero, and what the symbol means', () => {
    expect(tableOf(html).flat()).toContain('[c]')
    expect(html).toContain('<p>[c] suppressed to protect people’s identity.')
    const city = tableTexts(inputOf(realView('children-looked-after', { area: CITY_OF_LONDON })))
    expect(city.text).toMatch(/\t\[c\]/)
  })

  it('ends with its source', () => {
    expect(html).toMatch(/<p>Sources?: Department for Education.* PLA-01\.<\/p>$/)
    expect(text).toMatch(/Sources?: Department for Education.* PLA-01\.$/)
  })

  it('escapes anything harmful in its labels', () => {
    const evil = anIndicator({ name: '<img src=x onerror=alert(1)>\t=1+1' })
    const { html: marked, text: typed } = tableTexts(
      inputOf(viewOf({ rows: someRows(), indicator: evil })),
    )
    expect(marked).not.toContain('<img')
    expect(typed.split('\r\n')[0]).not.toMatch(/^=/)
  })
})

describe('a citation', () => {
  it('names publisher, title, day of release, address and the day it was seen', () => {
    expect(citation(inputOf(realView('children-looked-after')))).toMatch(
      /^Department for Education \(2025\)\. Children looked after in England including adoptions, 2025\. Published November 2025\. https:\/\/\S+ Shown at https:\/\/figures\.example\/indicator\/x \(accessed 22 November 2026\)\.$/,
    )
  })
})

describe('embed code', () => {
  it('holds a frame, a link that stays, and lines that trust this site alone', () => {
    const code = embedCode({
      title: 'Fewer "children" <here>',
      frame: 'https://figures.example/embed/CLA-01?from=2020&to=2025',
      page: 'https://figures.example/indicator/x',
    })
    const document = new DOMParser().parseFromString(code, 'text/html')
    expect(document.querySelector('iframe')?.title).toBe('Fewer "children" <here>')
    expect(document.querySelector('iframe')?.src).toBe(
      'https://figures.example/embed/CLA-01?from=2020&to=2025',
    )
    expect(document.querySelector('a')?.textContent).toBe('Fewer "children" <here>')
    expect(document.querySelector('script')?.textContent).toContain(
      "event.origin !== 'https://figures.example'",
    )
    expect(document.querySelector('img')).toBeNull()
  })

  it('contains in the link an equivalent picture, until the frame has loaded', () => {
    const code = embedCode({
      title: 'Fewer children',
      frame: 'https://figures.example/embed/CLA-01?chart=trend',
      page: 'https://figures.example/indicator/x',
      picture: {
        address: `https://figures.example${picturePath('CLA-01')}`,
        sentence: 'In "A" & B, 40 <in> every 10,000.',
      },
    })
    const document = new DOMParser().parseFromString(code, 'text/html')
    const link = document.querySelector('p > a')
    const picture = link?.querySelector('img')
    expect(link?.textContent.trim()).toBe('Fewer children')
    expect(picture?.src).toBe('https://figures.example/embed/CLA-01/picture.svg')
    expect(picture?.alt).toBe('In "A" & B, 40 <in> every 10,000.')
  })
})

describe('a picture without colour', () => {
  const coloured = (text: string) =>
    [...text.matchAll(/"#(..)(..)(..)"/g)].filter(([, r, g, b]) => r !== g || g !== b)

  it.each([
    ['trend', realView('children-looked-after')],
    ['mix', realView('placement-type')],
    ['distribution', realView('children-looked-after')],
  ] as const)('has no colour left in the %s', (chartId, view) => {
    const colour = svgText(inputOf(view, chartId)).text
    expect(coloured(colour).length).toBeGreaterThan(0)
    expect(coloured(svgText(inputOf(view, chartId), { grey: true }).text)).toEqual([])
  })

  it('separates stacked parts, and keeps the text on them readable', () => {
    const light = (tone: Tone) => {
      const grey = /#(..)/.exec(inGrey(`"${printPalette(tone)}"`))?.[1] ?? ''
      const part = Number.parseInt(grey, 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    }
    const contrast = (a: Tone, b: Tone) => {
      const [low = 0, high = 0] = [light(a), light(b)].toSorted((x, y) => x - y)
      return (high + 0.05) / (low + 0.05)
    }
    for (const breakdown of [{}, { ordered: true }]) {
      const tones = [0, 1, 2, 3, 4].map((place) => toneOf(place, breakdown))
      for (const { tone, textTone } of tones) expect(contrast(tone, textTone)).toBeGreaterThan(4.5)
      for (const [i, { tone }] of tones.slice(1).entries())
        expect(contrast(tone, tones[i]?.tone ?? tone)).toBeGreaterThanOrEqual(1.3)
    }
  })
})

describe('a picture in a frame', () => {
  it.each([
    ['a slide', 16 / 9],
    ['a square', 1],
  ])('of %s has its shape and all its words', (_, ratio) => {
    const view = realView('placement-type')
    const { text, width, height } = svgText(inputOf(view, 'mix'), { ratio })
    expect(width / height).toBeCloseTo(ratio, 2)
    const words = (all: string) =>
      [...all.matchAll(/<text[^>]*>([^<]*)/g)]
        .map(([, word = '']) => word)
        .join(' ')
        .replaceAll(/\s+/g, ' ')
    for (const word of ['Contains public sector information', 'accommodation', 'PLA-01. Made on'])
      expect(words(text)).toContain(word)
  })

  it('that is too small for any layout is refused with what to do', () => {
    const view = realView('placement-type')
    expect(() => svgText(inputOf(view, 'mix'), { ratio: 12 })).toThrow(/choose a size/)
  })
})
