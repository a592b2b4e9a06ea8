import { memo } from 'react'
import { StillPicture } from '@/charts/frame/still-picture'
import { fileNotes, moreNotes } from '@/charts/frame/file-notes'
import { sourceLine } from '@/charts/frame/notes'
import { subtitleOf } from '@/charts/frame/unit-line'
import type { ExportInput } from '@/export/format'

/** Width of a preview, and of a figure across an A4 page, in px. */
const PREVIEW = 380
const PAPER = 660

interface ReportFigureProps {
  input: ExportInput
  number: number
}

/** A chart of the report: a preview on screen, full width with its notes on paper. */
// Memoised: typing a comment must not redraw every chart.
export const ReportFigure = memo(function ReportFigure({ input, number }: ReportFigureProps) {
  const { view, chartId, title, sentence } = input
  const { drawn, label, full, rest } = fileNotes(view, { chartId, mode: 'chart' })
  const notes = [
    ...(label === undefined ? [] : [label]),
    ...full,
    ...moreNotes(rest, 'with the chart'),
    `${sourceLine(view)} ${view.indicator.code}.`,
  ]
  return (
    <div className="report-figure">
      <div className="report-picture on-screen">
        <StillPicture view={view} chartId={chartId} width={PREVIEW} label={title} />
      </div>
      <div className="report-words">
        <h3 id={`figure-${number}`}>
          <span className="report-number">Figure {number}</span> {title}
        </h3>
        <p>{sentence}</p>
        <p className="small quiet">
          {view.indicator.code} {subtitleOf(view, chartId)}
        </p>
      </div>
      <div className="on-paper">
        <StillPicture view={drawn} chartId={chartId} width={PAPER} label={title} />
        <div className="report-notes">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </div>
      </div>
    </div>
  )
})
