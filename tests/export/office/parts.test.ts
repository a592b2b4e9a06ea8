import { describe, expect, it } from 'vitest'
import { allCharts } from '@/charts/registry'
import { makeDocument } from '@/export/office/word/make-document'
import { makeReport } from '@/export/office/word/report'
import type { ReportInput } from '@/export/report-format'
import pptx from '@/export/report-formats/pptx'
import { aMixView, aView } from '@mocks/builders'
import { VIEW_FOR } from '../../charts/views'
import { realView } from '../../real-data'
import {
  all,
  bytesOf,
  drawDot,
  hasValidator,
  inputOf,
  makeFile,
  openBlob,
  openBytes,
  partOf,
  problemsIn,
  sheetCells,
  textOf,
  words,
  xmlOf,
} from './opened'

const view = realView('children-looked-after', { axis: 'fit' })
const input = inputOf(view, 'trend')

describe('a slide', () => {
  it('is read in order: title, unit, chart, notes, source; in British English', async () => {
    const opened = await openBlob(await makeFile('pptx', input))
    const slide = xmlOf(opened, 'ppt/slides/slide1.xml')
    const names = all(slide, 'p:cNvPr').map((e) => e.getAttribute('name'))
    expect(names).toEqual(['', 'Title', 'Unit', 'Chart', 'Notes', 'Source', 'Slide number'])
    for (const run of all(slide, 'a:rPr')) expect(run.getAttribute('lang')).toBe('en-GB')
    const [chart] = all(slide, 'p:graphicFrame').flatMap((frame) => all(frame, 'p:cNvPr'))
    expect(chart?.getAttribute('descr')).toBe(input.sentence)
    const said = words(slide).join(' ')
    // The sentence is in the speaker's notes, and is the alternative text of the chart.
    expect(said).not.toContain(input.sentence)
    expect(said).toContain('Axis starts at 30.')
    expect(said).toContain('Buckinghamshire. 31 March each year, rate per 10,000 children.')
    expect(said).toMatch(/Source: Department for Education.*CLA-01\. Made on 22 November 2026\./)
    const targets = textOf(opened, 'ppt/slides/_rels/slide1.xml.rels')
    expect(targets).toContain('https://figures.example.gov.uk/indicator/x?from=2018&amp;to=2025')
  })

  it('has a title of 28 points, a comment of 20, type from 14 in the chart and a source of 10', async () => {
    const made = pptx.make(
      aReport({
        theme: {},
        entries: [{ kind: 'chart', input, commentary: 'The panel asked why.' }],
      }),
    )
    const opened = await openBlob(await made)
    const slide = xmlOf(opened, 'ppt/slides/slide2.xml')
    const sizeOf = (text: string | RegExp) =>
      all(slide, 'a:r')
        .filter((run) => new RegExp(text).test(words(run).join('')))
        .map((run) => Number(all(run, 'a:rPr')[0]?.getAttribute('sz')) / 100)
    expect(sizeOf(input.title)).toEqual([28])
    expect(sizeOf('The panel asked why.')).toEqual([20])
    expect(sizeOf(/^Source: /)).toEqual([10])
    const chart = textOf(opened, 'ppt/charts/chart2.xml')
    const sizes = [...chart.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size) / 100)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14)
  })

  it('has in the speaker’s notes the definition, its limits, questions to ask and the source', async () => {
    const opened = await openBlob(await makeFile('pptx', input))
    const notes = words(xmlOf(opened, 'ppt/notesSlides/notesSlide1.xml'))
    expect(notes).toEqual(
      expect.arrayContaining([
        input.sentence,
        'What it is: What it is.',
        'What this does not tell you: What it does not tell.',
        '• Why?',
        `The chart with its figures: ${input.link}`,
      ]),
    )
  })

  it('names lines at their ends, draws the council thick and benchmarks grey and dashed', async () => {
    const chart = xmlOf(await openBlob(await makeFile('pptx', input)), 'ppt/charts/chart1.xml')
    const lines = new Map(
      all(chart, 'c:ser').map((ser) => [
        words(ser, 'c:v')[0],
        {
          width: Number(all(ser, 'a:ln')[0]?.getAttribute('w')),
          dash: all(ser, 'a:prstDash')[0]?.getAttribute('val'),
          named: all(ser, 'c:showSerName').some((e) => e.getAttribute('val') === '1'),
        },
      ]),
    )
    expect(lines.get('Buckinghamshire')).toEqual({ width: 57_785, dash: undefined, named: true })
    expect(lines.get('South East')).toEqual({ width: 33_020, dash: 'dash', named: true })
    expect(lines.get('England')).toEqual({ width: 33_020, dash: 'sysDot', named: true })
    expect(all(chart, 'c:min')[0]?.getAttribute('val')).toBe('30')
    const zero = inputOf(realView('children-looked-after'), 'trend')
    const plain = xmlOf(await openBlob(await makeFile('pptx', zero)), 'ppt/charts/chart1.xml')
    expect(all(plain, 'c:min')[0]?.getAttribute('val')).toBe('0')
  })
})

