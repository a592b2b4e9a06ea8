// @vitest-environment node
import { expect, it } from 'vitest'
import type { EntryInput } from '@/export/report-format'
import { withDistinctTitles } from '@/pages/report/making/distinct-titles'
import { MILTON_KEYNES, realView } from '../../../real-data'

const chart = (chartId: string, area?: string): EntryInput => ({
  kind: 'chart',
  input: {
    view: realView('children-looked-after', area === undefined ? {} : { area }),
    title: 'Children in care',
    sentence: '',
    chartId,
    today: '2026-11-22',
    words: { definition: '', doesNotTellYou: '', questions: [] },
  },
})

it('adds to a repeated title the area, or the kind of chart', () => {
  const entries = [
    chart('trend'),
    { kind: 'heading', text: 'Children in care' } as const,
    chart('trend', MILTON_KEYNES),
    chart('table'),
    chart('table'),
  ]
  expect(
    withDistinctTitles(entries).map((entry) =>
      entry.kind === 'heading' ? entry.text : entry.input.title,
    ),
  ).toEqual([
    'Children in care',
    'Children in care',
    'Children in care (Milton Keynes)',
    'Children in care (table)',
    'Children in care (table, 2)',
  ])
})
