import { anArea } from '@mocks/builders'
import { describe, expect, it } from 'vitest'
import { tableTexts } from '@/export/copy/table-text'
import { rowsOf } from '@/export/rows'
import { scatterView, viewsIn, wordsOfAll } from '@/model/comparison/scatter-view'
import { aGappedScatter, VIEW_FOR } from '../views'
import { catalogue, CITY_OF_LONDON, MILTON_KEYNES } from '../../real-data'
import { realScatter } from '../../export/real-scatter'
import { workbookOf } from '../../export/office/chart-figures'
import {
  all,
  hasValidator,
  inputOf,
  makeFile,
  openBlob,
  problemsIn,
  sheetCells,
  textOf,
  words,
  xmlOf,
  type Opened,
} from '../../export/office/opened'
import type { View } from '@/model/view/types'

const IDS = ['children-looked-after', 'agency-social-workers'] as const
const real = realScatter(...IDS, [MILTON_KEYNES])
const gapped = VIEW_FOR['scatter']?.()
if (!gapped) throw new Error('there is no scatter')
const CASES: [string, View][] = [
  ['all authorities', real],
  ['a suppressed and a missing figure', gapped],
]
const dotsIn = ({ scatter }: View) => scatter?.dots ?? []

/** A direct child. */
const child = (root: Element, name: string): Element =>
  [...root.children].find((e) => e.tagName === name) ??
  root.appendChild(root.ownerDocument.createElement(name))

/** The series as another program reads them: name, cells, and the numbers cached from them. */
const seriesIn = (chart: Document) =>
  all(chart, 'c:ser').map((ser) => {
    const of = (name: string) => ({
      formula: words(child(ser, name), 'c:f')[0] ?? '',
      values: words(child(ser, name), 'c:v'),
    })
    return { name: of('c:tx'), x: of('c:xVal'), y: of('c:yVal'), ser }
  })

/** The cells to which a formula refers, in order. */
function cellsAt(book: Opened, sheet: number, formula: string): (string | number | undefined)[] {
  const [, column = '', from = '', to = from] =
    /^'Chart data'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? []
  const cells = sheetCells(book, sheet)
  return Array.from({ length: Number(to) - Number(from) + 1 }, (_, i) =>
    cells.get(`${column}${Number(from) + i}`),
  )
}

/** Name, x and y of each dot, from adjacent cells. */
function drawn(chart: Document, book: Opened, sheet: number): string[] {
  return seriesIn(chart).flatMap(({ x, y }) => {
    const names = cellsAt(book, sheet, x.formula.replaceAll('$B$', '$A$'))
    // The cache matches the cells.
    expect(cellsAt(book, sheet, x.formula)).toEqual(x.values.map(Number))
    expect(cellsAt(book, sheet, y.formula)).toEqual(y.values.map(Number))
    return x.values.map((value, i) => `${names[i]}: ${value}, ${y.values[i]}`)
  })
}
const wanted = (view: View): string[] =>
  dotsIn(view).map(({ area, x, y }) => `${area.name}: ${x}, ${y}`)

describe.each(CASES)('the scatter of %s', (_, view) => {
  const input = inputOf(view, 'scatter')

  it('on a slide has each dot where the data are, in the chart and in the workbook behind it', async () => {
    const opened = await openBlob(await makeFile('pptx', input))
    const chart = xmlOf(opened, 'ppt/charts/chart1.xml')
    expect(all(chart, 'c:scatterChart')).toHaveLength(1)
    expect(drawn(chart, workbookOf(opened, 1), 1).toSorted()).toEqual(wanted(view).toSorted())
  })

  it('in Excel is drawn from the sheet beside it, and its figures are there as tidy data', async () => {
    const opened = await openBlob(await makeFile('xlsx', input))
    const chart = xmlOf(opened, 'xl/charts/chart1.xml')
    expect(drawn(chart, opened, 4).toSorted()).toEqual(wanted(view).toSorted())
    const cells = sheetCells(opened, 2)
    const column = [...cells].find(([at, text]) => /^[A-Z]+1$/.test(at) && text === 'value')?.[0]
    const values = rowsOf(view).map((__, i) => cells.get(`${column?.replace('1', '')}${i + 2}`))
    expect(values).toEqual(
      rowsOf(view).map(({ value }) => (value === '' ? undefined : Number(value))),
    )
  })

  it('names who is missing beside the data and in a note, and draws nothing for them', async () => {
    const opened = await openBlob(await makeFile('pptx', input))
    const cells = [...sheetCells(workbookOf(opened, 1), 1).values()]
    const from = cells.indexOf('Not on the chart')
    const peers = new Map(
      viewsIn(view).flatMap((one) => one.peers.map(({ area }) => [area.code, area.name] as const)),
    )
    const names = new Set(dotsIn(view).map(({ area }) => area.name))
    const missing = [...peers.values()].filter((name) => !names.has(name))
    expect(missing.length).toBeGreaterThan(1)
    expect(cells.slice(from + 2).filter((__, i) => i % 2 === 0)).toEqual(
      missing.toSorted((a, b) => a.localeCompare(b, 'en')),
    )
    expect(cells.slice(from).join('\n')).toContain('[c] suppressed to protect people’s identity')
    const notes = words(xmlOf(opened, 'ppt/notesSlides/notesSlide1.xml')).join('\n')
    expect(notes).toMatch(/\d+ authorities are left out: 1 with a suppressed figure/)
  })

  it('in Word has a picture with its sentence, a caption and every authority in a real table', async () => {
    const document = xmlOf(await openBlob(await makeFile('docx', input)), 'word/document.xml')
    expect(all(document, 'wp:docPr')[0]?.getAttribute('descr')).toBe(input.sentence)
    const said = words(document, 'w:t').join('')
    expect(said).toContain('Figure 1: ')
    const rows = all(document, 'w:tr').map((row) => words(row, 'w:t').join('|'))
    const peers = new Set(viewsIn(view).flatMap((one) => one.peers.map(({ area }) => area.code)))
    expect(rows).toHaveLength(1 + peers.size)
    expect(rows.filter((row) => row.includes('|[c]|'))).toHaveLength(1)
    expect(said).toContain('[c] suppressed to protect people’s identity.')
  })

  it.skipIf(!hasValidator)('has no fault that the Open XML SDK finds', async () => {
    for (const id of ['pptx', 'docx', 'xlsx'])
      expect(await problemsIn(await makeFile(id, input), id)).toEqual([])
  })
})

