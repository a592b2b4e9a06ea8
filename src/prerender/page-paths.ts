import { PAGES } from '@/app/page-list'
import { CatalogueIndexSchema } from '@/model/schema/indicator'

/**
 * Every page that is written as finished HTML: those with an address of their own, each theme, and
 * each indicator as a page and as a frame.
 * @param index text of the cut catalogue that every page has
 */
export function pagePaths(index: string): string[] {
  const { themes, indicators, without } = CatalogueIndexSchema.parse(JSON.parse(index))
  return [
    ...PAGES.flatMap(({ path }) =>
      /[:*]/.test(path) || without?.includes(path) === true ? [] : [path],
    ),
    ...themes.map(({ id }) => `/theme/${id}`),
    ...indicators.map(({ id }) => `/indicator/${id}`),
    ...indicators.map(({ code }) => `/embed/${code}`),
  ]
}