describe('a Word document', () => {
  it('numbers figure and table by fields, repeats the header, and describes its picture', async () => {
    const opened = await openBlob(await makeFile('docx', input))
    const document = xmlOf(opened, 'word/document.xml')
    const fields = all(document, 'w:fldSimple').map((e) => e.getAttribute('w:instr')?.trim())
    expect(fields).toEqual(['SEQ Figure \\* ARABIC', 'SEQ Table \\* ARABIC'])
    expect(all(document, 'w:tblHeader')).toHaveLength(1)
    expect(all(document, 'wp:docPr')[0]?.getAttribute('descr')).toBe(input.sentence)
    const styles = all(document, 'w:pStyle').map((e) => e.getAttribute('w:val'))
    expect(styles.slice(0, 4)).toEqual(['Heading1', 'Sentence', 'Caption', 'Picture'])
    expect(textOf(opened, 'word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    expect(words(xmlOf(opened, 'docProps/core.xml'), 'dc:title')).toEqual([input.title])
  })

  it('has the very chart of the slide, with a workbook of the same figures', async () => {
    const [word, slide] = await Promise.all(
      ['docx', 'pptx'].map(async (id) => openBlob(await makeFile(id, input))),
    )
    const seriesIn = (chart: Document) =>
      all(chart, 'c:ser').map((ser) => [words(ser, 'c:f'), words(ser, 'c:v')])
    if (!word || !slide) throw new Error('a file is missing')
    const chart = xmlOf(word, 'word/charts/chart1.xml')
    expect(seriesIn(chart).length).toBeGreaterThan(2)
    expect(seriesIn(chart)).toEqual(seriesIn(xmlOf(slide, 'ppt/charts/chart1.xml')))
    const figures = [
      partOf(word, 'word/embeddings/figures1.xlsx'),
      partOf(slide, 'ppt/embeddings/figures1.xlsx'),
    ].map((bytes) => sheetCells(openBytes(bytes), 1))
    expect(figures[0]).toEqual(figures[1])
    expect([...word.keys()].filter((path) => path.includes('media'))).toEqual([])
  })

  it('has the picture of a chart that has no native form', async () => {
    const graded = VIEW_FOR['moderation']?.()
    if (!graded) throw new Error('there is no view')
    const pictured = inputOf(graded, 'moderation')
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47])
    const opened = await openBlob(
      await makeDocument(pictured, () => Promise.resolve({ png, ratio: 0.5 })),
    )
    expect(partOf(opened, 'word/media/chart1.png')).toEqual(png)
    expect([...opened.keys()].filter((path) => path.includes('charts/'))).toEqual([])
    const [drawing] = all(xmlOf(opened, 'word/document.xml'), 'wp:docPr')
    expect(drawing?.getAttribute('descr')).toBe(pictured.sentence)
  })

  it('has the figures in its table as on the screen', async () => {
    const opened = await openBlob(await makeFile('docx', inputOf(aView({ from: 2016 }), 'trend')))
    const rows = all(xmlOf(opened, 'word/document.xml'), 'w:tr').map((row) => words(row, 'w:t'))
    expect(rows[0]).toEqual(['Period', 'Buckinghamshire', 'South East', 'England'])
    expect(rows[1]?.slice(0, 2)).toEqual(['2016', '[c]'])
  })
})

describe('spreadsheets', () => {
  it('begin with the definition of the figures, their sources and the date of creation', async () => {
    const opened = await openBlob(await makeFile('xlsx', input))
    const about = words(xmlOf(opened, 'xl/worksheets/sheet1.xml'), 't')
    for (const phrase of [
      'What it is.',
      'Open Government Licence v3.0',
      'dfe-cla-2025',
      input.link,
    ])
      expect(about).toContain(phrase)
    expect(all(xmlOf(opened, 'xl/charts/chart1.xml'), 'c:ser').length).toBeGreaterThan(2)
    expect(textOf(opened, 'xl/drawings/drawing1.xml')).toContain('descr="In Buckinghamshire on')
  })

  it('as ODS begin with their media type, uncompressed', async () => {
    const bytes = await bytesOf(await makeFile('ods', input))
    const text = new TextDecoder().decode(bytes.slice(0, 100))
    expect(text.slice(30, 38)).toBe('mimetype')
    expect(text.slice(38)).toMatch(/^application\/vnd\.oasis\.opendocument\.spreadsheet/)
    expect(Array.from(bytes.subarray(8, 10))).toEqual([0, 0])
  })
})

