import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { allCharts } from '@/charts/registry'
import pptx from '@/export/report-formats/pptx'
import { makeTemplate } from '@/export/office/spreadsheet/make-template'
import { rugWorkbook } from '@/export/tartan-rug-file'
import { formatsFor } from '@/export/registry'
import { TEMPLATES } from '@/importer/own/templates'
import { VIEW_FOR } from '../../charts/views'
import { realView } from '../../real-data'
import { hasValidator, inputOf, makeFile, openBlob, problemsIn } from './opened'

const OFFICE = ['docx', 'pptx', 'xlsx']
const ADDRESS = 'https://dashboard.example/tartan-rug'
const kinds = allCharts().map(({ id }) => id)

/** A fitted axis, all authorities twice, suppressed parts, thresholds, months in words, pounds. */
const REAL = [
  [realView('children-looked-after', { axis: 'fit' }), 'trend'],
  [realView('children-looked-after'), 'rank'],
  [realView('children-looked-after'), 'distribution'],
  [realView('placement-type'), 'mix'],
  [realView('unaccompanied-children-local'), 'trend'],
  [realView('audit-programme'), undefined],
  [realView('placement-cost'), undefined],
] as const

// Without a validator for the platform, these are counted as skipped.
describe.skipIf(!hasValidator)('the Open XML SDK finds no fault', () => {
  it.each(kinds)('in the workbook of a chart of the kind %s', async (id) => {
    const view = VIEW_FOR[id]?.()
    if (!view) throw new Error(`${id} has no view`)
    const input = inputOf(view, id)
    expect(formatsFor(input).map((format) => format.id)).toEqual(expect.arrayContaining(OFFICE))
    expect(await problemsIn(await makeFile('xlsx', input), 'xlsx')).toEqual([])
  })

  // The slides and pages of all types are checked together, as decks and reports: see parts.test.ts.
  it.each(['trend', 'figure-panel'])('in the slide and the document of one %s', async (id) => {
    const view = VIEW_FOR[id]?.()
    if (!view) throw new Error(`${id} has no view`)
    for (const format of ['pptx', 'docx'])
      expect(await problemsIn(await makeFile(format, inputOf(view, id)), format)).toEqual([])
  })

  it.each(TEMPLATES.map((template) => [template.id, template] as const))(
    'in the template for %s',
    async (_, template) => {
      expect(await problemsIn(makeTemplate(template, '2026-11-22'), 'xlsx')).toEqual([])
    },
  )

  it('in the workbook of a tartan rug', async () => {
    const view = realView('children-looked-after')
    const [headline] = view.indicator.headlines
    if (!headline) throw new Error('there is no headline')
    const cell = { column: view.area.code, period: view.period, isDoubtful: false }
    const rows = [
      {
        indicator: view.indicator,
        headline,
        view,
        cells: [{ ...cell, value: 40, shade: 'lowest' }],
      },
      { indicator: view.indicator, headline, view, cells: [{ ...cell, value: 'c' }] },
    ] as const
    const columns = [{ id: view.area.code, label: view.area.name, kind: 'own' }] as const
    const about = {
      title: 'Rug',
      what: 'All figures',
      today: '2026-11-22',
      address: { link: ADDRESS },
    }
    const rug = { of: 'councils', columns, rows, without: [] } as const
    expect(await problemsIn(rugWorkbook(rug, rows, about), 'xlsx')).toEqual([])
  })

  it('in a deck of published figures of every sort', async () => {
    const entries = REAL.map(([view, chartId]) => ({
      kind: 'chart' as const,
      input: inputOf(view, chartId),
    }))
    const deck = await pptx.make({ cover: { title: 'All' }, entries, today: '2026-11-22' })
    expect(await problemsIn(deck, 'pptx')).toEqual([])
  })

  it('and is seen to find one', async () => {
    const input = inputOf(realView('children-looked-after'), 'trend')
    const parts = await openBlob(await makeFile('pptx', input))
    const spoilt = Object.fromEntries(
      [...parts].map(([path, bytes]) => [
        path,
        path === 'ppt/charts/chart1.xml'
          ? new TextEncoder().encode(
              new TextDecoder()
                .decode(bytes)
                .replace('<c:varyColors val="0"/>', '<c:varyColours/>'),
            )
          : bytes,
      ]),
    )
    const found = await problemsIn(new Blob([zipSync(spoilt)]), 'pptx')
    expect(found.join()).toContain('varyColours')
  })
})
