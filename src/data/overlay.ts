/** The reader's own figures, which replace or add to the published ones in memory only. */
export interface Overlay {
  /** What the figures are called: their release's title. */
  title: string
  /** Names of the files that they were read from. */
  files: readonly string[]
  /** The tables that they belong to: "release|indicator". */
  tables: ReadonlySet<string>
  /** Ids of the indicators for which nothing is published. */
  indicators: ReadonlySet<string>
  /**
   * A data file with these figures in it.
   * @param path below /data/
   * @param published fetches the file as it is published
   */
  read: (path: string, published: () => Promise<unknown>) => Promise<unknown>
  /** The release with all that changes, as a ZIP to keep. */
  save: () => Promise<Uint8Array>
  /** Forgets them. */
  end: () => void
}

let current: Overlay | undefined
const listeners = new Set<() => void>()

export const currentOverlay = (): Overlay | undefined => current

/** Puts own figures over the published ones, or takes them away. */
export function setOverlay(overlay: Overlay | undefined): void {
  current = overlay
  for (const listener of listeners) listener()
}

export function onOverlay(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const paths = new WeakMap<object, string>()

/** The path of the file that fetched data came from. */
export const pathOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null ? paths.get(data) : undefined

export function rememberPath(data: unknown, path: string): void {
  if (typeof data === 'object' && data !== null) paths.set(data, path)
}
