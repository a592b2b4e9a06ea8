import { describe, expect, it } from 'vitest'
import { chartFor } from '@/charts/registry'
import { workbook } from '@/export/office/spreadsheet/xlsx-writer'
import { esc } from '@/export/office/xml'
import { anArea, anIndicator, aRelease, someAreas, someRows, viewOf } from '@mocks/builders'
import { aCrowd } from '../../charts/views'
import {
  all,
  hasValidator,
  inputOf,
  makeFile,
  openBlob,
  problemsIn,
  textOf,
  words,
  xmlOf,
} from './opened'

const AREA = '=HYPERLINK("http://x.example","a") & <b>bold</b>'
const NAME = '+44 @here _x0041_ \u0007<script>alert(1)</script>'
const SHOWN = '+44 @here _x0041_ <script>alert(1)</script>'

const known = someAreas()
const view = viewOf({
  indicator: anIndicator({ name: NAME, annotations: [] }),
  areas: {
    ...known,
    areas: [anArea({ name: AREA }), ...known.areas.filter(({ code }) => code !== 'E06000060')],
  },
  rows: someRows(),
  selection: { category: 'total', vs: ['E12000008'] },
})
const input = inputOf(view, 'trend', {
  title: '-2+3 \uD800 is a title',
  sentence: '\tA tab, a\rreturn and ]]> too',
  words: { definition: '=1+1', doesNotTellYou: '@x', questions: ['+1'] },
})

describe('text from outside', () => {
  it('is unchanged, apart from characters that XML does not allow', () => {
    expect(esc('a\u0000\u0008\u000B\uFFFEb\uD800c\uDC00d <&"> \u{1F600}\r\ne')).toBe(
      'abcd &lt;&amp;&quot;&gt; \u{1F600}\ne',
    )
  })

  it('is cut at the most letters that a cell of Excel may have, and not within a sign', async () => {
    const long = '&_x0041_'.repeat(5000)
    const grid = { name: 'Long', widths: [10], rows: [[{ kind: 'text' as const, text: long }]] }
    const opened = await openBlob(
      new Blob([Uint8Array.from(workbook([grid], { title: 'Long', made: '2026-03-31' }))]),
    )
    const cell = all(xmlOf(opened, 'xl/worksheets/sheet1.xml'), 't')[0]?.textContent ?? ''
    expect(cell.replaceAll('_x005F_', '_')).toBe(long.slice(0, 32_767))
  })

  it.each(['xlsx', 'ods', 'pptx', 'docx'])(
    'is words in %s: never a formula, never markup',
    async (id) => {
      const opened = await openBlob(await makeFile(id, input))
      const parts = [...opened.keys()].filter((path) => /\.(xml|rels)$/.test(path))
      const text = parts.map((path) => {
        // Throws if a part is not well-formed.
        const document = xmlOf(opened, path)
        expect(all(document, 'f')).toEqual([])
        expect(textOf(opened, path)).not.toContain('table:formula')
        return document.documentElement.textContent
      })
      // Excel alone reads "_x0041_" as a letter, which is escaped.
      const shown = id === 'xlsx' ? SHOWN.replace('_x0041_', '_x005F_x0041_') : SHOWN
      for (const phrase of [AREA, shown, '-2+3  is a title'])
        expect(text.join('\n')).toContain(phrase)
      expect(text.join('\n')).toContain('A tab, a\nreturn and ]]> too')
    },
  )

  it('is in typed cells of an Excel sheet', async () => {
    const opened = await openBlob(await makeFile('xlsx', input))
    const cells = all(xmlOf(opened, 'xl/worksheets/sheet2.xml'), 'c')
    const area = cells.find((cell) => words(cell, 't').includes(AREA))
    expect(area?.getAttribute('t')).toBe('inlineStr')
  })

  it.skipIf(!hasValidator)('leaves the files valid', async () => {
    const found = ['xlsx', 'pptx', 'docx'].map(async (id) =>
      problemsIn(await makeFile(id, input), id),
    )
    expect((await Promise.all(found)).flat()).toEqual([])
  })
})

