// @vitest-environment node
import { anIndicator, NUMBER, PERCENT } from '@mocks/builders'
import { HOME, PAPER } from '@mocks/small-tables'
import { describe, expect, it } from 'vitest'
import { discloses } from '@/model/disclosure/disclosure'
import { readObservations, type Value } from '@/model/schema/observation'
import { randomFrom } from '../../random'

const ROWS = Array.from({ length: 20 }, (_, i) => `row${i + 1}`)
const COLUMNS = Array.from({ length: 12 }, (_, j) => `column${j + 1}`)
const named = (id: string) => ({ id, label: id })
const indicator = anIndicator({
  periodType: 'financial-year',
  measures: [NUMBER, PERCENT],
  breakdowns: [
    { id: 'rows', label: 'Rows', categories: ROWS.map(named), additive: true },
    {
      id: 'columns',
      label: 'Columns',
      categories: COLUMNS.map(named),
      additive: true,
      across: 'rows',
    },
  ],
})

const random = randomFrom(20_260_514)
const counts = ROWS.map(() => COLUMNS.map(() => Math.floor(-12 * Math.log(1 - random()))))
const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0)
const known: [string, Value, Value | null][] = [
  ['total', sum(counts.flat()), null],
  ...ROWS.map((id, i): [string, Value, null] => [id, sum(counts[i] ?? []), null]),
  ...COLUMNS.map((id, j): [string, Value, null] => [
    id,
    sum(counts.map((row) => row[j] ?? 0)),
    null,
  ]),
]
/** Small counts and some others are suppressed. For some of these, the share of the column is published. */
const cells = ROWS.flatMap((row, i) =>
  COLUMNS.map((column, j): [string, Value, Value | null] => {
    const n = counts[i]?.[j] ?? 0
    const isSmall = n > 0 && n < 5
    const isKept = isSmall || random() < 0.25
    const share = Math.round((100 * n) / sum(counts.map((line) => line[j] ?? 0)))
    return [
      `${column}.${row}`,
      isKept ? 'c' : n,
      isKept && !isSmall && random() < 0.5 ? share : null,
    ]
  }),
)
const observations = readObservations({
  release: PAPER.id,
  indicator: indicator.id,
  measures: ['number', 'percent'],
  rows: [...known, ...cells].map(([category, n, share], i) => [
    HOME,
    '2024-25',
    category,
    n,
    share,
    i + 1,
  ]),
})

describe('a crossed table of 20 by 12 with a third of its cells suppressed', () => {
  it('is decided cell by cell in a twentieth of the effort that is allowed', () => {
    const found = discloses(PAPER, observations, { indicator, others: [] })
    expect(found.filter(({ kind }) => kind !== 'given-away')).toEqual([])
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(cells.filter(([, n]) => n === 'c').length)
    const effort = { tries: 20, steps: 1000 }
    expect(discloses(PAPER, observations, { indicator, others: [], effort })).toEqual(found)
    for (const { category, low = 0, high = 0 } of found) {
      const [column = '', row = ''] = category.split('.')
      const truth = counts[ROWS.indexOf(row)]?.[COLUMNS.indexOf(column)] ?? 0
      expect(truth).toBeGreaterThanOrEqual(low)
      expect(truth).toBeLessThanOrEqual(high)
    }
  })
})
