import { useId, useLayoutEffect, useRef } from 'react'
import { Skeleton } from '@/ui/skeleton'
import type { FigureLinks } from '@/ui/figure-link'
import { useDashboard } from '../shared/use-dashboard'
import { useRecord } from './use-record'
import { ChartBoundary } from '../shared/chart-boundary'
import { RecordBody } from './record-body'
import { RecordMissing } from './record-missing'

interface RecordDialogProps {
  /** As the address names it. */
  figure: string
  links: FigureLinks & { close: () => void }
}

function Found({ figure, headingId }: { figure: string; headingId: string }) {
  const dashboard = useDashboard()
  const found = useRecord(figure, dashboard)
  return found ? (
    <RecordBody {...found} figure={figure} dashboard={dashboard} headingId={headingId} />
  ) : (
    <RecordMissing figure={figure} dashboard={dashboard} headingId={headingId} />
  )
}

/** The record of a figure over the page: Escape, Back, its button or a click beside it closes it. */
export function RecordDialog({ figure, links }: RecordDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const headingId = useId()
  useLayoutEffect(() => {
    const shown = dialog.current
    if (shown?.open === false) shown.showModal()
    // Closed, not only taken away: so the focus goes back to the figure that was opened.
    return () => shown?.close()
  }, [])
  return (
    // A click beside it is what a mouse has for Escape, which the dialog minds itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="find record"
      aria-labelledby={headingId}
      onCancel={(event) => {
        event.preventDefault()
        links.close()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) links.close()
      }}
    >
      <div className="record-inner" key={figure}>
        <p className="record-bar">
          <span className="quiet">Where a figure comes from</span>
          <button type="button" onClick={links.close}>
            Close
          </button>
        </p>
        <ChartBoundary waiting={<Skeleton tall />}>
          <Found figure={figure} headingId={headingId} />
        </ChartBoundary>
      </div>
    </dialog>
  )
}
