import { chartCount, joined, type SavedReport } from '@/model/report/report'
import type { ReportEditor } from './use-report-editor'

interface ReportIncomingProps {
  editor: ReportEditor
  incoming: SavedReport
  onDone: () => void
}

/** Offers another report beside the reader's own: nothing is replaced without their say. */
export function ReportIncoming({
  editor: { report, change },
  incoming,
  onDone,
}: ReportIncomingProps) {
  const take = (next: SavedReport, words: string) => {
    change(next, words, () => report)
    onDone()
  }
  return (
    <section className="notice report-incoming" aria-labelledby="incoming">
      <h2 id="incoming">Open “{incoming.title || 'A report without a title'}”?</h2>
      <p>
        It has {chartCount(incoming)}. Your own report, “{report.title || 'without a title'}”, has{' '}
        {chartCount(report)}.
      </p>
      <div className="report-row">
        <button
          type="button"
          className="button"
          onClick={() =>
            take(
              joined(report, incoming),
              'Its charts are at the end of yours. Charts that you already had were not added again.',
            )
          }
        >
          Add its charts to mine
        </button>
        <button
          type="button"
          className="button"
          onClick={() => take(incoming, 'Opened in place of your own report.')}
        >
          Replace mine
        </button>
        <button type="button" className="button" onClick={onDone}>
          Leave mine as it is
        </button>
      </div>
    </section>
  )
}
