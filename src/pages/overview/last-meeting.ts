import { isDay } from '@/model/values/period'
import { storageChanged, useStored } from '@/ui/use-stored'

const KEY = 'last-meeting'

/** Where the browser keeps nothing, the day holds for the page. */
let kept: string | undefined

function read(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return kept
  }
}

/** Keeps the day in the browser, and nowhere else. */
export function keepMeeting(day: string): void {
  kept = day
  try {
    localStorage.setItem(KEY, day)
  } catch {
    // Kept for this page all the same.
  }
  storageChanged()
}

/** The day of the last meeting (ISO date) as the reader set it; undefined until they do. */
export function useLastMeeting(): string | undefined {
  const day = useStored(read, () => undefined)
  return day !== undefined && isDay(day) ? day : undefined
}
