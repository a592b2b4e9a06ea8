import { whatIsNew } from '@/model/overview/what-is-new'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { lastPaper } from '../shared/changes/use-change-span'
import { isDay } from '@/model/values/period'
import { keepText, useKept } from '../shared/kept-text'
import { useToday } from '../shared/use-today'

const KEY = 'last-meeting'

/** The day of the last meeting (ISO date) that the reader set, kept in this browser only; undefined until then. */
function useLastMeeting(): string | undefined {
  const day = useKept(KEY).text
  return day !== null && isDay(day) ? day : undefined
}

/** The day of the reader's last meeting, or if not set, that of the council's last paper. */
export function useMeeting(): string {
  const { releases } = useDashboard()
  const today = useToday()
  return useLastMeeting() ?? lastPaper(releases) ?? today
}

/** A field for the date of the reader's last meeting. */
export function MeetingDay() {
  const today = useToday()
  return (
    <label className="choose">
      <span>Since the meeting on</span>
      <input
        type="date"
        value={useMeeting()}
        max={today}
        onChange={(event) => {
          if (event.target.value !== '') keepText(KEY, event.target.value)
        }}
      />
    </label>
  )
}

/** Whether a figure that is worse was already known at the last meeting, and its value then. */
export function WhatIsNew({ card }: { card: HeadlineCard }) {
  const { label, detail, isNew } = whatIsNew(card, useMeeting())
  return (
    <>
      <b className={isNew ? 'tag tag-new' : 'tag'}>{label}</b> <span>{detail}</span>
    </>
  )
}
