import { useState } from 'react'
import type { Pack } from '@/model/report/report'
import { currentReport, keepReport, useStoredReport } from '../report-list/report-store'

/** Takes back what was done, from the report as it is by then. */
type Undo = (report: Pack) => Pack

/** The reader's report, the one way to change it, and what was last done to it. */
export function useReportEditor() {
  const report = useStoredReport()
  const [message, setMessage] = useState('')
  const [undo, setUndo] = useState<{ by: Undo }>()
  /** Words are told to the reader; without any, what was said and can be undone stays. */
  const change = (next: Pack, words?: string, by?: Undo) => {
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
