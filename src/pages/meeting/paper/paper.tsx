import { COMMENT_ELSEWHERE, fileNotes } from '@/charts/frame/file-notes'
import { subtitleOf } from '@/charts/frame/unit-line'
import type { Chart } from '@/charts/chart'
import { printPalette } from '@/charts/office/print-palette'
import { chartFor } from '@/charts/registry'
import type { ExportInput } from '@/export/format'
import { itemInWords, type Step } from '@/model/meeting/agenda'
import { textOf } from '@/model/sentences/parts'
import { railBenchmarks, railFigure } from '@/model/sentences/short/rail'
import type { View } from '@/model/view/types'
import { hasAside } from '../screen/screen-aside'
import { shortSource } from '../screen/screen-foot'
import { ScreenTable } from '../screen/screen-table'

/** Room for a drawing on the page, in px. */
const ROOM = { width: 640, height: 460 }
/** How much smaller a drawing of many rows may be set, by steps. */
const SMALLER = [1, 1.15, 1.3, 1.45, 1.6, 1.8]

/** The size to draw at, so that its rows fit the room once it is set as wide as that. */
function sizeFor(view: View, chart: Chart): { width: number; height: number } {
  const sizes = SMALLER.map((by) => ({ width: ROOM.width * by, height: ROOM.height * by }))
  const fitting = sizes.find(({ width, height }) => (chart.height?.(view, width) ?? 0) <= height)
  return fitting ?? { width: ROOM.width * 1.8, height: chart.height?.(view, ROOM.width * 1.8) ?? 0 }
}

function PaperChart({ input, view }: { input: ExportInput; view: View }) {
  const chart = chartFor(view, input.chartId)
  if (!chart) return <p>No figure has been published for this choice.</p>
  if (chart.isTable === true) return <ScreenTable view={view} dataTable={chart.dataTable(view)} />
  const size = chart.format === 'svg' ? sizeFor(view, chart) : { width: ROOM.width }
  return <chart.Picture view={view} {...size} palette={printPalette} label={input.sentence} />
}

/** The figure and what it is compared with: three numbers at most. */
function Numbers({ view }: { view: View }) {
  const figure = view.scatter ? undefined : railFigure(view)
  if (!figure) return null
  return (
    <dl className="paper-numbers">
      <div>
        <dd>{textOf(figure.value)}</dd>
        <dt>{view.area.name}</dt>
      </div>
      {railBenchmarks(view)
        .slice(0, 2)
        .map(({ name, value }) => (
          <div key={name}>
            <dd>{textOf(value)}</dd>
            <dt>{name}</dt>
          </div>
        ))}
    </dl>
  )
}

/** As many lines to write on as a page is high; what has no room is cut off. */
const LINES = Array.from({ length: 20 }, (_, line) => line)

const Lines = () => (
  <div className="paper-lines" aria-hidden="true">
    {LINES.map((line) => (
      <i key={line} />
    ))}
  </div>
)

/** What stands on a page that has no figure. */
const WAITING = 'This figure had not been loaded when the page was printed.'

interface PaperProps {
  step: Step
  /** Number of the figure, which is that of the page. */
  number: number
  code: string | undefined
  /** The figure; missing while it has not come, or where it cannot be fetched. */
  input: ExportInput | undefined
  error: Error | null
}

/** One figure of a meeting on a page: title, chart, three numbers, three notes, and lines to write on. */
export function Paper({ step, number, code, input, error }: PaperProps) {
  const { chart, item } = step
  const notes = input && fileNotes(input.view, { chartId: input.chartId, mode: 'chart' })
  return (
    <section className="paper" aria-label={`Figure ${number}`}>
      <header>
        <span>{item && itemInWords(item)}</span>
        {notes?.label !== undefined && <b className="paper-mark">{notes.label}</b>}
        {code !== undefined && <b className="paper-code">{code}</b>}
      </header>
      <h2>{input?.title ?? chart.title}</h2>
      <div className="paper-figure">
        <div className="paper-chart">
          {input && notes ? (
            <PaperChart input={input} view={notes.drawn} />
          ) : (
            <p>{error?.message ?? WAITING}</p>
          )}
        </div>
        {notes?.short.map((note) => (
          <p key={note} className="paper-note">
            {/* There is room for it here, and no other place. */}
            {note === COMMENT_ELSEWHERE ? notes.comment : note}
          </p>
        ))}
        <Lines />
      </div>
      <div className="paper-own">
        {input && hasAside(input.view, input.chartId) && <Numbers view={input.view} />}
        <Lines />
      </div>
      <footer>
        <span>
          {input && `${subtitleOf(input.view, input.chartId)}. ${shortSource(input.view)}`}
        </span>
        <b>{number}</b>
      </footer>
    </section>
  )
}
