/** What the clipboard is given, by type: a text, or a file that is still being made. */
type Kinds = Record<string, string | Promise<Blob>>

/**
 * Puts something on the clipboard. A file is handed over as a promise within the reader's own click:
 * Safari refuses it later.
 * @returns what was done, or what to do instead, in words
 */
export async function copied(what: string, kinds: Kinds, instead: string): Promise<string> {
  try {
    const blobs = Object.entries(kinds).map(([type, content]): [string, Blob | Promise<Blob>] => [
      type,
      typeof content === 'string' ? new Blob([content], { type }) : content,
    ])
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    return `${what} copied`
  } catch {
    return `The browser did not allow copying. ${instead}`
  }
}
