import { startTransition, useEffect, useState, useSyncExternalStore } from 'react'
import { reportChoices } from '@/export/report-registry'
import { EMPTY_REPORT, withItems } from '@/model/report/report'
import { ChartBoundary } from '../shared/chart-boundary'
import { PageTitle } from '../shared/page-title'
import { ReportCover } from './entries/report-cover'
import { ReportEntries } from './entries/report-entries'
import { ReportIncoming } from './report-incoming'
import { ReportMake } from './making/report-make'
import { ReportPaper } from './entries/report-paper'
import { ReportShare } from './report-share'
import { ReportStart } from './report-start'
import { ReportTheme } from './making/office-theme-form'
import { ReportUnread } from './report-unread'
import { reportNote, useStoredReport } from '../report-list/report-store'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useIncoming } from './use-incoming'
import { useReportEditor } from './use-report-editor'
import { useToday } from '../shared/use-today'
import './report.css'

/** Whether any format here uses the fonts and colours of the council's own slides. */
const hasTheme = reportChoices.some(({ id }) => id === 'pptx' || id === 'docx')

/** Charts that are drawn at once, and how many more follow each time: all at once would halt the page. */
const [FIRST, MORE] = [10, 4]

/** How many of the report’s items are drawn by now. */
function useDrawn(count: number): number {
  const [drawn, setDrawn] = useState(FIRST)
  useEffect(() => {
    if (drawn >= count) return undefined
    const timer = setTimeout(() => startTransition(() => setDrawn(drawn + MORE)))
    return () => clearTimeout(timer)
  }, [drawn, count])
  return drawn
}

/** The report itself. Only the browser has it, so the finished HTML leaves it out. */
function Editor() {
  const editor = useReportEditor()
  const today = useToday()
  const { report, change, message, canUndo, takeBack } = editor
  const note = reportNote()
  const drawn = useDrawn(report.entries.length)
  const incoming = useIncoming(editor)
  const isEmpty = report.entries.length === 0
  const start = (
    <ChartBoundary tall={false}>
      <ReportStart editor={editor} />
    </ChartBoundary>
  )
  const clear = () => change(EMPTY_REPORT, 'The report is empty.', () => report)
  return (
    <>
      {note !== '' && (
        <p className="notice" role="status">
          <strong>Your report is not kept.</strong> {note}
        </p>
      )}
      <ReportUnread />
      {incoming.problem !== undefined && (
        <div className="problem" role="alert">
          <p>
            <strong>This report could not be opened.</strong> {incoming.problem} Your own report is
            as it was.
          </p>
          <button type="button" className="button" onClick={incoming.done}>
            Close
          </button>
        </div>
      )}
      {incoming.report && (
        <ReportIncoming editor={editor} incoming={incoming.report} onDone={incoming.done} />
      )}
      <div className="report">
        <div className="report-main">
          {isEmpty && (
            <>
              <h2>Start from a list</h2>
              {start}
              <p>
                Or go to any chart and choose “Add to report” above it: it comes here as you see it
                there.
              </p>
            </>
          )}
          {!isEmpty && <h2 className="on-screen">Charts in order</h2>}
          <ReportPaper report={report} today={today} drawn={drawn}>
            <ReportEntries editor={editor} today={today} drawn={drawn} />
          </ReportPaper>
          {!isEmpty && (
            <>
              <div className="report-row">
                <button
                  type="button"
                  className="button"
                  onClick={() =>
                    change(
                      withItems(report, [{ kind: 'heading', text: '' }]),
                      'A heading was added at the end.',
                    )
                  }
                >
                  Add a heading
                </button>
                <button type="button" className="button" onClick={clear}>
                  Remove all
                </button>
              </div>
              <details className="report-more">
                <summary>Add a list of charts</summary>
                {start}
              </details>
            </>
          )}
        </div>
        <div className="report-side">
          <ReportMake editor={editor} today={today} />
          <ReportCover editor={editor} />
          <ReportShare
            editor={editor}
            today={today}
            onIncoming={(arrived) => incoming.choose({ report: arrived })}
            onProblem={(problem) => incoming.choose({ problem })}
          />
          {hasTheme && <ReportTheme say={editor.say} />}
        </div>
        <div className="report-last">
          <p role="status">{message}</p>
          {canUndo && (
            <button type="button" className="button" onClick={takeBack}>
              Undo
            </button>
          )}
        </div>
      </div>
    </>
  )
}

/** Where the report is, unless the browser refuses to keep it, which the notice below says. */
function Keeping() {
  useStoredReport()
  return reportNote() === '' ? 'The report stays in this browser.' : null
}

const never = () => () => undefined

/** Collects charts from any page, in order, with a front page and the officer's comments. */
export function Report() {
  const dashboard = useDashboard()
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <div className="page">
      <section className="lead on-screen">
        <PageTitle text="Your report" site={dashboard.catalogue.title} />
        <p className="sub">
          Put charts in order, comment on each, and download them as slides, a document or pictures,
          or print them. <Keeping />
        </p>
      </section>
      {isLive ? (
        <Editor />
      ) : (
        <noscript>A report is made by a script, which is turned off here.</noscript>
      )}
    </div>
  )
}
