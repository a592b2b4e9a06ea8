/**
 * An address in its original form. Reverses what mail, documents and address bars do to links: an ampersand
 * written as `&amp;`, area codes in lower case, the file name of a page added.
 * @param path the part before the query: "/theme/placements/index.html"
 * @param query with its question mark, or empty
 */
export const plainAddress = (path: string, query: string): string =>
  path.replace(/\/index\.html$/i, '/') +
  query.replace(/&amp;/gi, '&').replace(/\be\d{8}\b/g, (code) => code.toUpperCase())
