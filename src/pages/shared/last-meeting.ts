import { useSyncExternalStore } from 'react'
import { isDay } from '@/model/values/period'

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

const listen = (changed: () => void) => {
  addEventListener('storage', changed)
  return () => removeEventListener('storage', changed)
}

/** Keeps the day in the browser, and nowhere else. */
export function keepMeeting(day: string): void {
  kept = day
  try {
    localStorage.setItem(KEY, day)
  } catch {
    // Kept for this page all the same.
  }
  dispatchEvent(new Event('storage'))
}

/** The day of the last meeting (ISO date) as the reader set it; undefined until they do. */
export function useLastMeeting(): string | undefined {
  const day = useSyncExternalStore(listen, read)
  return day !== undefined && isDay(day) ? day : undefined
}
