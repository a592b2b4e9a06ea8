import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { comparisonHref } from '@/selection/comparison-href'
import { useComparison } from '@/selection/use-comparison'
import { useSelection } from '@/selection/use-selection'
import { areas, BUCKINGHAMSHIRE, catalogue, ENGLAND, MILTON_KEYNES } from '../real-data'
import { renderAt } from './render-at'

const site = { catalogue, areas }

/** The comparison on its page with a query, and the address after its changes. */
const compare = (query: string) =>
  renderAt(`/compare${query}`, () => {
    const { selection } = useSelection(site)
    return useComparison({ ...site, selection })
  })

describe('the comparison in the address', () => {
  it('changes without losing the selection, and in words', () => {
    const result = compare(`?from=2020&view=table&areas=${BUCKINGHAMSHIRE},${MILTON_KEYNES}`)
    act(() =>
      result.current.change({
        items: [{ indicator: 'placement-type', measure: 'percent', category: 'foster' }],
        axes: 'shared',
      }),
    )
    expect(result.current.address).toBe(
      `/compare?from=2020&view=table&areas=${BUCKINGHAMSHIRE},${MILTON_KEYNES}&indicators=placement-type:percent:foster&axes=shared`,
    )
    expect(result.current.comparison.axes).toBe('shared')
  })

  it('changes together with the selection in one step', () => {
    const result = compare('')
    act(() => result.current.change({ areas: undefined }, { area: MILTON_KEYNES, view: 'table' }))
    expect(result.current.address).toBe(`/compare?area=${MILTON_KEYNES}&view=table`)
    expect(result.current.comparison.areas[0]).toBe(MILTON_KEYNES)
  })

  it('stays when only the selection changes', () => {
    const { current } = compare(`?areas=${BUCKINGHAMSHIRE},${ENGLAND}&scatter=a`)
    expect(current.hrefWith({}, { from: 2021 })).toMatch(
      new RegExp(`^/compare\\?from=2021&areas=${BUCKINGHAMSHIRE},${ENGLAND}&scatter=`),
    )
    expect(current.notices).toHaveLength(1)
  })
})

describe('a link to the comparison', () => {
  it.each([
    ['/compare', '/compare?indicators=placement-type:percent:foster'],
    [
      `/compare?area=${MILTON_KEYNES}`,
      `/compare?area=${MILTON_KEYNES}&indicators=placement-type:percent:foster`,
    ],
  ])('from %s has the indicator behind the rest', (page, href) => {
    const item = { indicator: 'placement-type', measure: 'percent', category: 'foster' }
    expect(comparisonHref(page, item)).toBe(href)
  })
})
