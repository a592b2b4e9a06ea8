import { describe, expect, it } from 'vitest'
import { approximateNote, isApproximate } from '@/model/sentences/rounded-benchmarks'
import { isWide } from '@/model/view/series'
import { catalogue, realView } from '../../real-data'

const CONFERENCES = 'initial-conferences-within-15-days'

describe('benchmarks worked out from rounded numbers', () => {
  it('are named in a note where the numbers before rounding could give another figure', () => {
    expect(approximateNote(realView(CONFERENCES))).toEqual([
      'The figures for the South East and England are worked out here from numbers rounded to the nearest 10: the last digit is approximate.',
    ])
    const view = realView(CONFERENCES)
    const approximate = view.series.filter((s) => isApproximate(s, view.period, view))
    expect(approximate.map(({ label }) => label)).toEqual(['South East'])
  })

  it('are not named where a publisher worked the figure out', () => {
    expect(approximateNote(realView('placement-type'))).toEqual([])
  })

  it('are only ever regions and England, of measures that are worked out here', () => {
    for (const indicator of catalogue.indicators)
      for (const measure of indicator.measures.filter(({ hidden }) => hidden !== true)) {
        const view = realView(indicator.id, { measure: measure.id })
        const found = view.series.filter((s) => view.periods.some((p) => isApproximate(s, p, view)))
        const most = measure.derived === true ? view.series.filter(isWide) : []
        expect(found.filter((series) => !most.includes(series))).toEqual([])
        expect(approximateNote(view)).toHaveLength(found.length > 0 ? 1 : 0)
      }
  })
})
