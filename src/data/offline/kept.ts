/**
 * What pages and the offline worker must agree on: where files are kept in the browser, and under what
 * names.
 */

/** Changed whenever what is kept is laid out differently; what an older layout holds is then not read. */
const LAYOUT = 'kept-1'

/** Files at the root of the site. */
export const WORKER_FILE = 'offline-worker.js'
export const OFF_FILE = 'offline-off.js'
export const VERSION_FILE = 'version.json'
/** The page that draws every address without a file of its own. */
export const SHELL_FILE = '404.html'

/** The file with all code of a version, from the root of the site. */
export const codeFile = (version: string): string => `assets/offline-${version}.json`

/** The file with the figures of a theme for the home council, as its charts need them, from the root of the site. */
export const figuresFile = (version: string, theme: string): string =>
  `assets/offline-${version}-${theme}.json`

/** The version of the site that a page belongs to, from its HTML. */
export const versionIn = (html: string): string | undefined =>
  /<html [^>]*data-version="([^"]*)"/.exec(html)?.[1]

/** Name of the cache that holds what is kept of one version of the site. */
export const cacheName = (scope: string, version: string): string => `${LAYOUT} ${scope} ${version}`

/** Names of all caches of a site, older layouts included. */
export async function cachesOf(scope: string): Promise<string[]> {
  const names = await caches.keys()
  return names.filter((name) => name.startsWith('kept-') && name.split(' ')[1] === scope)
}

/** Where a cache holds the list of what is kept. It is written last: without it a cache is not complete. */
export const listAddress = (scope: string): string => `${scope}kept.json`

/** The newest complete cache of a site, by its name and the version that it holds. */
export async function keptCache(
  scope: string,
): Promise<{ name: string; version: string } | undefined> {
  for (const name of (await cachesOf(scope)).toReversed()) {
    const [layout, , version] = name.split(' ')
    if (layout !== LAYOUT || version === undefined) continue
    const cache = await caches.open(name)
    if (await cache.match(listAddress(scope))) return { name, version }
  }
  return undefined
}

/** The address under which a page is kept: without query, and the same with or without a slash at its end. */
export function pageAddress(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/index\.html$/, '').replace(/(.)\/$/, '$1')
}

const PACKED = 'X-Packed'

/** An answer to keep, packed where the browser can do so: text takes a quarter of its size. */
export function packed(body: Blob | string, type: string): Response {
  const blob = typeof body === 'string' ? new Blob([body]) : body
  const headers = { 'Content-Type': type }
  if (typeof CompressionStream === 'undefined' || /font|png/.test(type))
    return new Response(blob, { headers })
  const stream = blob.stream().pipeThrough(new CompressionStream('gzip'))
  return new Response(stream, { headers: { ...headers, [PACKED]: 'gzip' } })
}

/** A kept answer as the server gave it. */
export function unpacked(kept: Response): Response {
  if (!kept.headers.has(PACKED) || !kept.body) return kept
  const headers = new Headers(kept.headers)
  headers.delete(PACKED)
  return new Response(kept.body.pipeThrough(new DecompressionStream('gzip')), { headers })
}
