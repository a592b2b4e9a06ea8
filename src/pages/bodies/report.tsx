import { useSyncExternalStore } from 'react'
import { withItems } from '@/model/pack'
import sheet from './report.css?url'
import { PageTitle } from '../parts/page-title'
import { ReportCover } from '../parts/report-cover'
import { ReportEntries } from '../parts/report-entries'
import { ReportMake } from '../parts/report-make'
import { useDashboard } from '../use-dashboard'
import { useReport } from '../use-report'
import { useToday } from '../use-today'

/** The report itself: known to the browser alone, so that no finished page holds it. */
function Editor() {
  const report = useReport()
  const today = useToday()
  const { pack, change, said, canUndo, takeBack } = report
  return (
    <>
      <link rel="stylesheet" href={sheet} precedence="page" />
      <div className="report">
        <div className="report-main">
          <ReportEntries report={report} today={today} />
          <button
            type="button"
            className="button"
            onClick={() =>
              change(withItems(pack, [{ kind: 'heading', text: '' }]), 'Heading added at the end.')
            }
          >
            Add a heading
          </button>
        </div>
        <div className="report-side">
          <ReportMake report={report} today={today} />
          <ReportCover report={report} />
        </div>
        <div className="report-last">
          <p role="status">{said}</p>
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

const never = () => () => undefined

/** Charts from any page in one file: in order, with a front page and the officer's words. */
export function Report() {
  const { catalogue } = useDashboard()
  const isLive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return (
    <div className="page">
      <section className="lead">
        <PageTitle text="Your report" site={catalogue.title} />
        <p className="sub">
          Put charts in order, say a line about each, and take them away as slides, a document,
          pictures or print. The report is kept in this browser only.
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
