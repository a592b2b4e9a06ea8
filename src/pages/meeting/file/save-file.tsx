import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureWords } from '@/data/why-lost'
import { plain } from '@/export/file-name'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { save } from '../../shared/save-and-copy'
import { useToday } from '../../shared/use-today'
import type { Agenda } from '../agenda/use-agenda'

/** Saves a meeting as one file that opens without a network, from a stick or an e-mail. */
export function SaveFile({ agenda, say }: { agenda: Agenda; say: (message: string) => void }) {
  const client = useQueryClient()
  const { catalogue } = useDashboard()
  const today = useToday()
  const [isMaking, setMaking] = useState(false)
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
      const meeting = await fileMeetingOf(agenda, { client, catalogue, today })
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
    <button
      type="button"
      className="button"
      aria-disabled={isMaking || undefined}
      onClick={() => void make()}
    >
      Save as one file
    </button>
  )
}
