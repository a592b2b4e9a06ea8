import { isDay } from '@/model/values/period'
import { storageChanged, useStored } from '@/ui/use-stored'

const KEY = 'last-meeting'

/** Used where the browser stores nothing: the day lasts as long as the page. */
let kept: string | undefined

function read(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined
  } catch {
    return kept
  }
}

/** Keeps the day in this browser only. */
export function keepMeeting(day: string): void {
  kept = day
  try {
    localStorage.setItem(KEY, day)
  } catch {
    // It is kept for this page in any case.
  }
  storageChanged()
}

/** The day of the last meeting (ISO date) that the reader set; undefined until then. */
export function useLastMeeting(): string | undefined {
  const day = useStored(read, () => undefined)
  return day !== undefined && isDay(day) ? day : undefined
}
