import { describe, expect, it } from 'vitest'
import { writtenDocument } from '@/export/office/word/written-paper'
import { rugCsv, rugWorkbook } from '@/export/tartan-rug-file'
import type { RugRow } from '@/model/overview/tartan-rug'
import { MARKUP, planted } from '../planted'
import { readPart } from '../planted-parts'
import { realView } from '../real-data'
import { readFile } from './read-planted'

const SITE = 'https://figures.example.gov.uk/'

const view = planted(realView('children-looked-after')) as ReturnType<typeof realView>
const [headline] = view.indicator.headlines
const cell = { column: view.area.code, period: view.period, isDoubtful: false }
const rows: RugRow[] = (headline ? [headline] : []).map((one) => ({
  indicator: view.indicator,
  headline: one,
  view,
  cells: [
    { ...cell, value: 40, shade: 'lowest' },
    { ...cell, value: 'c' },
    { ...cell, value: { text: `=1+1 ${MARKUP}` } },
  ],
}))
const rug = {
  of: 'councils' as const,
  columns: [{ id: view.area.code, label: view.area.name, kind: 'own' as const }],
  rows,
  without: [],
}

describe('markup and formulae in every text of a list', () => {
  it('are words in the workbook of a tartan rug', async () => {
    const about = {
      title: `=1+1 ${MARKUP}`,
      what: `=1+1 ${MARKUP}`,
      today: '2026-11-22',
      address: { link: `${SITE}tartan-rug` },
    }
    const { harm, wordsOf } = await readFile(rugWorkbook(rug, rows, about), [SITE])
    expect(harm).toEqual([])
    for (const sheet of [1, 2, 3])
      expect(wordsOf(new RegExp(`sheet${sheet}\\.xml$`))).toContain(MARKUP)
  })

  it('are cells of its CSV file', async () => {
    const text = await rugCsv(rug, rows).text()
    expect(readPart({ path: 'rug.csv', text, addresses: [] }).harm).toEqual([])
    expect(text).toContain(MARKUP.replaceAll('"', '""'))
  })

  it('are words in the minutes of a meeting', async () => {
    const text = `=1+1 ${MARKUP}`
    const paper = {
      title: text,
      under: [text],
      sections: [{ heading: text, lines: [text], table: { head: [text], rows: [[text]] } }],
    }
    const { harm, wordsOf } = await readFile(writtenDocument(paper, '2026-12-10'), [])
    expect(harm).toEqual([])
    expect(wordsOf(/document\.xml$/).split(MARKUP)).toHaveLength(7)
  })
})
