import { storageChanged, useStored } from '@/ui/use-stored'

const KEY = 'slash-key'

/** Used where the browser stores nothing: the key is then turned off for this page only. */
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
    // It is kept for this page in any case.
  }
  storageChanged()
}

/** Whether the / key alone opens the search box; undefined before hydration. */
export const useSlashKey = (): boolean | undefined =>
  useStored<boolean | undefined>(
    () => !isOff(),
    () => undefined,
  )
