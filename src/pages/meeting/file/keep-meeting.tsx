import { isClosed } from '@/data/closed'
import { canKeep } from '@/data/offline/can-keep'
import { takeNewer } from '@/data/offline/keep'
import type { Agenda } from '../agenda/use-agenda'
import { useKeeping } from './use-keeping'

interface KeepMeetingProps {
  agenda: Agenda
  /** The fragment of the agenda, by which the meeting is found again. */
  fragment: string
  say: (message: string) => void
}

/**
 * Keeps a meeting on this device with all its figures, and says whether it works without a network. A newer version
 * of the site is offered here, and changes nothing until it is asked for.
 */
export function KeepMeeting({ agenda, fragment, say }: KeepMeetingProps) {
  const { isHere, part, isNewer, message, keepAll } = useKeeping(agenda, fragment)
  const renew = () => {
    say('Fetching the newer version.')
    takeNewer(() => undefined).catch((error: unknown) =>
      say(error instanceof Error ? error.message : 'It could not be fetched.'),
    )
  }
  if (!canKeep() || isClosed()) return null
  if (part !== undefined)
    return (
      <label className="small">
        Keeping this meeting <progress value={part} max={1} />
      </label>
    )
  return (
    <>
      {isHere ? (
        <b className="take-along-kept">Works without a network</b>
      ) : (
        <button type="button" className="button" onClick={() => void keepAll()}>
          Keep for offline
        </button>
      )}
      {isNewer && (
        <button type="button" className="button" onClick={renew}>
          Use the newer version
        </button>
      )}
      {message !== '' && (
        <span className="small" role="status">
          {message}
        </span>
      )}
    </>
  )
}
