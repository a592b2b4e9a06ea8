/** Figures of the reader's own that lie over the published ones, in memory only. */
export interface Overlay {
  /** What the figures are called: their release's title. */
  title: string
  /** Names of the files that they were read from. */
  files: readonly string[]
  /** What they are figures of: "release|indicator". */
  tables: ReadonlySet<string>
  /** Ids of the indicators that nothing is published of. */
  indicators: ReadonlySet<string>
  /**
   * A data file as it is with them.
   * @param path below /data/
   * @param published asks for the file as it is published
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

/** The file that a piece of fetched data is. */
export const pathOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null ? paths.get(data) : undefined

export function rememberPath(data: unknown, path: string): void {
  if (typeof data === 'object' && data !== null) paths.set(data, path)
}
