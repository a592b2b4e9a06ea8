import { describe, expect, it } from 'vitest'
import { paragraph } from '@/export/office/word/blocks'
import { contents } from '@/export/office/word/contents'
import { PAGE_ROOM, rulerFor } from '@/export/office/word/heights'
import { inPages, type Block } from '@/export/office/word/page-breaks'
import { makeReport } from '@/export/office/word/report'
import type { EntryInput, ReportInput } from '@/export/report-format'
import { realView } from '../../../real-data'
import { all, drawDot, inputOf, openBlob, textOf, words, xmlOf } from '../opened'

const ruler = rulerFor(false)
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const bodyOf = (blocks: readonly string[]): Element =>
  new DOMParser().parseFromString(
    `<w:body xmlns:w="${W}">${blocks.join('')}</w:body>`,
    'application/xml',
  ).documentElement

/** Page of each bookmark, by the breaks of the document. */
function pagesOf(document: Document | Element): Map<string, number> {
  const pages = new Map<string, number>()
  let page = 1
  for (const one of all(document, 'w:p')) {
    if (all(one, 'w:pageBreakBefore').length > 0) page += 1
    for (const mark of all(one, 'w:bookmarkStart'))
      pages.set(mark.getAttribute('w:name') ?? '', page)
  }
  return pages
}

/** The lists of a document: the bookmark of each entry, and the page printed. */
const saidIn = (document: Document | Element) =>
  all(document, 'w:hyperlink').flatMap((link): [string, number][] => {
    const name = link.getAttribute('w:anchor')
    return name === null ? [] : [[name, Number(words(link, 'w:t').at(-1))]]
  })

const SECTIONS = ['children-looked-after', 'placement-type', 'children-looked-after-by-ethnicity']
const VS = ['E12000008', 'E92000001', 'E06000042', 'E10000014', 'E09000021', 'neighbours']

/** Thirty charts with the tables of all years and eight areas, some with a long comment. */
const thirty = (over: Partial<ReportInput> = {}): ReportInput => ({
  cover: { title: 'Thirty charts' },
  today: '2026-11-22',
  entries: Array.from({ length: 30 }, (_, i): EntryInput[] => {
    const view = realView(SECTIONS[i % SECTIONS.length] ?? '', i % 2 === 0 ? { vs: VS } : {})
    const commentary = 'The committee asked why this had changed. '.repeat((i * 7) % 24)
    return [
      ...(i % 6 === 0 ? [{ kind: 'heading' as const, text: `Part ${i / 6 + 1}` }] : []),
      { kind: 'chart', input: inputOf(view), ...(commentary === '' ? {} : { commentary }) },
    ]
  }).flat(),
  ...over,
})

