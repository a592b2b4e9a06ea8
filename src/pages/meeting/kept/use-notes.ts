import { useMemo } from 'react'
import { nameOfAgenda, readNotes, withNote, type OwnNote } from '@/model/meeting/own-notes'
import { keepText, useKept } from '../../shared/kept-text'

/** The reader's notes on a meeting, which stay in this browser. */
export function useNotes(fragment: string) {
  const key = `meeting-notes-${nameOfAgenda(fragment)}`
  const { text, isKept } = useKept(key)
  const notes = useMemo(() => readNotes(text), [text])
  return {
    notes,
    /** Whether the browser keeps them when the page is closed. */
    isKept,
    change: (address: string, note: OwnNote) =>
      keepText(key, JSON.stringify(withNote(notes, address, note))),
  }
}
