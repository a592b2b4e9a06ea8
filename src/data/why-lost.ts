import { currentOverlay } from './overlay'
import { DataError } from './fetch-json'
import { isKeeping } from './offline/can-keep'

/**
 * Why a file could not be had: there is no network, the site has been published anew since the page was
 * opened and the file is gone, or the server does not hand it out.
 */
export type Why = 'offline' | 'newer' | 'refused'

const KEY = 'reloaded-for'
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/

/** Whether an error means that code of the page could not be loaded, in the words of any browser. */
export const isLostCode = (error: unknown): boolean =>
  error instanceof Error && /imported module|module script|preload CSS/i.test(error.message)

/** Whether an error means that a file could not be had: code or figures. */
export const isLost = (error: unknown): boolean => isLostCode(error) || error instanceof DataError

/** Asks the server for the page that it has now: why a file is lost, and which script that page has. */
async function probe(): Promise<{ why: Why; entry?: string }> {
  if (!navigator.onLine) return { why: 'offline' }
  // Own figures are open: nothing at all is asked of the server.
  if (currentOverlay()) return { why: 'refused' }
  try {
    const response = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' })
    const entry = ENTRY.exec(await response.text())?.[1]
    const here = document.querySelector('script[type=module][src]')?.getAttribute('src')
    return entry === undefined || entry === here ? { why: 'refused' } : { why: 'newer', entry }
  } catch {
    return { why: 'offline' }
  }
}

/** Whether the reader has typed something that a new page would not have. */
const hasTyped = (): boolean =>
  [...document.querySelectorAll<HTMLInputElement>('textarea, input')].some(
    ({ type, value }) => /^text|search/.test(type) && value !== '',
  )

/** Remembers that the page is reloaded for a version of the site; false where it was reloaded before. */
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
 * Why a file could not be had. Where the site has been published anew, the page is loaded anew by this,
 * once for each version, unless the reader would lose what was typed or opened, or has kept the version that
 * is shown.
 */
export async function whyLost(): Promise<Why> {
  const { why, entry } = await probe()
  if (entry !== undefined && !currentOverlay() && !hasTyped() && !isKeeping() && isFirstTime(entry))
    location.reload()
  return why
}

/**
 * Loads the page anew, in the newer version where an older one is kept, but never without a network, where only
 * the browser's own error would come.
 * @returns why it could not be loaded
 */
export async function loadAgain(): Promise<Why | undefined> {
  const { why } = await probe()
  if (why === 'offline') return why
  if (why === 'newer' && isKeeping())
    try {
      const { takeNewer } = await import('./offline/keep')
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
  newer: 'A newer version of this site has been published. Load the page again, then try again.',
  refused: 'This part of the site could not be loaded. Try again, or load the page again.',
}

/**
 * What to say when something that the reader asked for failed.
 * @param otherwise when the error itself says nothing
 */
export async function failureWords(error: unknown, otherwise: string): Promise<string> {
  if (isLostCode(error)) return WORDS[await whyLost()]
  return error instanceof Error ? error.message : otherwise
}
