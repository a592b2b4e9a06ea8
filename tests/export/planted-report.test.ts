import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { allCharts } from '@/charts/registry'
import { makeReport } from '@/export/office/word/report'
import type { EntryInput, ReportInput } from '@/export/report-format'
import pptx from '@/export/report-formats/pptx'
import zip from '@/export/report-formats/zip'
import { VIEW_FOR } from '../charts/views'
import { FORMULA, MARKUP, planted } from '../planted'
import { realView } from '../real-data'
import { drawDot, inputOf } from './office/opened'
import { readFile } from './read-planted'

const SITE = 'https://figures.example.gov.uk/'
const text = (word: string) => `${FORMULA}${word} ${MARKUP}`

const charts = [
  inputOf(realView('children-looked-after'), 'trend'),
  inputOf(realView('placement-type'), 'mix'),
  ...allCharts().flatMap(({ id }) => {
    const view = VIEW_FOR[id]?.()
    return view ? [inputOf(view, id)] : []
  }),
].map((input) => ({ ...(planted(input) as typeof input), link: `${SITE}indicator/x` }))

/** A report with every kind of chart, and markup and formulae in every text. */
const report: ReportInput = {
  cover: {
    title: text('Homes'),
    committee: text('Panel'),
    date: '2026-12-03',
    author: text('Author'),
  },
  entries: [
    { kind: 'heading', text: text('Heading') },
    ...charts.map((input, i): EntryInput => ({
      kind: 'chart',
      input,
      commentary: text(`Comment ${i}`),
    })),
  ],
  withTables: true,
  today: '2026-11-22',
  asAt: '2026-11-20',
  link: `${SITE}report`,
}

/** Addresses that a file may lead to: those of its charts, and of the releases as they are published. */
const ADDRESSES = [
  SITE,
  ...new Set(
    charts.flatMap(({ view }) =>
      view.releases.flatMap(({ url }) => (url?.startsWith('https:') ? url : [])),
    ),
  ),
]

const read = (blob: Blob) => readFile(blob, ADDRESSES)

/** Texts of the report that are not in some words. */
const missing = (words: string, wanted: readonly string[]) =>
  wanted.map(text).filter((one) => !words.includes(one))

const WRITTEN = ['Homes', 'Panel', 'Author', 'Heading', ...charts.map((_, i) => `Comment ${i}`)]

describe('markup and formulae in every text of a whole report', () => {
  it('are words in each part of a Word document', async () => {
    const { harm, paths, wordsOf } = await read(await makeReport(report, {}, drawDot))
    expect(harm).toEqual([])
    expect(missing(wordsOf(/^word\/document\.xml$/), WRITTEN)).toEqual([])
    expect(wordsOf(/^docProps\/core\.xml$/)).toContain(text('Homes'))
    expect(wordsOf(/^word\/charts\/[^/]+\.xml$/)).toContain('onerror="planted()"')
    expect(wordsOf(/\.xlsx\/xl\/worksheets\//)).toContain('onerror="planted()"')
    expect(paths.some((path) => path.startsWith('word/_rels/'))).toBe(true)
  })

  it('are words in each part of a PowerPoint deck, its notes included', async () => {
    const { harm, wordsOf } = await read(await pptx.make(report))
    expect(harm).toEqual([])
    expect(missing(wordsOf(/^ppt\/slides\/[^/]+\.xml$/), WRITTEN)).toEqual([])
    expect(wordsOf(/^ppt\/notesSlides\/[^/]+\.xml$/)).toContain(text('Heading'))
    expect(wordsOf(/^ppt\/charts\/[^/]+\.xml$/)).toContain('onerror="planted()"')
    expect(wordsOf(/\.xlsx\/xl\/worksheets\//)).toContain('onerror="planted()"')
  })

  it('lead to no address that is none of a web page', async () => {
    const [input] = charts
    if (!input) throw new Error('There is no chart.')
    for (const url of ['javascript:planted()', 'file:///c:/windows/x', '\\\\x.example\\share']) {
      const releases = input.view.releases.map((release) => ({ ...release, url }))
      const one: ReportInput = {
        ...report,
        link: url,
        entries: [
          { kind: 'chart', input: { ...input, link: url, view: { ...input.view, releases } } },
        ],
      }
      for (const blob of [await makeReport(one, {}, drawDot), await pptx.make(one)])
        expect((await read(blob)).harm, url).toEqual([])
    }
  })

  describe('saved as pictures and figures', () => {
    // jsdom draws no pictures.
    beforeAll(() => {
      vi.stubGlobal(
        'Image',
        class {
          src = ''
          decode = () => Promise.resolve()
        },
      )
      vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue({
        drawImage: () => undefined,
        // Only what is asked of it.
        // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      } as unknown as null)
      vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) =>
        done(new Blob(['PNG'])),
      )
      URL.createObjectURL = () => 'blob:x'
      URL.revokeObjectURL = () => undefined
    })
    afterAll(() => {
      vi.unstubAllGlobals()
      vi.restoreAllMocks()
    })

    it('are words in each file of the ZIP file, and of its names', async () => {
      const { harm, paths, wordsOf } = await read(await zip.make(report))
      expect(harm).toEqual([])
      const contents = wordsOf(/contents\.txt$/)
      expect(
        missing(
          contents,
          WRITTEN.filter((word) => word !== 'Heading'),
        ),
      ).toEqual([])
      expect(contents).toContain(text('Heading').toUpperCase())
      expect(wordsOf(/\.csv$/)).toContain('onerror=""planted()""')
      expect(wordsOf(/\.svg$/)).toContain('onerror="planted()"')
      expect(paths.filter((path) => !/^\d\d_[\w.,'’() -]+\.(csv|svg|png|txt)$/.test(path))).toEqual(
        [],
      )
    })
  })
})
