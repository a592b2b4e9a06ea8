import { currentOverlay } from './overlay'
import { DataError } from './fetch-json'
import { isKeeping } from './offline/can-keep'

/**
 * Why a file could not be loaded: there is no network, the site has been republished since the page was
 * opened and the file is gone, or the server refuses to deliver it.
 */
export type Why = 'offline' | 'newer' | 'refused'

const KEY = 'reloaded-for'
const ENTRY = /<script type="module"[^>]* src="([^"]+)"/

/** Whether an error means that code of the page could not be loaded, by the messages of all browsers. */
export const isLostCode = (error: unknown): boolean =>
  error instanceof Error && /imported module|module script|preload CSS/i.test(error.message)

/** Whether an error means that a file, either code or figures, could not be loaded. */
export const isLost = (error: unknown): boolean => isLostCode(error) || error instanceof DataError

/** Asks the server for the current page, to find out why a file is missing and which script that page has. */
async function probe(): Promise<{ why: Why; entry?: string }> {
  if (!navigator.onLine) return { why: 'offline' }
  // Own figures are open, so nothing is requested from the server.
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

/** Whether a room watches the page, or the reader has typed something that would be lost on a new one. */
const mustStay = (): boolean =>
  document.querySelector('[data-stays]') !== null ||
  [...document.querySelectorAll<HTMLInputElement>('textarea, input')].some(
    ({ type, value }) => /^text|search/.test(type) && value !== '',
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
export async function whyLost(): Promise<Why> {
  const { why, entry } = await probe()
  if (entry !== undefined && !currentOverlay() && !mustStay() && !isKeeping() && isFirstTime(entry))
    location.reload()
  return why
}

/**
 * Reloads the page, in the newer version where an older one is kept, but never without a network, where only
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
 * The message for a failure of something that the reader asked for.
 * @param otherwise used if the error has no message for the reader
 */
export async function failureWords(error: unknown, otherwise: string): Promise<string> {
  if (isLostCode(error)) return WORDS[await whyLost()]
  return error instanceof Error ? error.message : otherwise
}
