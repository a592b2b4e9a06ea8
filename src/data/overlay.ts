/** The reader's own figures, which replace or add to the published ones in memory only. */
export interface Overlay {
  /** Name of the figures: the title of their release. */
  title: string
  /** Names of the files they were read from. */
  files: readonly string[]
  /** The tables they belong to: "release|indicator". */
  tables: ReadonlySet<string>
  /** Ids of the indicators without published figures. */
  indicators: ReadonlySet<string>
  /**
   * A data file with these figures included.
   * @param path below /data/
   * @param published fetches the published file
   */
  read: (path: string, published: () => Promise<unknown>) => Promise<unknown>
  /** The release with everything that changes, as a ZIP file to keep. */
  save: () => Promise<Uint8Array>
  /** Discards the figures. */
  end: () => void
}

let current: Overlay | undefined
const listeners = new Set<() => void>()

export const currentOverlay = (): Overlay | undefined => current

/** Overlays own figures on the published ones, or removes the overlay. */
export function setOverlay(overlay: Overlay | undefined): void {
  current = overlay
  for (const listener of listeners) listener()
}

export function onOverlay(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const paths = new WeakMap<object, string>()

/** The path of the file from which data was fetched. */
export const pathOf = (data: unknown): string | undefined =>
  typeof data === 'object' && data !== null ? paths.get(data) : undefined

export function rememberPath(data: unknown, path: string): void {
  if (typeof data === 'object' && data !== null) paths.set(data, path)
}
