/** Hands a file to the browser to keep. */
export function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the file by the next task; a little later is surely safe.
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}

/** The whole address of a page of this site. */
export const siteAddress = (path: string): string =>
  `${location.origin}${import.meta.env.BASE_URL.replace(/\/$/, '')}${path}`

/**
 * Copies a text.
 * @param name what it is called: "Link"
 * @returns what was done, in words
 */
export async function copyText(text: string, name: string): Promise<string> {
  try {
    await navigator.clipboard.writeText(text)
    return `${name} copied`
  } catch {
    return `The browser did not allow copying. The ${name.toLowerCase()} is: ${text}`
  }
}

/**
 * Copies the whole address of a page of this site.
 * @returns what was done, in words
 */
export const copyLink = (path: string): Promise<string> => copyText(siteAddress(path), 'Link')
