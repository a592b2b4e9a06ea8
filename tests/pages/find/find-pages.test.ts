// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { PAGE_FILES } from '@/app/page-list'
import type { Page, SearchNames } from '@/pages/shared/define-page'
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
  it('are those with search names or a name in the header', () => {
    expect(pageEntries(PAGES).map(({ id, title }) => [id, title])).toEqual([
      ['/', 'Overview'],
      ['/glossary', 'What the words mean'],
      ['/weather', 'Weather'],
    ])
    expect(pageEntries(PAGES)[1]?.words).toContain('Acronyms')
  })

  it('have their names from their own folders', () => {
    const files = import.meta.glob<SearchNames>('/src/pages/*/search-names.ts', {
      eager: true,
      import: 'default',
    })
    expect(Object.keys(files).length).toBeGreaterThan(0)
    const pages = new Map(
      Object.entries(PAGE_FILES).map(([file, { path }]) => [file.split('/')[2], path]),
    )
    for (const [file, { path }] of Object.entries(files))
      expect(path, file).toBe(pages.get(file.split('/')[3]))
  })
})

describe('choosing a council', () => {
  it.each([
    ['/', true],
    ['/theme/placements', true],
    ['/weather', true],
    ['/glossary', false],
    ['/nowhere', false],
  ])('stays on the page at %s: %s', (pathname, shows) => {
    expect(showsCouncil(pathname, PAGES)).toBe(shows)
  })
})
