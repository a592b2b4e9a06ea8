import { parse } from 'csv-parse/sync'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { embedCode } from '@/export/copy/embed-code'
import { tableTexts } from '@/export/copy/table-text'
import { comparisonFile } from '@/export/comparison-file'
import type { ExportInput } from '@/export/format'
import { csvText } from '@/export/formats/csv'
import { meetingFile } from '@/export/meeting-file/meeting-file'
import { svgText } from '@/export/picture/svg'
import { rowsOf } from '@/export/rows'
import { FORMULA, MARKUP, planted } from '../planted'
import { formulaeIn } from '../planted-parts'
import { realView } from '../real-data'
import { inputOf, makeFile, openBlob, textOf, xmlOf } from './office/opened'

const CHARTS = [
  ['children-looked-after', 'trend'],
  ['placement-type', 'mix'],
  ['children-looked-after', 'distribution'],
] as const

/** The same, with markup and formulae in every text. */
const plantedInput = (input: ExportInput): ExportInput => planted(input) as ExportInput

const parsed = (text: string, type: DOMParserSupportedType): Document => {
  // jsdom’s serializer writes xmlns twice, browsers once.
  const document = new DOMParser().parseFromString(
    text.replaceAll(/( xmlns="[^"]*")([^>]*)\1/g, '$1$2'),
    type,
  )
  expect(document.querySelector('parsererror')).toBeNull()
  return document
}

/** What of the markup has become elements. */
const harmIn = (document: Document): string[] =>
  [...document.querySelectorAll('*')].flatMap((element) =>
    element.getAttribute('class') === 'planted' ||
    element.getAttributeNames().some((name) => /^on/i.test(name)) ||
    (/^script$/i.test(element.localName) && element.textContent === 'planted()')
      ? [element.localName]
      : [],
  )

describe.each(CHARTS)('markup and formulae in every text of %s as a %s', (id, chartId) => {
  const plain = inputOf(realView(id), chartId)
  const input = plantedInput(plain)

  it('are cells of a CSV file, none of which is a formula', () => {
    const records: string[][] = parse(csvText(rowsOf(input.view, chartId)), { bom: true })
    const cells = records.flat()
    expect(cells.some((cell) => cell.includes(MARKUP))).toBe(true)
    expect(formulaeIn(cells)).toEqual([])
  })

  it('are cells of the CSV file of a comparison, whose name is no path', async () => {
    const { blob, name } = comparisonFile([input.view, input.view])
    expect(name).toMatch(/^[\w.'’-]+_compared\.csv$/)
    const records: string[][] = parse(await blob.text(), { bom: true })
    expect(records.flat().some((cell) => cell.includes(MARKUP))).toBe(true)
    expect(formulaeIn(records.flat())).toEqual([])
  })

  it('are words of a picture, which is the source of a PNG file too', () => {
    const picture = parsed(svgText(input).text, 'image/svg+xml')
    expect(harmIn(picture)).toEqual([])
    expect(picture.documentElement.textContent).toContain('onerror="planted()"')
  })

  it.each(['xlsx', 'ods', 'pptx', 'docx'])('are words of a file in %s', async (format) => {
    const opened = await openBlob(await makeFile(format, input))
    const paths = [...opened.keys()].filter((path) => /\.(xml|rels)$/.test(path))
    let text = ''
    for (const path of paths) {
      const document = xmlOf(opened, path)
      text += document.documentElement.textContent
      expect(document.getElementsByTagName('f')).toHaveLength(0)
      expect(textOf(opened, path)).not.toContain('table:formula')
      expect(harmIn(document)).toEqual([])
    }
    expect(text).toContain(MARKUP)
    expect(text).toContain(FORMULA)
  })

  it('are words of what is copied', () => {
    const { html, text } = tableTexts(input)
    const embedded = (title: string) =>
      parsed(
        embedCode({
          title,
          frame: 'https://figures.example/embed/CLA-01',
          page: 'https://figures.example/indicator/x',
          picture: { address: 'https://figures.example/x.svg', sentence: title },
        }),
        'text/html',
      )
    expect(harmIn(embedded(input.title))).toEqual([])
    expect(embedded(input.title).querySelector('iframe')?.title).toBe(input.title)
    expect(harmIn(parsed(html, 'text/html'))).toEqual([])
    const table = parsed(html, 'text/html').body
    expect(table.textContent).toContain(MARKUP)
    const copied = [...table.querySelectorAll('p, th, td')].map((cell) => cell.textContent)
    expect(formulaeIn(copied)).toEqual([])
    expect(formulaeIn(text.split(/[\t\r\n]+/))).toEqual([])
    expect(text).toContain(MARKUP)
  })

  it('are words of the file of a meeting', () => {
    const fileOf = (one: ExportInput) =>
      parsed(
        meetingFile(
          {
            title: one.title,
            committee: one.title,
            today: '2026-11-22',
            figures: [
              {
                title: one.title,
                isFirst: true,
                input: one,
                questions: one.words?.questions ?? [],
                note: one.sentence,
                item: { number: '5', title: one.title },
              },
            ],
          },
          renderToStaticMarkup,
        ),
        'text/html',
      )
    const [before, after] = [fileOf(plain), fileOf(input)]
    expect(harmIn(after)).toEqual([])
    expect(after.querySelectorAll('script')).toHaveLength(before.querySelectorAll('script').length)
    expect(after.body.textContent).toContain(MARKUP)
    expect(after.title).toContain(MARKUP)
  })
})
