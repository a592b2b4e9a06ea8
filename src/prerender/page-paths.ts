import { CatalogueSchema } from '@/model/indicator'

/**
 * Every page that is written as finished HTML.
 * @param catalogue text of catalogue.json
 */
export function pagePaths(catalogue: string): string[] {
  const { themes, indicators } = CatalogueSchema.parse(JSON.parse(catalogue))
  return [
    '/',
    ...themes.map(({ id }) => `/theme/${id}`),
    ...indicators.map(({ id }) => `/indicator/${id}`),
    '/compare',
    '/sources',
    '/glossary',
    '/accessibility',
  ]
}
