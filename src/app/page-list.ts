import type { Page } from '@/pages/shared/define-page'

/** Every page by its file, relative to this one: '../pages/theme/page.ts'. */
export const PAGE_FILES = import.meta.glob<Page>('../pages/*/page.{ts,tsx}', {
  eager: true,
  import: 'default',
})

export const PAGES: readonly Page[] = Object.values(PAGE_FILES)

const namedIn = (part: 'nav' | 'foot') =>
  PAGES.flatMap(({ path, [part]: name }) => (name ? [{ path, ...name }] : [])).toSorted(
    (a, b) => a.place - b.place,
  )

/** The pages named in the header and in the footer, in order. */
export const IN_HEADER = namedIn('nav')
export const IN_FOOTER = namedIn('foot')
