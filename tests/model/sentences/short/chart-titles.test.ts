// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { chartsFor, titleFor } from '@/charts/registry'
import { controlTitle, standingTitle } from '@/model/sentences/short/chart-titles'
import { titleStatement } from '@/model/sentences/short/title'
import { LONGEST_TITLE } from '@/model/sentences/short/title-length'
import { catalogue, CITY_OF_LONDON, COUNCILS, realView } from '../../../real-data'

describe('the title of a chart of all authorities', () => {
  it.each([
    [
      'placement-type',
      { category: 'foster' },
      'Children in foster care: 57%, 6th lowest of 151 councils',
    ],
    ['children-looked-after', {}, 'Children in care: 40 per 10,000, 16th lowest of 151 councils'],
  ])('of %s %j gives the council’s position', (id, selection, title) => {
    expect(standingTitle(realView(id, selection))).toBe(title)
  })

  it('of a figure that is not published says so', () => {
    const view = realView('children-looked-after', { area: CITY_OF_LONDON })
    expect(standingTitle(view)).toBe(titleStatement(view))
  })
})

describe('the title of a control chart', () => {
  it('says whether the latest figure is outside the usual range', () => {
    expect(controlTitle(realView('repeat-child-protection-plans'))).toBe(
      'Repeat protection plans: 24.3%, within its usual range since 2013',
    )
    expect(controlTitle(realView('repeat-child-protection-plans', { from: 2016 }))).toBe(
      'Repeat protection plans: 24.3%, within its usual range since 2013',
    )
  })
})

it.each(catalogue.indicators.map(({ id }) => id))('every chart of %s has a short title', (id) => {
  const titles = COUNCILS.flatMap((area) => {
    const [part] = catalogue.indicators.find((one) => one.id === id)?.breakdowns ?? []
    return [undefined, part?.categories[0]?.id].flatMap((category) => {
      const view = realView(id, { area, ...(category === undefined ? {} : { category }) })
      return chartsFor(view).map((chart) => titleFor(view, chart.id))
    })
  })
  expect(
    titles.filter((title) => title.length > LONGEST_TITLE || / {2}|undefined|^$/.test(title)),
  ).toEqual([])
})