const aReport = (over: Partial<ReportInput> = {}): ReportInput => ({
  cover: {
    title: 'Placements <sufficiency>',
    committee: 'Corporate Parenting Panel',
    date: '2026-12-03',
    author: 'The performance team',
  },
  today: '2026-11-22',
  asAt: '2026-11-20',
  link: 'https://figures.example.gov.uk/report',
  theme: { headingFont: 'Georgia', bodyFont: 'Verdana', strong: '7A1F5C' },
  entries: [
    { kind: 'heading', text: 'Children looked after' },
    { kind: 'chart', input, commentary: 'The panel asked why.' },
    { kind: 'heading', text: 'Every kind of chart' },
    ...allCharts().flatMap(({ id }) => {
      const one = VIEW_FOR[id]?.()
      return one ? [{ kind: 'chart' as const, input: inputOf(one, id) }] : []
    }),
  ],
  ...over,
})

describe('a report', () => {
  const told: string[] = []
  const onProgress = (done: number, of: number) => told.push(`${done}/${of}`)
  const deck = pptx.make(aReport(), { onProgress })
  const report = makeReport(aReport(), {}, drawDot)

  it.skipIf(!hasValidator)('has no fault that the Open XML SDK finds', async () => {
    const found = [problemsIn(await deck, 'pptx'), problemsIn(await report, 'docx')]
    expect((await Promise.all(found)).flat()).toEqual([])
  })

  it('as a deck has cover, sections, charts with comments and sources, and reports progress', async () => {
    const opened = await openBlob(await deck)
    expect(words(xmlOf(opened, 'ppt/slides/slide1.xml'))).toEqual([
      'Placements <sufficiency>',
      'Corporate Parenting Panel',
      '3 December 2026',
      'The performance team',
      'All figures as known on 20 November 2026. Made on 22 November 2026.',
    ])
    expect(words(xmlOf(opened, 'ppt/slides/slide3.xml'))).toContain('The panel asked why.')
    expect(textOf(opened, 'ppt/charts/chart3.xml')).toContain('7A1F5C')
    expect(textOf(opened, 'ppt/theme/theme1.xml')).toContain('Georgia')
    const slides = [...opened.keys()].filter((path) => /slides\/slide\d+\.xml$/.test(path))
    expect(words(xmlOf(opened, `ppt/slides/slide${slides.length}.xml`))[0]).toBe('Sources')
    expect(told.at(-1)).toBe(`${aReport().entries.length}/${aReport().entries.length}`)
  })

  it('as a document has its contents filled in, numbered figures, commentary and sources', async () => {
    const document = xmlOf(await openBlob(await report), 'word/document.xml')
    const codes = words(document, 'w:instrText').map((code) => code.trim())
    expect(codes.filter((code) => code.startsWith('TOC'))).toEqual(['TOC \\o "1-2" \\h \\z \\u'])
    const places = new Set(all(document, 'w:bookmarkStart').map((e) => e.getAttribute('w:name')))
    const leads = all(document, 'w:hyperlink').flatMap((e) => e.getAttribute('w:anchor') ?? [])
    // Each entry, the notes and the sources.
    expect(leads).toHaveLength(aReport().entries.length + 2)
    for (const place of leads) expect(places).toContain(place)
    const said = words(document, 'w:t')
    expect(said).toEqual(expect.arrayContaining(['The panel asked why.', 'Every kind of chart']))
    expect(said.filter((text) => text === 'Sources')).toHaveLength(2)
  })

  it('stops when it is not wanted any more', async () => {
    const stop = new AbortController()
    const cancelled = { signal: stop.signal, onProgress: () => stop.abort() }
    const two = aReport({
      entries: [
        { kind: 'chart', input },
        { kind: 'chart', input: inputOf(aMixView(), 'mix') },
      ],
    })
    await expect(pptx.make(two, cancelled)).rejects.toMatchObject({ name: 'AbortError' })
    const again = new AbortController()
    await expect(
      makeReport(two, { signal: again.signal, onProgress: () => again.abort() }, drawDot),
    ).rejects.toMatchObject({ name: 'AbortError' })
  })
})
