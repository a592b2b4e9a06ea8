/** What is needed of a built chunk of code: see `OutputChunk` of Rolldown. */
export interface BuiltChunk {
  fileName: string
  isEntry: boolean
  /** Every module within it, by its path on this machine. */
  moduleIds: readonly string[]
  /** Names of the files that it imports at once, and of those that it fetches later. */
  imports: readonly string[]
  dynamicImports: readonly string[]
  /** Names of the style sheets that it needs. */
  styles: readonly string[]
}

export interface Built {
  chunks: readonly BuiltChunk[]
  /** The modules that a module fetches later; undefined where the build has no such module. */
  fetchedBy: (module: string) => readonly string[] | undefined
}

/** A chunk and all that it imports at once, each once, itself first. */
function withImports(chunk: BuiltChunk, all: ReadonlyMap<string, BuiltChunk>): BuiltChunk[] {
  const seen = new Set([chunk])
  for (const { imports } of seen)
    for (const name of imports) {
      const next = all.get(name)
      if (next) seen.add(next)
    }
  return [...seen]
}

/** Names of files, from the site's root, in the order in which they are needed. */
export interface PageAssets {
  scripts: string[]
  styles: string[]
}

/**
 * What brings a page to life and gives it its look beside the entry: what every page starts with, then
 * what the page's own file fetches for it. Not the library that draws charts: it is fetched when a reader
 * turns to one.
 * @param built what the build has made
 * @param page path of the page's own file on this machine; undefined for a page that is drawn in the browser
 * @throws {Error} when the build has not got the page's file, or what that fetches
 */
export function assetsFor({ chunks, fetchedBy }: Built, page: string | undefined): PageAssets {
  const all = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const entry = chunks.find(({ isEntry }) => isEntry)
  if (!entry) throw new Error('The build has no entry.')
  const fetched = page === undefined ? [] : fetchedBy(page)
  if (!fetched) throw new Error(`The build has no page ${page}.`)
  const bodies = fetched.map((module) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(module))
    if (!chunk) throw new Error(`The build has no code of ${module}, which ${page} fetches.`)
    return chunk
  })
  const start = entry.dynamicImports.flatMap((name) => all.get(name) ?? [])
  const always = new Set(withImports(entry, all))
  const wanted = new Set([...start, ...bodies].flatMap((chunk) => withImports(chunk, all)))
  const added = [...wanted].filter((chunk) => !always.has(chunk))
  return {
    scripts: added.map(({ fileName }) => fileName),
    // As the browser would come by them: what is imported before what imports it.
    styles: [
      ...new Set(
        [...start, ...bodies]
          .flatMap((chunk) => withImports(chunk, all).toReversed())
          .flatMap((chunk) => (always.has(chunk) ? [] : chunk.styles)),
      ),
    ],
  }
}
