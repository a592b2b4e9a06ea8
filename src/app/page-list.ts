import type { Page } from '@/pages/shared/define-page'

/** Every page found in the pages room, by its file as seen from here: '../pages/theme/page.ts'. */
export const PAGE_FILES = import.meta.glob<Page>('../pages/*/page.{ts,tsx}', {
  eager: true,
  import: 'default',
})

export const PAGES: readonly Page[] = Object.values(PAGE_FILES)

const namedIn = (part: 'nav' | 'foot') =>
  PAGES.flatMap(({ path, [part]: name }) => (name ? [{ path, ...name }] : [])).toSorted(
    (a, b) => a.place - b.place,
  )

/** Those that the header names, and those that the footer does, in their order. */
export const IN_HEADER = namedIn('nav')
export const IN_FOOTER = namedIn('foot')