describe('the contents of a report', () => {
  it.each([
    ['Arial', {}],
    ['fonts of the reader', { theme: { bodyFont: 'Verdana', headingFont: 'Georgia' } }],
  ])('in %s print the page on which each heading and figure begins', async (_, over) => {
    const report = thirty({ ...over, withTables: true })
    const opened = await openBlob(await makeReport(report, {}, drawDot))
    const document = xmlOf(opened, 'word/document.xml')
    const said = saidIn(document)
    const pages = pagesOf(document)
    // Charts, sections, notes, tables and sources.
    expect(said).toHaveLength(30 + 5 + 3)
    expect(said.filter(([name, page]) => pages.get(name) !== page)).toEqual([])
    // Every chart begins a page, and the tables take some more.
    expect(Math.max(...pages.values())).toBeGreaterThan(50)
  })

  it('give each chart one page: tables follow the charts, and only where they are wanted', async () => {
    const documentOf = async (withTables: boolean) => {
      const made = await makeReport(thirty({ withTables }), {}, drawDot)
      return xmlOf(await openBlob(made), 'word/document.xml')
    }
    const [without, withThem] = [await documentOf(false), await documentOf(true)]
    expect(all(without, 'w:tbl')).toHaveLength(0)
    expect(all(withThem, 'w:tbl').length).toBeGreaterThanOrEqual(30)
    const named = all(withThem, 'w:p').map((one) => words(one, 'w:t').join(''))
    expect(named.lastIndexOf('Tables')).toBeGreaterThan(named.lastIndexOf('Notes to the figures'))
    for (const document of [without, withThem]) {
      // A section heading shares the page of its first chart.
      const pages = [...pagesOf(document).values()].slice(0, 35)
      expect(new Set(pages).size).toBe(30)
      expect(Math.max(...pages) - Math.min(...pages)).toBe(29)
    }
  })

  const usual = makeReport(thirty(), {}, drawDot)

  it('hold fields that programs update, and ask for no update when they are opened', async () => {
    const opened = await openBlob(await usual)
    const document = textOf(opened, 'word/document.xml')
    expect(document.match(/ PAGEREF _Toc\d+ \\h /g)).toHaveLength(37)
    expect(document).not.toContain('w:dirty')
    expect(textOf(opened, 'word/settings.xml')).not.toContain('updateFields')
  })

  it('end every field that they begin', async () => {
    const document = xmlOf(await openBlob(await usual), 'word/document.xml')
    const marks = all(document, 'w:fldChar').map((e) => e.getAttribute('w:fldCharType'))
    let depth = 0
    for (const mark of marks) {
      depth += mark === 'begin' ? 1 : mark === 'end' ? -1 : 0
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  })

  it('have no numbers where a paragraph is higher than a page', () => {
    const made = (text: string) =>
      bodyOf(
        inPages(
          [
            ...contents('Contents', {
              code: '\\h',
              entries: [{ text: 'A part', style: 'TOC1', name: '_Toc1' }],
            }),
            paragraph('Heading1', 'A part', { newPage: true, mark: { name: '_Toc1', id: 1 } }),
            paragraph('Normal', text),
          ],
          ruler,
        ),
      )
    expect(saidIn(made('Short.'))).toEqual([['_Toc1', 2]])
    const unsure = made('A very long commentary. '.repeat(400))
    expect(words(unsure, 'w:instrText').map((code) => code.trim())).toEqual(['TOC \\n \\h'])
    expect(words(unsure, 'w:t').slice(0, 2)).toEqual(['Contents', 'A part'])
    expect(all(unsure, 'w:tab')).toEqual([])
  })
})

describe('pages of a document', () => {
  const block = (name: string, height: number, over: Partial<Block> = {}): Block => ({
    xml: ({ newPage }) => `${newPage ? '|' : ''}${name}`,
    height: () => height,
    ...over,
  })
  const cut = (...blocks: Block[]) => inPages(blocks, ruler).join('')

  it('are broken before content that would not fit', () => {
    expect(cut(block('a', PAGE_ROOM - 10), block('b', 10), block('c', 1))).toBe('ab|c')
  })

  it('keep a heading with the next block', () => {
    const heading = block('h', 50, { keep: true })
    expect(cut(block('a', PAGE_ROOM - 60), heading, block('b', 20))).toBe('a|hb')
  })

  it('are started by blocks that must start one, but are never left empty', () => {
    const first = block('a', 5, { newPage: true })
    expect(cut(first, block('b', 5, { newPage: true }), block('c', 5))).toBe('a|bc')
  })
})

describe('the room that a text takes', () => {
  it('is that of its lines, wider in fonts whose widths are unknown', () => {
    const short = ruler.paragraph('Normal', 'A word')
    // A line of 11 points, an extra tenth between lines, and 6 points below it.
    expect(short).toBeCloseTo(11 * 1.15 * 1.1 + 6, 1)
    expect(ruler.paragraph('Normal', 'word '.repeat(100))).toBeGreaterThan(short * 4)
    expect(rulerFor(true).paragraph('Normal', 'A word')).toBeGreaterThan(short)
  })
})
