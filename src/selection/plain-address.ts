/**
 * An address as the pages know it. What mail, documents and address bars do to links is undone: an
 * ampersand written as `&amp;`, codes of areas in small letters, the file of a page named with it.
 * @param path the part before the query: "/theme/placements/index.html"
 * @param query with its question mark, or empty
 */
export const plainAddress = (path: string, query: string): string =>
  path.replace(/\/index\.html$/i, '/') +
  query.replace(/&amp;/gi, '&').replace(/\be\d{8}\b/g, (code) => code.toUpperCase())
