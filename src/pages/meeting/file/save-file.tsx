import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureWords } from '@/data/offline/why-lost'
import { plain } from '@/export/file-name'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { save } from '../../shared/save-and-copy'
import { useToday } from '../../shared/use-today'
import type { Agenda } from '../agenda/use-agenda'

/** Saves a meeting as one file that opens without a network, from a stick or an e-mail. */
interface SaveFileProps {
  agenda: Agenda
  say: (message: string) => void
  /** Whether whoever presents may take along what is to be said. */
  mayHaveNotes: boolean
}

export function SaveFile({ agenda, say, mayHaveNotes }: SaveFileProps) {
  const client = useQueryClient()
  const { catalogue } = useDashboard()
  const today = useToday()
  const [isMaking, setMaking] = useState(false)
  const [hasNotes, setNotes] = useState(false)
  const canHaveNotes = mayHaveNotes && agenda.steps.some(({ chart }) => chart.note !== undefined)
  const make = async () => {
    if (isMaking) return
    setMaking(true)
    say('The file is being made.')
    try {
      const [{ fileMeetingOf }, { meetingFile }, { rendered }] = await Promise.all([
        import('./file-meeting'),
        import('@/export/meeting-file/meeting-file'),
        import('@/export/picture/rendered'),
      ])
      const meeting = await fileMeetingOf(agenda, {
        client,
        catalogue,
        today,
        hasNotes: canHaveNotes && hasNotes,
      })
      const text = meetingFile(meeting, (element) => rendered(element, (host) => host.innerHTML))
      const name = `${plain(meeting.title)}_${meeting.date ?? today}.html`
      save(new Blob([text], { type: 'text/html;charset=utf-8' }), name)
      say(`Saved as ${name}. It opens by a double click.`)
    } catch (error) {
      say(await failureWords(error, 'The file could not be made.'))
    }
    setMaking(false)
  }
  return (
    <>
      <button
        type="button"
        className="button"
        aria-disabled={isMaking || undefined}
        onClick={() => void make()}
      >
        Save as one file
      </button>
      {canHaveNotes && (
        <label className="take-along-notes">
          <input
            type="checkbox"
            checked={hasNotes}
            onChange={(event) => setNotes(event.target.checked)}
          />
          with what is to be said, for whoever presents
        </label>
      )}
    </>
  )
}
