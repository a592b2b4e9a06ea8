import { isDay } from '@/model/values/period'
import { keepText, useKept } from '../shared/kept-text'

const KEY = 'last-meeting'

/** Keeps the day in this browser only. */
export const keepMeeting = (day: string): void => keepText(KEY, day)

/** The day of the last meeting (ISO date) that the reader set; undefined until then. */
export function useLastMeeting(): string | undefined {
  const day = useKept(KEY).text
  return day !== null && isDay(day) ? day : undefined
}
