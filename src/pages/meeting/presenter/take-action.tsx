import { useState } from 'react'
import { failureWords } from '@/data/offline/why-lost'
import { ACTION_COLUMNS } from '@/model/inspection/actions'
import { actionRows } from '@/model/meeting/actions'
import { save } from '../../shared/save-and-copy'
import { useActions } from '../kept/use-actions'

interface TakeActionProps {
  /** Code and name of what is on the screen. */
  topic: string
  /** Short name of the meeting. */
  meeting: string
  today: string
}

/** Notes what the committee asks for, to go into the council's file of actions. */
export function TakeAction({ topic, meeting, today }: TakeActionProps) {
  const { actions, first, keep } = useActions()
  const [asked, setAsked] = useState('')
  const [message, setMessage] = useState('')
  const add = () => {
    if (asked.trim() === '') return setMessage('Write what is to be done.')
    keep([...actions, { day: today, topic, asked: asked.trim(), meeting }])
    setAsked('')
    setMessage(`Noted as action ${first + actions.length}.`)
  }
  const download = async () => {
    try {
      const { tableText } = await import('@/export/csv-text')
      const text = tableText([...ACTION_COLUMNS], actionRows(actions, first))
      save(new Blob([text], { type: 'text/csv;charset=utf-8' }), `Actions_${today}.csv`)
      setMessage(`Saved as Actions_${today}.csv. “Your own figures” opens it.`)
    } catch (error) {
      setMessage(await failureWords(error, 'The file could not be made.'))
    }
  }
  return (
    <section className="presenter-actions">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <label>
          <h2>Take away an action</h2>
          <textarea
            rows={3}
            maxLength={600}
            value={asked}
            placeholder={`Becomes action ${first + actions.length}, with ${topic} and today’s date`}
            onChange={(event) => setAsked(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          Note it
        </button>
        {actions.length > 0 && (
          <button type="button" className="button" onClick={() => void download()}>
            Download {actions.length} (CSV)
          </button>
        )}
      </form>
      <p className="small" role="status">
        {message}
      </p>
      <ol className="plain" aria-label="Actions noted">
        {actions.map((action, at) => (
          <li key={`${action.day}${action.topic}${action.asked}`}>
            <b>{first + at}</b> {action.asked} <span className="quiet">{action.topic}</span>
            <button
              type="button"
              className="presenter-remove"
              onClick={() => {
                keep(actions.filter((one) => one !== action))
                setMessage('Removed.')
              }}
            >
              <span className="visually-hidden">{action.asked}: </span>Remove
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
