// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { layoutSpark } from '@/charts/lines/spark-layout'
import { layoutTrend } from '@/charts/trend/layout'
import { realView } from '../../real-data'

const SIZE = { width: 800, height: 400, labels: true }

describe('a break in a series', () => {
  it('ends a line on the card and on the page alike', () => {
    const view = realView('ehc-plans-within-20-weeks')
    const breaks = view.annotations.filter(({ kind }) => kind === 'break')
    expect(breaks.map(({ period }) => period)).toEqual(['2023'])
    for (const { lines } of [layoutSpark(view, SIZE), layoutTrend(view, SIZE)])
      for (const { runs } of lines)
        expect(runs.map((run) => [run[0]?.period, run.at(-1)?.period])).toEqual([
          ['2016', '2022'],
          ['2023', '2024'],
        ])
  })

  it('is none for a measure on which it has no bearing', () => {
    const view = realView('children-looked-after', { measure: 'number' })
    for (const { runs } of layoutTrend(view, SIZE).lines) expect(runs).toHaveLength(1)
  })
})
