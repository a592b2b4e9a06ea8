import { useState } from 'react'
import { lastDay, minutesOf } from '@/model/meeting/minutes'
import { nameOfAgenda } from '@/model/meeting/own-notes'
import type { Agenda } from '../agenda/use-agenda'
import { savePaper } from '../kept/save-paper'
import { useActions } from '../kept/use-actions'
import type { useMinutes } from '../kept/use-minutes'

interface MinutesProps {
  agenda: Agenda
  /** The fragment of the agenda, by which its actions are known. */
  fragment: string
  minutes: ReturnType<typeof useMinutes>
  today: string
  /** Name of the meeting. */
  meeting: string
}

const counted = (n: number, one: string): string => `${n} ${n === 1 ? one : `${one}s`}`

/** What was shown, asked and noted, to be saved as Word or text. */
export function Minutes({ agenda, fragment, minutes, today, meeting }: MinutesProps) {
  const { actions, first } = useActions()
  const [message, say] = useState('')
  const { log } = minutes
  const day = lastDay(log) ?? today
  const own = actions.flatMap((action, at) =>
    action.day === day && (action.meeting ?? '') === nameOfAgenda(fragment)
      ? [{ number: first + at, action }]
      : [],
  )
  const { committee, asAt } = agenda.report
  const paper = minutesOf({
    meeting,
    committee: committee === meeting ? undefined : committee,
    log,
    actions: own,
    day,
    asAt,
  })
  const isEmpty = paper.sections.length === 0
  const file = (extension: 'docx' | 'txt') =>
    isEmpty
      ? say('Nothing has been shown or noted yet.')
      : void savePaper(paper, day, extension).then(say)
  const shown = log.shown.filter(({ at }) => at.startsWith(day)).length
  const asked = log.asked.filter(({ at }) => at.startsWith(day)).length
  return (
    <section className="presenter-minutes">
      <h2>Minutes</h2>
      <p className="small quiet">
        {isEmpty
          ? 'What the screen shows for five seconds or more is noted here'
          : [
              `${counted(shown, 'figure')} shown`,
              counted(asked, 'question'),
              counted(own.length, 'action'),
            ].join(', ')}
        {minutes.isKept
          ? ', only on this device.'
          : ', for as long as this page is open: nothing is kept on this device.'}
      </p>
      <button type="button" className="button" aria-disabled={isEmpty} onClick={() => file('docx')}>
        Minutes (Word)
      </button>
      <button type="button" className="button" aria-disabled={isEmpty} onClick={() => file('txt')}>
        Minutes (text)
      </button>
      {!isEmpty && (
        <button
          type="button"
          className="presenter-remove"
          onClick={() => {
            minutes.keep({ shown: [], asked: [] })
            say('The minutes start again. Actions stay until they are removed.')
          }}
        >
          Start again
        </button>
      )}
      <p className="small" role="status">
        {message}
      </p>
    </section>
  )
}
