// @vitest-environment node
import { describe, expect, it } from 'vitest'
import type { Page } from '@/pages/shared/define-page'
import { pageEntries, showsCouncil } from '@/pages/find/find-pages'

const Component = () => null
const PAGES: Page[] = [
  { path: '/', Component },
  { path: '/theme/:theme', Component },
  { path: '/glossary', isForAll: true, Component },
  { path: '/weather', nav: { label: 'Weather', place: 1 }, Component },
  { path: '/hidden', Component },
  { path: '*', Component },
]

describe('the pages that the search box finds', () => {
  it('are those that have a name: of their own, or in the header', () => {
    expect(pageEntries(PAGES).map(({ id, title }) => [id, title])).toEqual([
      ['/', 'Overview'],
      ['/glossary', 'What the words mean'],
      ['/weather', 'Weather'],
    ])
    expect(pageEntries(PAGES)[1]?.words).toContain('Acronyms')
  })
})

describe('a council that is chosen', () => {
  it.each([
    ['/', true],
    ['/theme/placements', true],
    ['/weather', true],
    ['/glossary', false],
    ['/nowhere', false],
  ])('is shown at %s: %s', (pathname, shows) => {
    expect(showsCouncil(pathname, PAGES)).toBe(shows)
  })
})
