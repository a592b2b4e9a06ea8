import { useState } from 'react'
import type { SavedReport } from '@/model/report/report'
import { currentPack, keepPack, usePack } from '../report-list/report-store'

/** Takes back what was done, from the report as it is by then. */
type Undo = (pack: SavedReport) => SavedReport

/** The reader's report, the one way to change it, and what was last done to it. */
export function useReport() {
  const pack = usePack()
  const [said, setSaid] = useState('')
  const [undo, setUndo] = useState<{ by: Undo }>()
  /** Words are told to the reader; without any, what was said and can be undone stays. */
  const change = (next: SavedReport, words?: string, by?: Undo) => {
    keepPack(next)
    if (words === undefined) return
    setSaid(words)
    setUndo(by && { by })
  }
  /** Tells the reader something that cannot be undone. */
  const say = (words: string) => {
    setSaid(words)
    setUndo(undefined)
  }
  const takeBack = () => {
    if (undo) change(undo.by(currentPack()), 'Undone.')
  }
  return { pack, said, say, change, takeBack, canUndo: undo !== undefined }
}
export type Report = ReturnType<typeof useReport>
