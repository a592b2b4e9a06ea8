/** The properties used of a built chunk: see `OutputChunk` of Rolldown. */
export interface BuiltChunk {
  fileName: string
  isEntry: boolean
  /** Absolute path of every module within it. */
  moduleIds: readonly string[]
  /** Names of the files that it imports statically, and of those that it imports dynamically. */
  imports: readonly string[]
  dynamicImports: readonly string[]
  /** Names of the style sheets that it needs. */
  styles: readonly string[]
}

export interface Built {
  chunks: readonly BuiltChunk[]
  /** The modules that a module imports dynamically; undefined if it is not in the build. */
  fetchedBy: (module: string) => readonly string[] | undefined
}

/** A chunk and everything that it imports statically, each once, itself first. */
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
 * The scripts and style sheets of a page other than the entry: those of every page, then those that the page's
 * own file loads. The chart library is not included, because it is fetched when a reader interacts with a
 * chart.
 * @param built the chunks of the build
 * @param page absolute path of the page's own file; undefined for a page rendered in the browser
 * @throws {Error} when the build lacks the page's file, or what that loads
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
    // In the browser's order: imports before their importer.
    styles: [
      ...new Set(
        [...start, ...bodies]
          .flatMap((chunk) => withImports(chunk, all).toReversed())
          .flatMap((chunk) => (always.has(chunk) ? [] : chunk.styles)),
      ),
    ],
  }
}