describe('the native scatter', () => {
  const opening = makeFile('pptx', inputOf(real, 'scatter')).then(openBlob)

  it('has the council and each area compared as a series of its own, with its name at its dot', async () => {
    const series = seriesIn(xmlOf(await opening, 'ppt/charts/chart1.xml'))
    expect(series.map(({ name }) => name.values[0])).toEqual([
      'Other authority',
      'Other in the South East',
      'Neighbour in the South East',
      'Statistical neighbour',
      'Milton Keynes',
      'Buckinghamshire',
    ])
    for (const { x, ser } of series.slice(-2)) {
      expect(x.values).toHaveLength(1)
      const label = all(ser, 'c:dLbl')
      expect(label).toHaveLength(1)
      expect(words(label[0] ?? ser, 'c:showSerName')).toHaveLength(1)
      expect(all(label[0] ?? ser, 'c:showSerName')[0]?.getAttribute('val')).toBe('1')
    }
    // The council is on top; the others are grey.
    const colours = series.map(({ ser }) => all(ser, 'a:srgbClr').at(-1)?.getAttribute('val'))
    expect(new Set(colours.slice(0, 5)).has(colours.at(-1))).toBe(false)
  })

  it('names at both axes the figure, unit and date', async () => {
    const axes = all(xmlOf(await opening, 'ppt/charts/chart1.xml'), 'c:valAx')
    expect(axes.map((axis) => words(axis).join(' '))).toEqual([
      'Children looked after, per 10,000 children, 31 March 2025',
      'Agency social workers, %, 30 September 2025',
    ])
    const formats = axes.map((axis) => all(axis, 'c:numFmt')[0]?.getAttribute('formatCode'))
    expect(formats.map((format) => format?.includes('%'))).toEqual([false, true])
  })

  it('has both definitions for the speaker, both sources, and its own address', async () => {
    const indicators = IDS.flatMap((id) => catalogue.indicators.filter((one) => one.id === id))
    expect(indicators).toHaveLength(2)
    const both = wordsOfAll(indicators)
    const input = inputOf(real, 'scatter', both ? { words: both } : {})
    const opened = await openBlob(await makeFile('pptx', input))
    const notes = words(xmlOf(opened, 'ppt/notesSlides/notesSlide1.xml'))
    for (const { name, definition, questions } of indicators) {
      expect(notes.join('\n')).toContain(`${name}: ${definition}`)
      for (const question of questions) expect(notes).toContain(`• ${question}`)
    }
    const slide = words(xmlOf(opened, 'ppt/slides/slide1.xml')).join(' ')
    expect(slide).toContain('Children looked after and agency social workers: almost no link')
    expect(slide).toMatch(/Sources: .*workforce, 2025; .*adoptions, 2025\. CLA-01 and WFO-02\./)
    expect(textOf(opened, 'ppt/slides/_rels/slide1.xml.rels')).toContain(input.link?.split('?')[0])
  })

  it('has the strictest confidentiality label of its sources, in words and in every row', async () => {
    const view = scatterView({ ...aGappedScatter(), confidentiality: 'restricted' }, anArea())
    const opened = await openBlob(await makeFile('pptx', inputOf(view, 'scatter')))
    expect(words(xmlOf(opened, 'ppt/slides/slide1.xml')).join(' ')).toContain(
      'Restricted: not to be passed on.',
    )
    const levels = new Set(rowsOf(view).map(({ confidentiality }) => confidentiality))
    expect(levels).toEqual(new Set(['restricted']))
  })
})

describe('a scatter elsewhere', () => {
  it('in an open spreadsheet has every figure, none for those who lack one', async () => {
    const opened = await openBlob(await makeFile('ods', inputOf(real, 'scatter')))
    const content = xmlOf(opened, 'content.xml')
    const sheets = all(content, 'table:table')
    expect(sheets.map((sheet) => sheet.getAttribute('table:name'))).toEqual([
      'About',
      'Data',
      'As shown',
    ])
    const [, data] = sheets
    const rows = data ? all(data, 'table:table-row').slice(1) : []
    expect(rows).toHaveLength(rowsOf(real).length)
    const city = rows.filter((row) => row.textContent.includes(CITY_OF_LONDON))
    expect(city).toHaveLength(2)
    expect(all(city[0] ?? content, 'table:table-cell').map((c) => c.textContent)).toContain('c')
  })

  it('as a copied table has a row an authority, and what its symbols mean', () => {
    const { text, html } = tableTexts(inputOf(real, 'scatter'))
    expect(text).toContain('City of London\t[c]\t7.8')
    expect(text).toContain('[c] suppressed to protect people’s identity.')
    expect(html).toContain('<td align="right" sdval="0.232" sdnum="2057;2057;0.0%">23.2%</td>')
  })
})
