import { useQuery, useQueryClient } from '@tanstack/react-query'
import { memo } from 'react'
import { Link } from 'react-router'
import type { ReportChart, ReportItem } from '@/model/report/report'
import { inputQuery } from '../../report-list/report-store'
import { NotShown } from '../../shared/not-shown'
import { ReportFigure } from './report-figure'

interface ChartProps {
  entry: ReportChart
  /** Number of the figure. */
  number: number
  asAt: string | undefined
  today: string
  /** Whether it is its turn. */
  isDrawn: boolean
}

/** A chart of the report, or the reason why it cannot be shown. */
// Memoised: typing a comment must not ask for every chart.
const Chart = memo(function Chart({ entry, number, asAt, today, isDrawn }: ChartProps) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery({
    ...inputQuery(client, entry, { asAt, today }),
    enabled: isDrawn,
  })
  if (data && isDrawn) return <ReportFigure input={data} number={number} />
  return (
    <div className="report-figure">
      <div className="report-picture skeleton" />
      <div className="report-words">
        <h3>
          <span className="report-number">Figure {number}</span> {entry.title}
        </h3>
        {error && <NotShown error={error} onAgain={() => void refetch()} />}
      </div>
    </div>
  )
})

/** The name of an item in the labels and messages of its buttons. */
export const nameOf = (entry: ReportItem): string =>
  entry.kind === 'chart' ? entry.title : entry.text || 'Heading without words'

/** What only whoever presents the chart sees in a meeting: a note, and the questions to have ready. */
function ForMeeting({
  entry,
  asAt,
  today,
  isDrawn,
  onPrepare,
}: Omit<ChartProps, 'number'> & Pick<ReportEntryProps, 'onPrepare'>) {
  const client = useQueryClient()
  const { data } = useQuery({ ...inputQuery(client, entry, { asAt, today }), enabled: isDrawn })
  const all = [...new Set([...(data?.words?.questions ?? []), ...(entry.questions ?? [])])]
  const picked = entry.questions ?? all
  const pick = (question: string, isPicked: boolean) =>
    onPrepare({
      questions: all.filter((one) => (one === question ? isPicked : picked.includes(one))),
    })
  return (
    <details className="on-screen report-meeting">
      <summary>For a meeting</summary>
      <label>
        <span>What to say, for the presenter’s window only</span>
        <textarea
          rows={2}
          maxLength={600}
          value={entry.note ?? ''}
          onChange={(event) => onPrepare({ note: event.target.value })}
        />
      </label>
      {all.map((question) => (
        <label key={question} className="check">
          <input
            type="checkbox"
            checked={picked.includes(question)}
            onChange={(event) => pick(question, event.target.checked)}
          />
          {question}
        </label>
      ))}
    </details>
  )
}

interface ReportEntryProps extends Omit<ChartProps, 'entry'> {
  entry: ReportItem
  onText: (text: string) => void
  onPrepare: (parts: Pick<ReportChart, 'note' | 'questions'>) => void
}

/** One item of the report, with the officer's comment. */
export function ReportEntry({ entry, onText, onPrepare, ...chart }: ReportEntryProps) {
  if (entry.kind === 'heading')
    return (
      <label className="report-heading">
        <span>Heading</span>
        <input
          type="text"
          maxLength={200}
          value={entry.text}
          onChange={(event) => onText(event.target.value)}
        />
        <h2 className="on-paper">{entry.text}</h2>
      </label>
    )
  const commentary = entry.commentary ?? ''
  return (
    <>
      <Chart entry={entry} {...chart} />
      <label className="report-comment">
        <span>Your comment, if any</span>
        <textarea
          rows={2}
          maxLength={600}
          value={commentary}
          onChange={(event) => onText(event.target.value)}
        />
      </label>
      {commentary !== '' && <p className="on-paper report-said">{commentary}</p>}
      <ForMeeting entry={entry} {...chart} onPrepare={onPrepare} />
      <p className="on-screen small">
        <Link to={entry.address} className="report-page">
          Open its page
        </Link>
      </p>
    </>
  )
}
