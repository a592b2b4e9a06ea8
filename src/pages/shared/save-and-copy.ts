import { keptVersion } from '@/data/kept-version/shown'
import { inSentence } from '@/model/values/format'
import { withVersion } from '@/selection/version-address'

/** Downloads a file. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the file in a later task; ten seconds are safe.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The whole address of a page of this site, of the version of the data that is shown. */
export function siteAddress(path: string): string {
  const address = `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`
  const shown = keptVersion()
  return shown ? withVersion(address, shown.version) : address
}

/** Copies, and returns a message: what was copied, or what to do if copying is not allowed. */
async function copied(name: string, copy: () => Promise<void>, instead: string): Promise<string> {
  try {
    await copy()
    return `${name} copied`
  } catch {
    return `The browser did not allow copying. ${instead}`
  }
}

/**
 * Copies a text.
 * @param name its name in the message: "Link"
 * @returns a message about the outcome
 */
export const copyText = (text: string, name: string): Promise<string> =>
  copied(name, () => navigator.clipboard.writeText(text), `The ${inSentence(name)} is: ${text}`)

/**
 * Copies the same content in several types. A file is passed as a promise during the reader's click, because
 * Safari refuses it later.
 * @param content by type: a text, or a file that is still being made
 * @returns a message about the outcome, or what to do instead
 */
export const copyTypes = (
  name: string,
  content: Record<string, string | Promise<Blob>>,
  instead: string,
): Promise<string> =>
  copied(
    name,
    () => {
      const blobs = Object.entries(content).map(([type, of]): [string, Blob | Promise<Blob>] => [
        type,
        typeof of === 'string' ? new Blob([of], { type }) : of,
      ])
      return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))])
    },
    instead,
  )

/**
 * Copies the full address of a page of this site.
 * @returns a message about the outcome
 */
export const copyLink = (path: string): Promise<string> => copyText(siteAddress(path), 'Link')
