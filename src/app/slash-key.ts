import { storageChanged, useStored } from '@/ui/use-stored'

const KEY = 'slash-key'

/** Used where the browser stores nothing: the key is then turned off for this page only. */
let off: boolean | undefined

function isOff(): boolean {
  try {
    return off ?? localStorage.getItem(KEY) === 'off'
  } catch {
    return false
  }
}

export function setSlashKey(works: boolean): void {
  try {
    if (works) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, 'off')
    off = undefined
  } catch {
    off = !works
  }
  storageChanged()
}

/** Whether the / key alone opens the search box; undefined before hydration. */
export const useSlashKey = (): boolean | undefined =>
  useStored<boolean | undefined>(
    () => !isOff(),
    () => undefined,
  )
