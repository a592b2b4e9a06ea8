import { describe, expect, it } from 'vitest'
import { benchmarkCodes, type Selection } from '@/model/view/selection'
import { parseSelection, writeSelection } from '@/selection/selection-address'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  catalogue,
  ENGLAND,
  indicator,
  MILTON_KEYNES,
  SOUTH_EAST,
} from '../real-data'

const parse = (query: string, id?: string) =>
  parseSelection(new URLSearchParams(query), {
    catalogue,
    areas,
    indicator: id === undefined ? undefined : indicator(id),
  })
/** An address in which everything is set. */
const EVERY_KEY =
  'area=826&vs=none&average=mean&measure=share&by=placement&category=foster&from=2019&to=2024&view=table&chart=trend&stands=rank&axis=fit&as-at=2023-09-07'
const write = (selection: Selection) =>
  decodeURIComponent(writeSelection(selection, catalogue).toString())

describe('an address', () => {
  it('without a query is the home council in its usual view', () => {
    expect(parse('')).toEqual({ selection: aSelection(), notices: [] })
  })

  it.each([
    ['area=E06000060', BUCKINGHAMSHIRE],
    ['area=E10000002', BUCKINGHAMSHIRE],
    ['area=825', BUCKINGHAMSHIRE],
    ['area=E06000042', MILTON_KEYNES],
    ['area=826', MILTON_KEYNES],
    ['area=', BUCKINGHAMSHIRE],
  ])('with %s means %s', (query, code) => {
    expect(parse(query)).toEqual({ selection: aSelection({ area: code }), notices: [] })
  })

  it.each([
    ['area=826&vs=E12000008,neighbours&average=mean', undefined],
    ['vs=none', undefined],
    [
      'measure=number&from=2019&to=2024&view=table&axis=fit&as-at=2023-09-07',
      'children-looked-after',
    ],
    ['by=placement&category=foster&chart=trend&stands=rank', 'placement-type'],
    ['category=total', 'placement-type'],
  ])('“%s” is read and written back the same', (query, id) => {
    const { selection, notices } = parse(query, id)
    expect(notices).toEqual([])
    expect(write(selection)).toBe(query.replace('area=826', `area=${MILTON_KEYNES}`))
    expect(parse(write(selection), id).selection).toEqual(selection)
  })

  it('holds only what differs from the default', () => {
    expect(write(aSelection())).toBe('')
    expect(write(aSelection({ average: 'median', view: 'chart', axis: 'auto' }))).toBe('')
    expect(write(aSelection({ area: MILTON_KEYNES, axis: 'fit' }))).toBe(
      `area=${MILTON_KEYNES}&axis=fit`,
    )
  })
})

describe('a value that does not exist', () => {
  it.each([
    ['area=E99999999', 'There is no council “E99999999”: Buckinghamshire is shown.'],
    ['area=E12000008', 'There is no council “E12000008”: Buckinghamshire is shown.'],
    ['vs=nowhere', 'There is no area “nowhere”: it is left out of the comparison.'],
    ['average=mode', 'There is no average “mode”: the median is used.'],
    ['view=pie', 'There is no view “pie”: the chart is shown.'],
    ['axis=log', 'There is no axis “log”: the usual axis is drawn.'],
    ['measure=weight', 'There is no measure “weight”: the rate per 10,000 children is shown.'],
    [
      'measure=population',
      'There is no measure “population”: the rate per 10,000 children is shown.',
    ],
    ['by=shoe-size', 'There is no breakdown “shoe-size”: the total is shown.'],
    ['category=tall', 'There is no category “tall”: all of them are shown.'],
    ['chart=%3Cscript%3E', 'There is no chart “<script>”: the usual chart is shown.'],
    ['stands=%3Cb%3E', 'There is no chart “<b>”: the usual chart is shown.'],
    ['from=18', 'There is no year “18”: the first year is used.'],
    ['to=21000', 'There is no year “21000”: the latest year is used.'],
    ['from=2024&to=2019', 'The years 2024 to 2019 run backwards: all years are shown.'],
    ['as-at=2023-13-45', 'There is no date “2023-13-45”: the latest figures are shown.'],
    ['as-at=yesterday', 'There is no date “yesterday”: the latest figures are shown.'],
  ])('as in “%s” falls back with a notice', (query, notice) => {
    const { selection, notices } = parse(query, 'children-looked-after')
    expect(notices).toEqual([notice])
    expect(selection).toEqual(aSelection())
  })

  it('as a day in the future is reported, and the latest figures are shown', () => {
    const at = (day: string) =>
      parseSelection(new URLSearchParams(`as-at=${day}`), { catalogue, areas, today: '2026-03-31' })
    expect(at('2026-04-01')).toEqual({
      selection: aSelection(),
      notices: ['1 April 2026 has not come yet: the latest figures are shown.'],
    })
    expect(at('2026-03-31')).toEqual({
      selection: aSelection({ asAt: '2026-03-31' }),
      notices: [],
    })
  })

  it('among real benchmarks is left out and named, and the real ones stay', () => {
    const { selection, notices } = parse(`vs=${ENGLAND},nowhere,atlantis`)
    expect(selection.vs).toEqual([ENGLAND])
    expect(notices).toEqual([
      'There is no area “nowhere, atlantis”: it is left out of the comparison.',
    ])
  })

  it.each(Object.keys(Object.fromEntries(new URLSearchParams(EVERY_KEY))))(
    'at “%s” is named as a reader names it, not by its key in the address',
    (key) => {
      const { notices } = parse(`${key}=%3F`, 'placement-type')
      expect(notices).toHaveLength(1)
      expect(notices[0]).toMatch(
        /^There is no (council|area|average|measure|breakdown|category|year|view|chart|axis|date) “\?”: [a-z].*\.$/i,
      )
    },
  )

  it('is quoted short', () => {
    expect(parse(`view=${'x'.repeat(500)}`).notices[0]?.length).toBeLessThan(100)
  })

  it('of an indicator is no fault on a page without one', () => {
    expect(parse('measure=weight&category=tall').notices).toEqual([])
  })
})

describe('the benchmarks', () => {
  it('are the council’s own region and England unless chosen', () => {
    expect(benchmarkCodes(aSelection(), areas)).toEqual([SOUTH_EAST, ENGLAND])
    expect(benchmarkCodes(aSelection({ area: 'E06000063' }), areas)).toEqual(['E12000002', ENGLAND])
  })

  it('of a region are England once, and of England none but itself', () => {
    expect(benchmarkCodes(aSelection({ area: SOUTH_EAST }), areas)).toEqual([ENGLAND])
    expect(benchmarkCodes(aSelection({ area: ENGLAND }), areas)).toEqual([ENGLAND])
  })

  it('are none when none are wanted', () => {
    expect(benchmarkCodes(aSelection({ vs: [] }), areas)).toEqual([])
  })
})
