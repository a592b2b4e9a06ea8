import { useState } from 'react'
import type { SavedReport } from '@/model/report/report'
import { currentReport, keepReport, useStoredReport } from '../report-list/report-store'

/** Undoes a change, given the report at the time of undoing. */
type Undo = (report: SavedReport) => SavedReport

/** The reader's report, the functions that change it, and the message on the last change. */
export function useReportEditor() {
  const report = useStoredReport()
  const [message, setMessage] = useState('')
  const [undo, setUndo] = useState<{ by: Undo }>()
  /** Stores the next report. Without words, the last message and its undo remain. */
  const change = (next: SavedReport, words?: string, by?: Undo) => {
    keepReport(next)
    if (words === undefined) return
    setMessage(words)
    setUndo(by && { by })
  }
  /** Tells the reader something that cannot be undone. */
  const say = (words: string) => {
    setMessage(words)
    setUndo(undefined)
  }
  const takeBack = () => {
    if (undo) change(undo.by(currentReport()), 'Undone.')
  }
  return { report, message, say, change, takeBack, canUndo: undo !== undefined }
}
export type ReportEditor = ReturnType<typeof useReportEditor>
