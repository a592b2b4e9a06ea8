import { FileError, PORTAL } from '../ask/ask-file'
import { currentOverlay } from '../overlay'
import { isKeeping } from './can-keep'

/**
 * Why a file could not be loaded: there is no network, the network answers with a page of its own, the site has
 * been republished since the page was opened and the file is gone, the server refuses to deliver it, or the browser
 * asks for it again only with the whole page.
 */
export type Why = 'offline' | 'portal' | 'newer' | 'refused' | 'remembered'

const KEY = 'reloaded-for'
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/

/** Whether an error means that code of the page could not be loaded, by its file or the messages of all browsers. */
export const isLostCode = (error: unknown): boolean =>
  (error instanceof FileError && /\.(js|css)$/.test(error.file)) ||
  (error instanceof Error && /imported module|module script|preload CSS/i.test(error.message))

/** Whether an error means that a file, either code or figures, could not be loaded. */
export const isLost = (error: unknown): boolean => isLostCode(error) || error instanceof FileError

/** Why a file could not be loaded, as far as its error says. */
export function whyAtOnce(error: unknown): Why | undefined {
  if (!(error instanceof FileError)) return isLostCode(error) ? 'remembered' : undefined
  return error.fault === 'portal' || error.fault === 'remembered' ? error.fault : undefined
}

/** Asks the server for the current page, to find out why a file is missing and which script that page has. */
async function probe(): Promise<{ why: Why; entry?: string }> {
  if (!navigator.onLine) return { why: 'offline' }
  // Own figures are open, so nothing is requested from the server.
  if (currentOverlay()) return { why: 'refused' }
  try {
    const response = await fetch(import.meta.env.BASE_URL, {
      cache: 'no-store',
      redirect: 'manual',
    })
    const text = await response.text()
    const isOurs = text.includes('id="root"')
    if (response.type === 'opaqueredirect' || response.status === 511 || (response.ok && !isOurs))
      return { why: 'portal' }
    const entry = isOurs ? ENTRY.exec(text)?.[1] : undefined
    const here = document.querySelector('script[type=module][src]')?.getAttribute('src')
    return entry === undefined || entry === here ? { why: 'refused' } : { why: 'newer', entry }
  } catch {
    return { why: 'offline' }
  }
}

const UNTYPED = /^(button|checkbox|hidden|radio|range|reset|submit)$/

/** Whether a room watches the page, or the reader has typed or chosen something that would be lost on a new one. */
const mustStay = (): boolean =>
  document.querySelector('[data-stays]') !== null ||
  [...document.querySelectorAll<HTMLInputElement>('textarea, input')].some(
    ({ type, value }) => !UNTYPED.test(type) && value !== '',
  )

/** Remembers that the page has been reloaded for a version of the site. False if it was before. */
function isFirstTime(entry: string): boolean {
  try {
    if (sessionStorage.getItem(KEY) === entry) return false
    sessionStorage.setItem(KEY, entry)
    return true
  } catch {
    return false
  }
}

/**
 * Why a file could not be loaded. If the site has been republished, this reloads the page, once for each
 * version, unless the reader would lose what was typed or opened, a room watches it, or the reader has kept the
 * version that is shown.
 */
export async function whyLost(error?: unknown): Promise<Why> {
  const said = whyAtOnce(error)
  if (said === 'portal') return said
  const { why, entry } = await probe()
  if (entry !== undefined && !currentOverlay() && !mustStay() && !isKeeping() && isFirstTime(entry))
    location.reload()
  return why === 'refused' ? (said ?? why) : why
}

/**
 * Reloads the page, in the newer version where an older one is kept, but never without a network, where only
 * the browser's own error would come.
 * @returns why it could not be loaded
 */
export async function loadAgain(): Promise<Why | undefined> {
  const { why } = await probe()
  if (why === 'offline' || why === 'portal') return why
  if (why === 'newer' && isKeeping())
    try {
      const { takeNewer } = await import('./keep')
      await takeNewer(() => undefined)
      return undefined
    } catch {
      return 'offline'
    }
  location.reload()
  return undefined
}

const WORDS: Record<Why, string> = {
  offline:
    'No network: this part of the site is not loaded yet. Try again when the network is back.',
  portal: PORTAL,
  newer: 'A newer version of this site has been published. Load the page again, then try again.',
  refused: 'This part of the site could not be loaded. Try again.',
  remembered:
    'This part of the site could not be loaded, and your browser asks for it only once. Load the page again.',
}

/**
 * The message for a failure of something that the reader asked for.
 * @param otherwise used if the error has no message for the reader
 */
export async function failureWords(error: unknown, otherwise: string): Promise<string> {
  if (isLostCode(error)) return WORDS[await whyLost(error)]
  // What a program says of itself is not for the reader.
  return error instanceof Error && !(error instanceof TypeError) ? error.message : otherwise
}
