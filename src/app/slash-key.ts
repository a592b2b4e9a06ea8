import { storageChanged, useStored } from '@/ui/use-stored'

const KEY = 'slash-key'

/** Where the browser keeps nothing, the key works and cannot be turned off for longer than a page. */
let off = false

function isOff(): boolean {
  try {
    return localStorage.getItem(KEY) === 'off'
  } catch {
    return off
  }
}

export function setSlashKey(works: boolean): void {
  off = !works
  try {
    if (works) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
  } catch {
    // Kept for this page all the same.
  }
  storageChanged()
}

/** Whether the / key alone opens the search box; undefined in a finished page that is not yet alive. */
export const useSlashKey = (): boolean | undefined =>
  useStored<boolean | undefined>(
    () => !isOff(),
    () => undefined,
  )
