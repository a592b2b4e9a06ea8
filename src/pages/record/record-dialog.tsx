import { useEffect, useRef, useId } from 'react'
import { Link } from 'react-router'
import { dateLabel } from '@/model/values/period'
import { DashboardProvider, useDashboard } from '../shared/dashboard/dashboard-context'
import { Skeleton } from '@/ui/skeleton'
import type { FigureLinks } from '@/ui/figure-link'
import { useRecord } from './use-record'
import { ChartBoundary } from '../shared/chart-boundary'
import { RecordBody } from './record-body'
import './record.css'
import { useDialog } from '../shared/dialog/use-dialog'
import { parseFigure } from '@/model/record/parse-figure'

interface RecordMissingProps {
  figure: string
  headingId: string
}

/** Says that the figure in the address does not exist and what to do; the page behind is unchanged. */
export function RecordMissing({ figure, headingId }: RecordMissingProps) {
  const dashboard = useDashboard()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { selection, catalogue, hrefTo } = dashboard
  const known = catalogue.indicators.find((i) => i.id === parseFigure(figure)?.indicator)
  return (
    <div role="alert">
      <h2 id={headingId} ref={heading} tabIndex={-1}>
        There is no such figure
      </h2>
      <p>
        The link asks for “{figure.slice(0, 120)}”, which is not held
        {selection.asAt === undefined ? '' : ` on ${dateLabel(selection.asAt)}`}. Close this to see
        the page
        {known ? (
          <>
            , or look at <Link to={hrefTo(`/indicator/${known.id}`)}>{known.name}</Link>
          </>
        ) : (
          ''
        )}
        .
      </p>
    </div>
  )
}

interface RecordDialogProps {
  /** As in the address. */
  figure: string
  links: FigureLinks & { close: () => void }
}

function Found({ figure, headingId }: { figure: string; headingId: string }) {
  const dashboard = useDashboard()
  const found = useRecord(figure, dashboard)
  return found ? (
    <RecordBody {...found} figure={figure} headingId={headingId} />
  ) : (
    <RecordMissing figure={figure} headingId={headingId} />
  )
}

/** The record of a figure in a dialog: Escape, Back, its button or a click outside closes it. */
export function RecordDialog({ figure, links }: RecordDialogProps) {
  const { dialog, onClickBeside } = useDialog(links.close)
  const headingId = useId()
  return (
    // A click outside is the mouse's equivalent of Escape, which the dialog handles itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog {...dialog} className="find record" aria-labelledby={headingId} onClick={onClickBeside}>
      <div className="record-inner" key={figure}>
        <p className="record-bar">
          <span className="quiet">Where a figure comes from</span>
          <button type="button" onClick={links.close}>
            Close
          </button>
        </p>
        <ChartBoundary waiting={<Skeleton tall />}>
          <DashboardProvider>
            <Found figure={figure} headingId={headingId} />
          </DashboardProvider>
        </ChartBoundary>
      </div>
    </dialog>
  )
}
