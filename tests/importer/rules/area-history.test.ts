// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { openNotes } from '@/charts/frame/notes'
import { areaHistory } from '@/importer/rules/area-history'
import { isNumber } from '@/model/schema/observation'
import { periodEnd } from '@/model/values/period'
import { areas, CUMBERLAND, realView } from '../../real-data'

const historyOf = (name: string) =>
  areas.areas.filter((area) => area.name === name).map((area) => areaHistory(area, areas.areas))

describe('the history of a reorganised council', () => {
  it.each([
    [
      'North Northamptonshire',
      'North Northamptonshire began on 1 April 2021, when Northamptonshire was divided into North Northamptonshire and West Northamptonshire. Earlier figures are for Northamptonshire, and no line joins the two.',
    ],
    [
      'Bournemouth, Christchurch and Poole',
      'Bournemouth, Christchurch and Poole began on 1 April 2019, in place of Poole and Bournemouth. Earlier figures are for Poole and Bournemouth, and no line joins the two.',
    ],
    [
      'Cumbria',
      'Cumbria ended on 31 March 2023. Its area is now divided between Cumberland, and Westmorland and Furness, and no line joins the two.',
    ],
    ['Buckinghamshire', undefined],
  ])('of %s is said in words', (name, words) => {
    expect(historyOf(name)).toEqual([words])
  })

  it('tells two councils of one name apart', () => {
    expect(historyOf('Dorset')).toEqual([
      'Dorset ended on 31 March 2019. Its area is now part of the new Dorset, and no line joins the two.',
      'Dorset began on 1 April 2019, in place of an earlier council of the same name. Earlier figures are for that council, and no line joins the two.',
    ])
  })

  it('stands under the charts that reach back to the change, and no line crosses it', () => {
    const view = realView('children-looked-after', { area: CUMBERLAND })
    const shown = { chartId: 'trend', mode: 'chart' } as const
    expect(openNotes(view, shown)).toContain(view.area.history)
    const own = view.series.find(({ role }) => role === 'subject')
    const figures = [...(own?.points.values() ?? [])].filter(({ value }) => isNumber(value))
    expect(figures.length).toBeGreaterThan(0)
    for (const { period } of figures)
      expect(periodEnd(period, view.indicator.periodType) > '2023-04-01').toBe(true)
    // Bedford began long before the first figures here.
    const old = realView('children-looked-after', { area: 'E06000055' })
    expect(old.area.history).toMatch(/^Bedford began/)
    expect(openNotes(old, shown)).not.toContain(old.area.history)
  })
})
