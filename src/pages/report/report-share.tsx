import { plain } from '@/export/file-name'
import { reportText, ReportError, readReport } from '@/model/report/report-text'
import { listInWords } from '@/model/values/format'
import { chartsIn, without, type SavedReport, type ReportChart } from '@/model/report/report'
import { LONG_LINK, reportFragment } from '../report-list/report-link'
import type { ReportEditor } from './use-report-editor'
import { copyLink, save, siteAddress } from '../shared/save-and-copy'
import { useQueries, useQueryClient } from '@tanstack/react-query'
import { currentOverlay } from '@/data/overlay'
import { Link } from 'react-router'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { inputQuery } from '../report-list/report-store'

/** No report is this large, so a larger file is not one. */
const MOST_BYTES = 1_000_000

interface ReportShareProps {
  editor: ReportEditor
  today: string
  onIncoming: (report: SavedReport) => void
  onProblem: (problem: string) => void
}

/**
 * The charts of a report that show figures of the reader's own file, or an indicator that only that file has.
 */
function useOwnCharts(report: SavedReport, today: string): ReportChart[] {
  const client = useQueryClient()
  const charts = chartsIn(report)
  const inputs = useQueries({
    queries: charts.map((chart) => inputQuery(client, chart, { asAt: report.asAt, today })),
    combine: (results) => results.map(({ data }) => data),
  })
  if (currentOverlay() === undefined) return []
  // A chart whose figures have not loaded yet could be one.
  return charts.filter((_, index) => !inputs[index] || inputs[index].unlinked !== undefined)
}

/** Names the charts that are not shared. */
const leftOut = (own: readonly ReportChart[]): string =>
  own.length === 0
    ? ''
    : ` Without ${listInWords(own.map(({ title }) => `“${title}”`))}: the figures are in your own file.`

/** Shares the report as a link or a small file, and opens a colleague's file. */
export function ReportShare({ editor, today, onIncoming, onProblem }: ReportShareProps) {
  const { report, say } = editor
  const { hrefTo } = useDashboard()
  const own = useOwnCharts(report, today)
  const shared = own.reduce((left, { id }) => without(left, id), report)
  const canShare = shared.entries.length > 0
  const copy = async () => {
    const path = `/report${reportFragment(shared)}`
    const { length } = siteAddress(path)
    const warning =
      length > LONG_LINK
        ? ` It is ${length.toLocaleString('en-GB')} characters long, and some mail programs cut links of more than ${LONG_LINK.toLocaleString('en-GB')}: a file is safer.`
        : ''
    say(`${await copyLink(path)}.${warning}${leftOut(own)}`)
  }
  const keep = () => {
    const name = `${plain(report.title || 'report')}.json`
    save(new Blob([reportText(shared)], { type: 'application/json' }), name)
    say(`Saved as ${name}. A colleague opens it on this page.${leftOut(own)}`)
  }
  const open = async (file: File) => {
    try {
      if (file.size > MOST_BYTES)
        throw new ReportError(
          `“${file.name}” is too large to be a saved report. Choose the small file that ends in .json.`,
        )
      onIncoming(readReport(await file.text(), `“${file.name}”`))
    } catch (error) {
      onProblem(
        error instanceof ReportError
          ? error.message
          : `“${file.name}” could not be read. Try again.`,
      )
    }
  }
  return (
    <section>
      {canShare && (
        <div className="report-buttons report-present">
          <Link
            className="button"
            to={`${hrefTo('/meeting')}${reportFragment({ ...shared, asAt: report.asAt ?? today })}`}
          >
            Present this
          </Link>
          <p className="small quiet">
            One chart to a screen. A heading such as “5 Homes (15 minutes)” is an item of the
            agenda.
          </p>
        </div>
      )}
      <h2>Work on it with others</h2>
      <div className="report-buttons">
        <button
          type="button"
          className="button"
          aria-disabled={!canShare}
          onClick={() => void (canShare && copy())}
        >
          Copy a link to this report
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={!canShare}
          onClick={() => canShare && keep()}
        >
          Save it as a file
        </button>
        <label className="button report-open">
          <span>Open a report from a file</span>
          <input
            className="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const [file] = event.target.files ?? []
              // Lets the same file be chosen again.
              event.target.value = ''
              if (file) void open(file)
            }}
          />
        </label>
      </div>
      <p className="small quiet">
        The link holds the whole report after its # sign: it is sent to no server, and shows whoever
        opens it the same charts.
      </p>
      {own.length > 0 && (
        <p className="small">
          {own.length === 1 ? 'One chart holds' : `${own.length} charts hold`} figures from your own
          file, which others do not have: neither the link nor the file leads to{' '}
          {own.length === 1 ? 'it' : 'them'}. Slides, documents and pictures show{' '}
          {own.length === 1 ? 'it' : 'them'}.
        </p>
      )}
    </section>
  )
}
