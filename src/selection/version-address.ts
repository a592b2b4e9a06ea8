const KEY = 'data'

/** The version of the data that a query asks for; undefined where it asks for none. */
export const versionIn = (query: string): string | undefined =>
  new URLSearchParams(query).get(KEY) ?? undefined

/** An address without its hash, split into path and query. */
const parts = (address: string): [path: string, query: string, hash: string] => {
  const [rest = '', ...hash] = address.split('#')
  const [path = '', ...query] = rest.split('?')
  return [path, query.join('?'), hash.length === 0 ? '' : `#${hash.join('#')}`]
}

/** A query without the version that it asks for; other parts stay as they are written. */
const without = (query: string): string =>
  query
    .split('&')
    .filter((pair) => pair !== '' && !/^data(=|$)/.test(pair))
    .join('&')

/** An address that asks for no version of the data: of the same page with today’s figures. */
export function withoutVersion(address: string): string {
  const [path, query, hash] = parts(address)
  const rest = without(query)
  return path + (rest === '' ? '' : `?${rest}`) + hash
}

/** An address that asks for a version of the data, whatever it asked for before. */
export function withVersion(address: string, version: string): string {
  const [path, query, hash] = parts(address)
  const rest = without(query)
  return `${path}?${rest === '' ? '' : `${rest}&`}${KEY}=${encodeURIComponent(version)}${hash}`
}
