import { NO_NOTE, notesPaper } from '@/model/meeting/own-notes'
import type { WrittenPaper } from '@/model/meeting/written-paper'
import { copyText } from '../../shared/save-and-copy'
import { useToday } from '../../shared/use-today'
import { plainPaper, savePaper } from '../kept/save-paper'
import type { useNotes } from '../kept/use-notes'

interface NotesProps {
  /** Address of the chart that the notes are on. */
  address: string
  questions: readonly string[]
  own: ReturnType<typeof useNotes>
  meeting: string
  /** Every chart of the meeting with its note, for the text that is shared. */
  charts: Parameters<typeof notesPaper>[1]
  say: (message: string) => void
}

/** Hands a text to the device's own way of sharing, or copies it. */
async function share(text: string): Promise<string> {
  if ('share' in navigator)
    try {
      await navigator.share({ text })
      return 'Shared.'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return ''
    }
  return copyText(text, 'Notes')
}

/** Questions to tick and the member's own notes, which stay on the device. */
export function Notes({ address, questions, own, meeting, charts, say }: NotesProps) {
  const today = useToday()
  const note = own.notes[address] ?? NO_NOTE
  const tick = (question: string, isTicked: boolean) =>
    own.change(address, {
      ...note,
      ticked: isTicked ? [...note.ticked, question] : note.ticked.filter((one) => one !== question),
    })
  const send = async (hand: (paper: WrittenPaper) => Promise<string>) => {
    const paper = notesPaper(meeting, charts)
    say(paper ? await hand(paper) : 'There is no note yet.')
  }
  return (
    <>
      {questions.length > 0 && (
        <>
          <h2>Questions you may ask</h2>
          <ul className="plain companion-questions">
            {questions.map((question) => (
              <li key={question}>
                <label>
                  <input
                    type="checkbox"
                    checked={note.ticked.includes(question)}
                    onChange={(event) => tick(question, event.target.checked)}
                  />
                  <span>{question}</span>
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
      <label className="companion-note">
        <h2>
          My notes{' '}
          <span className="small quiet">
            {own.isKept
              ? 'only on this device'
              : 'for as long as this page is open: this browser keeps nothing'}
          </span>
        </h2>
        <textarea
          rows={3}
          maxLength={4000}
          value={note.text}
          onChange={(event) => own.change(address, { ...note, text: event.target.value })}
        />
      </label>
      <p className="companion-send">
        <button
          type="button"
          className="button"
          onClick={() => void send((paper) => share(plainPaper(paper)))}
        >
          Share my notes as text
        </button>
        <button
          type="button"
          className="button"
          onClick={() => void send((paper) => savePaper(paper, today, 'docx'))}
        >
          Save my notes (Word)
        </button>
      </p>
    </>
  )
}
