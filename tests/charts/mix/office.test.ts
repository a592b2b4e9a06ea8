// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anIndicator, type Row, viewOf } from '@mocks/builders'
import { ENGLAND, realView, SOUTH_EAST } from '../../real-data'
import mixChart from '@/charts/mix/office'
import type { CategoryChart } from '@/charts/office/office-chart'

const HOME = 'E06000060'

/** Counts of two years; in the second, one part is as given. */
const chartWith = (part: number | string): CategoryChart =>
  mixChart(
    viewOf({
      indicator: anIndicator({ annotations: [] }),
      measures: ['number'],
      rows: [
        [HOME, '2024', 'foster', 300, 1],
        [HOME, '2024', 'homes', 40, 1],
        [HOME, '2024', 'semi', 7, 1],
        [HOME, '2025', 'foster', 310, 1],
        [HOME, '2025', 'homes', 42, 1],
        [HOME, '2025', 'semi', part, 1],
      ] satisfies Row[],
      selection: { measure: 'number', breakdown: 'placement' },
    }),
    { size: { width: 880, height: 300 }, theme: {} },
  )

const totals = ({ series }: CategoryChart) => series.find(({ name }) => name === 'All')

describe('the total over the columns of a mix in Office files', () => {
  it('is the sum of the parts where every part is published', () => {
    const all = totals(chartWith(8))
    expect(all?.values).toEqual([347, 360])
    expect(all?.labels?.map(({ at }) => at)).toEqual([0, 1])
  })

  it.each(['c', 'u'])('is not printed where a part is %s', (part) => {
    const chart = chartWith(part)
    expect(totals(chart)?.values).toEqual([347, undefined])
    expect(totals(chart)?.labels?.map(({ at }) => at)).toEqual([0])
    expect(chart.categories).toEqual(['2024', '2025'])
    expect(chart.reasons.get(1)).toContain(`[${part}]`)
    expect(JSON.stringify(chart)).not.toContain('352')
  })
})

describe('a mix of shares in Office files', () => {
  const chart = mixChart(realView('placement-type', { vs: [SOUTH_EAST, ENGLAND], to: 2025 }), {
    size: { width: 880, height: 300 },
    theme: {},
  })

  it('has the areas beside the council as its last categories, each with its published number', () => {
    expect(chart.categories.slice(-3)).toEqual([
      '2025\n522 children',
      'South East\n2025\n11,050',
      'England\n2025\n81,770',
    ])
    expect(chart.nameEach).toBe(1)
    expect(chart.series[0]?.name).toBe('Foster care')
    expect(chart.series[0]?.values.slice(-3)).toEqual([57, 65, 67])
  })

  it('has the remainder up to 100 as a series of its own, hatched and explained', () => {
    const rest = chart.series.find(({ hatch }) => hatch !== undefined)
    expect(rest?.name).toBe('Not published')
    chart.categories.forEach((_, at) => {
      const all = chart.series.reduce((sum, { values }) => sum + (values[at] ?? 0), 0)
      expect(all).toBeGreaterThanOrEqual(100)
    })
    expect(chart.notes).toEqual([
      'Hatched: not published, to protect children’s identity, or lost to rounding.',
    ])
  })
})
