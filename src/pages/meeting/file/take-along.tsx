import { useState } from 'react'
import { useAgenda } from '../agenda/use-agenda'
import { KeepMeeting } from './keep-meeting'
import { SaveFile } from './save-file'
import './take-along.css'

interface TakeAlongProps {
  /** The fragment of an agenda. */
  fragment: string
  /** Name of the meeting, where a page offers several. */
  name?: string
  /** Whether it is offered to whoever presents. */
  isPresenter?: boolean
}

/** A meeting for a room without a network: kept on this device, or as one file. */
export function TakeAlong({ fragment, name, isPresenter = false }: TakeAlongProps) {
  const agenda = useAgenda(fragment)
  const [message, say] = useState('')
  return (
    <div
      className="take-along"
      role="group"
      aria-label={name === undefined ? 'Without a network' : `${name}, without a network`}
    >
      <KeepMeeting agenda={agenda} fragment={fragment} say={say} />
      <SaveFile agenda={agenda} say={say} mayHaveNotes={isPresenter} />
      <span className="small" role="status">
        {message}
      </span>
    </div>
  )
}
