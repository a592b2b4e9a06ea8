import { act } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useListFilter } from '@/selection/use-list-filter'
import { renderAt } from './render-at'

const option = (id: string) => ({ id, label: id.toUpperCase() })
const FILTERS = [
  {
    key: 'state',
    noun: 'progress',
    options: [option('done'), option('in-progress')],
    instead: 'all are shown',
  },
  { key: 'topic', noun: 'subject', options: [option('schools')], instead: 'all are shown' },
]

/** The filter on a page with a query, and the address after its changes. */
const filter = (query: string) => renderAt(`/actions${query}`, () => useListFilter(FILTERS))

describe('the filter of a list', () => {
  it('is read from the address', () => {
    const { chosen, notices } = filter('?state=done&topic=schools').current
    expect([...chosen]).toEqual([
      ['state', 'done'],
      ['topic', 'schools'],
    ])
    expect(notices).toEqual([])
  })

  it('reports a missing option in the reader’s word for it, and shows everything', () => {
    const { chosen, notices } = filter('?state=lost&topic=schools').current
    expect([...chosen]).toEqual([['topic', 'schools']])
    expect(notices).toEqual(['There is no progress “lost”: all are shown.'])
  })

  it('is changed one at a time, and the rest of the address stays as it was', () => {
    const result = filter('?area=E06000042&vs=E12000008,E92000001&state=done')
    act(() => result.current.choose('topic', 'schools'))
    expect(result.current.address).toBe(
      '/actions?area=E06000042&vs=E12000008,E92000001&state=done&topic=schools',
    )
    act(() => result.current.choose('state', undefined))
    expect(result.current.address).toBe(
      '/actions?area=E06000042&vs=E12000008,E92000001&topic=schools',
    )
  })

  it('can be linked to, and back to everything', () => {
    const { hrefWith } = filter('?state=done').current
    expect(hrefWith('state', 'in-progress')).toBe('/actions?state=in-progress')
    expect(hrefWith('state', undefined)).toBe('/actions')
  })
})
