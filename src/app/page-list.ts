import type { Page } from '@/pages/shared/define-page'

/** Every page found in the pages room. */
export const PAGES: readonly Page[] = Object.values(
  import.meta.glob<Page>('../pages/*/page.{ts,tsx}', { eager: true, import: 'default' }),
)

/** Those that the header names, in its order. */
export const NAMED = PAGES.flatMap(({ path, nav }) => (nav ? [{ path, ...nav }] : [])).toSorted(
  (a, b) => a.place - b.place,
)
