import { anIndicator, CATEGORIES, NUMBER, PERCENT, viewOf } from '@mocks/builders'
import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import { noteLines } from '@/charts/frame/notes'
import { officeChartOf } from '@/charts/office-forms'
import { chartsFor } from '@/charts/registry'
import { rowsOf } from '@/export/rows'
import type { Selection } from '@/model/view/selection'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import type { View } from '@/model/view/types'
import { textOf } from '@/model/sentences/parts'
import { printPalette } from '@/charts/office/print-palette'

/** One part of 1,000 is suppressed, and the publisher prints the total: 1000 - 600 - 200 - 71. */
const HIDDEN = /\b129\b|\b12\.9\b|\b871\b/
const percent = { ...PERCENT, decimals: 1 }
const indicator = anIndicator({ measures: [percent, NUMBER], annotations: [] })
const [foster, homes, semi, parents] = CATEGORIES.map(({ id }) => id)
const rows = ['2024', '2025'].flatMap((period) =>
  [
    ['total', 100, 1000],
    [foster, 60, 600],
    [homes, 20, 200],
    [semi, 7.1, 71],
    [parents, 'c', 'c'],
  ].map(([category, share, count]) => [
    'E06000060',
    period,
    category ?? '',
    share ?? null,
    count ?? null,
    1,
  ]),
)
const view = (selection: Partial<Selection>): View =>
  viewOf({ indicator, measures: ['percent', 'number'], rows, selection })

const VIEWS: [string, View][] = [
  ['shares', view({ measure: 'percent' })],
  ['counts', view({ measure: 'number' })],
  ['shares of one year', view({ measure: 'percent', from: 2025, to: 2025 })],
  ['counts of one year', view({ measure: 'number', from: 2025, to: 2025 })],
  ['the suppressed part alone', view({ measure: 'percent', category: parents ?? '' })],
  ['its count alone', view({ measure: 'number', category: parents ?? '' })],
]

/** All words and numbers that the app would show of a view, whichever chart is chosen. */
function saidOf(one: View): string[] {
  return [
    textOf(verdict(one)),
    titleStatement(one),
    ...chartsFor(one).flatMap((picture) => {
      const { Picture, dataTable, sentence, walk, id } = picture
      const drawn = renderToStaticMarkup(
        createElement(Picture, { view: one, width: 760, palette: printPalette, label: 'A chart' }),
      )
      return [
        drawn.replaceAll(/<[^>]*>/g, ' '),
        textOf(sentence?.(one) ?? ''),
        JSON.stringify(dataTable(one)),
        JSON.stringify(
          walk
            ?.focusPoints(one, { width: 760 })
            .points.map(({ says, rows: r }) => [says, r.map((x) => [x.value, x.detail, x.says])]),
        ),
        // Without its axis: a single bar is as long as the published total, whose end has no label.
        JSON.stringify({
          ...officeChartOf(one, id, { size: { width: 880, height: 300 }, theme: {} }),
          axis: undefined,
        }),
        ...noteLines(one, { chartId: id, mode: 'chart' }).notes,
        ...rowsOf(one, id).map((row) => Object.values(row).join(' ')),
      ]
    }),
  ]
}

describe.each(VIEWS)('a part that its publisher’s own total would reveal: %s', (_, one) => {
  it('cannot be worked out from anything shown', () => {
    const said = saidOf(one)
    expect(said.length).toBeGreaterThan(5)
    expect(said.filter((text) => HIDDEN.test(text))).toEqual([])
    expect(said.join(' ')).toMatch(/\bc\b/)
  })
})
