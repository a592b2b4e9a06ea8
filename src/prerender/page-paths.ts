import { PAGES } from '@/app/page-list'
import { CatalogueSchema } from '@/model/indicator'

/**
 * Every page that is written as finished HTML: those with an address of their own, each theme, and
 * each indicator as a page and as a frame.
 * @param catalogue text of catalogue.json
 */
export function pagePaths(catalogue: string): string[] {
  const { themes, indicators } = CatalogueSchema.parse(JSON.parse(catalogue))
  return [
    ...PAGES.flatMap(({ path }) => (/[:*]/.test(path) ? [] : [path])),
    ...themes.map(({ id }) => `/theme/${id}`),
    ...indicators.map(({ id }) => `/indicator/${id}`),
    ...indicators.map(({ code }) => `/embed/${code}`),
  ]
}
