import { useMemo } from 'react'
import { nameOfAgenda, NO_NOTE, readNotes, withNote, type OwnNote } from '@/model/meeting/own-notes'
import { storageChanged, useStored } from '@/ui/use-stored'

/** Where the browser keeps nothing, notes last as long as the page. */
const unkept = new Map<string, string>()

function kept(key: string): string {
  try {
    return localStorage.getItem(key) ?? unkept.get(key) ?? '{}'
  } catch {
    return unkept.get(key) ?? '{}'
  }
}

/** The reader's notes on a meeting, which stay in this browser. */
export function useNotes(fragment: string) {
  const key = `meeting-notes-${nameOfAgenda(fragment)}`
  const text = useStored(
    () => kept(key),
    () => '{}',
  )
  const notes = useMemo(() => readNotes(text), [text])
  return {
    notes,
    /** Whether the browser keeps them when the page is closed. */
    isKept: !unkept.has(key),
    noteOn: (address: string): OwnNote => notes[address] ?? NO_NOTE,
    change: (address: string, note: OwnNote) => {
      const next = JSON.stringify(withNote(notes, address, note))
      try {
        localStorage.setItem(key, next)
        unkept.delete(key)
      } catch {
        unkept.set(key, next)
      }
      storageChanged()
    },
  }
}
