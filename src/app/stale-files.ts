import { currentOverlay } from '@/data/overlay'

const KEY = 'reloaded-for-new-files'
const A_MINUTE = 60_000

/**
 * A tab that was open while a new version was published asks for files that are gone. It then
 * loads itself anew, once a minute at most, so that a file that is truly missing makes no loop.
 */
export function recoverFromStaleFiles(): void {
  addEventListener('vite:preloadError', (event) => {
    if ('prefetching' in document.documentElement.dataset) return event.preventDefault()
    // The reader's own figures would be lost: what cannot be loaded says so in its place.
    if (currentOverlay()) return event.preventDefault()
    const last = Number(sessionStorage.getItem(KEY) ?? 0)
    if (Date.now() - last < A_MINUTE) return
    sessionStorage.setItem(KEY, String(Date.now()))
    location.reload()
  })
}
