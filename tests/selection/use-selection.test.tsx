import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useSelection } from '@/selection/use-selection'
import { areas, catalogue, indicator, MILTON_KEYNES } from '../real-data'
import { renderAt } from './render-at'

const context = { catalogue, areas, indicator: indicator('children-looked-after') }

/** The selection on the indicator's page with a query, and the address after its changes. */
const select = (query: string) =>
  renderAt(`/indicator/children-looked-after${query}`, () => useSelection(context))

describe('the selection in the address', () => {
  it('changes several keys in one step', () => {
    const result = select('?from=2019')
    act(() => result.current.select({ area: MILTON_KEYNES, view: 'table', from: undefined }))
    expect(result.current.address).toBe(
      `/indicator/children-looked-after?area=${MILTON_KEYNES}&view=table`,
    )
    expect(result.current.selection).toMatchObject({ area: MILTON_KEYNES, view: 'table' })
    expect(result.current.selection.from).toBeUndefined()
  })

  it('written as a link to this page keeps the rest', () => {
    const { current } = select('?measure=number&axis=fit')
    expect(current.hrefWith({ axis: 'auto' })).toBe(
      '/indicator/children-looked-after?measure=number',
    )
    expect(current.hrefWith({ measure: undefined, axis: 'auto' })).toBe(
      '/indicator/children-looked-after',
    )
  })

  it('is kept on another page as far as it has a meaning there', () => {
    const { current } = select(
      `?area=${MILTON_KEYNES}&vs=E92000001,neighbours&average=mean&measure=number&from=2019&to=2024&view=table&axis=fit&as-at=2023-09-07`,
    )
    expect(current.hrefTo('/theme/workforce')).toBe(
      `/theme/workforce?area=${MILTON_KEYNES}&vs=E92000001,neighbours&average=mean&from=2019&to=2024&axis=fit&as-at=2023-09-07`,
    )
    expect(current.hrefTo('/', { area: catalogue.home })).toBe(
      '/?vs=E92000001,neighbours&average=mean&from=2019&to=2024&axis=fit&as-at=2023-09-07',
    )
  })
})