/** The boxes on a slide by name, in points. */
function boxesOf(slide: Document) {
  return [...all(slide, 'p:sp'), ...all(slide, 'p:graphicFrame')].map((shape) => {
    const off = all(shape, 'a:off')[0]
    const ext = all(shape, 'a:ext').find((e) => e.hasAttribute('cx'))
    const at = (e: Element | undefined, name: string) => Number(e?.getAttribute(name)) / 12_700
    return {
      name: all(shape, 'p:cNvPr')[0]?.getAttribute('name') ?? '',
      top: at(off, 'y'),
      bottom: at(off, 'y') + at(ext, 'cy'),
      right: at(off, 'x') + at(ext, 'cx'),
      sizes: all(shape, 'a:rPr').map((run) => Number(run.getAttribute('sz')) / 100),
    }
  })
}

const LONG = 'Fewer children live with foster carers than at any time since the figures began. '

describe('a slide with a lot of text', () => {
  const crowd = aCrowd()
  const twelve = viewOf({
    indicator: anIndicator({ annotations: crowd.annotations.slice() }),
    releases: [aRelease({ title: LONG.repeat(6).slice(0, 400) })],
    rows: someRows(),
    selection: {
      category: 'total',
      vs: known.areas
        .slice(1, 10)
        .map(({ code }) => code)
        .concat('E12000008', 'E92000001'),
    },
  })

  it('has room for a title of 200 characters, a source of 400 and all lines, and says where the rest is', async () => {
    const many = { ...twelve, series: [...twelve.series, ...crowd.series].slice(0, 12) }
    expect(many.series).toHaveLength(12)
    const title = LONG.repeat(3).slice(0, 200)
    const opened = await openBlob(
      await makeFile('pptx', inputOf(many, 'trend', { title, sentence: LONG.repeat(4) })),
    )
    const slide = xmlOf(opened, 'ppt/slides/slide1.xml')
    expect(words(slide).join(' ')).toContain(title)
    const boxes = boxesOf(slide).toSorted((a, b) => a.top - b.top)
    const stacked = boxes.filter(({ name }) => name !== 'Slide number')
    expect(stacked.map(({ name }) => name)).toEqual(['Title', 'Unit', 'Chart', 'Notes', 'Source'])
    stacked.forEach((box, i) => {
      expect(box.bottom).toBeLessThanOrEqual((stacked[i + 1]?.top ?? 540) + 0.5)
      expect(box.right).toBeLessThanOrEqual(960)
      for (const size of box.sizes) expect(size).toBeGreaterThanOrEqual(9)
    })
    const chart = stacked.find(({ name }) => name === 'Chart')
    expect((chart?.bottom ?? 0) - (chart?.top ?? 0)).toBeGreaterThan(200)
    expect(words(slide).join(' ')).toContain('Notes: below the slide.')
    const notes = words(xmlOf(opened, 'ppt/notesSlides/notesSlide1.xml'))
    for (const { text } of many.annotations)
      expect(notes.some((line) => line.includes(text))).toBe(true)
  })

  it('is a table where the chart is one, cut over slides that repeat its head', async () => {
    const table = viewOf({
      indicator: anIndicator({ annotations: [], periodType: 'month' }),
      measures: ['rate'],
      rows: Array.from({ length: 60 }, (_, i) => [
        'E06000060',
        `${2018 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        'total',
        i,
        i,
      ]),
      selection: { category: 'total' },
    })
    expect(chartFor(table, 'table')?.id).toBe('table')
    const opened = await openBlob(await makeFile('pptx', inputOf(table, 'table')))
    const slides = [...opened.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path))
    expect(slides.length).toBeGreaterThan(1)
    const rows = slides.flatMap((path) => {
      const [head, ...rest] = all(xmlOf(opened, path), 'a:tr').map((row) => words(row).join('|'))
      expect(head).toBe('Period|Buckinghamshire')
      return rest
    })
    expect(rows).toHaveLength(60)
  })
})
