import { chartFor } from '@/charts/registry'
import { farDrawing, FarPicture, withoutEvents } from '@/charts/frame/far-picture'
import { fileNotes, type FileNotes } from '@/charts/frame/file-notes'
import { axisNotes, sourceLine } from '@/charts/frame/notes'
import { subtitleOf } from '@/charts/frame/unit-line'
import { itemInWords, type AgendaItem } from '@/model/meeting/agenda'
import { textOf } from '@/model/sentences/parts'
import { railBenchmarks, railFigure, railGap, railVerdict } from '@/model/sentences/short/rail'
import { dateLabel } from '@/model/values/period'
import type { View } from '@/model/view/types'
import { StatusMark } from '@/ui/marks/status-mark'
import type { ExportInput } from '../format'
import { tableRows } from '../office/powerpoint/table-slides'

/** One figure of a meeting file; without input, why it could not be fetched. */
export interface FileFigure {
  title: string
  code?: string
  item?: AgendaItem
  /** Whether its item begins with it. */
  isFirst: boolean
  input?: ExportInput
  problem?: string
  /** Questions that members may ask about it. */
  questions?: readonly string[]
  /** What is to be said of it: only in a file for whoever presents. */
  note?: string
}

/** Room for a drawing beside its figure, and for one alone, in 1/1080 of the screen's height. */
const BESIDE = { width: 1300, height: 680 }
const ALONE = { width: 1780, height: 680 }
/** The longest numbers at full size, and at the next. */
const [FULL, LONG] = [5, 8]

const sizeOf = ({ length }: string): string =>
  length <= FULL ? 'figure' : length <= LONG ? 'figure is-long' : 'figure is-longest'

/** The figure, what it is compared with, the verdict, and the gap in children if the sentence has not said it. */
function InShort({ view, sentence }: { view: View; sentence: string }) {
  const figure = view.scatter ? undefined : railFigure(view)
  if (!figure) return null
  const verdict = railVerdict(view)
  const gap = railGap(view)
  const value = textOf(figure.value)
  const words = [figure.label, textOf(figure.counts)].filter(Boolean).join(', ')
  return (
    <aside aria-label="In short">
      <p>
        <b className={sizeOf(value)}>{value}</b> {words}
      </p>
      <dl className="benchmarks">
        {railBenchmarks(view)
          .slice(0, 4)
          .map(({ name, value: other }) => (
            <div key={name}>
              <dd>{textOf(other)}</dd>
              <dt>{name}</dt>
            </div>
          ))}
      </dl>
      {verdict && (
        <p>
          <StatusMark tone={verdict.tone} words={verdict.words} />
        </p>
      )}
      {!sentence.includes(gap) && <p>{gap}</p>}
    </aside>
  )
}

const Lines = ({ text }: { text: string }) =>
  text.split('\n').map((line, at) => (
    <span key={line}>
      {at > 0 && <br />}
      {line}
    </span>
  ))

function Table({ input, label }: { input: ExportInput; label: string }) {
  const [head, ...rows] = tableRows(input.view, input.chartId)
  const side = (align: string | undefined) => (align === 'l' ? 'is-words' : undefined)
  return (
    // A region that scrolls can have the focus, so that the arrow keys scroll it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="rows" role="region" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            {head?.cells.map(({ text, align }, column) => (
              <th key={`${column} ${text}`} scope="col" className={side(align)}>
                <Lines text={text} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells: [first, ...cells] }, row) => (
            <tr
              key={`${row} ${first?.text ?? ''}`}
              className={first?.bold === true ? 'is-own' : undefined}
            >
              <th scope="row">
                <Lines text={first?.text ?? ''} />
              </th>
              {cells.map(({ text, align }, column) => (
                <td key={`${column} ${text}`} className={side(align)}>
                  <Lines text={text} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Drawn({ input }: { input: ExportInput }) {
  const view = withoutEvents(input.view)
  const chart = chartFor(view, input.chartId)
  // What is a list of figures on the page is one here.
  if (chart?.format !== 'svg') return <Table input={input} label={input.title} />
  const isBeside = !view.scatter && railFigure(view) !== undefined
  const drawing = farDrawing(view, chart, isBeside ? BESIDE : ALONE)
  return (
    <>
      <FarPicture drawing={drawing} chart={chart} label={input.sentence} />
      {drawing.left > 0 && <p>Without the {drawing.left} smallest, which are in the table.</p>}
    </>
  )
}

const Notes = ({ notes: { full, rest } }: { notes: FileNotes }) => (
  <div className="notes">
    {[...full, ...rest].map((note) => (
      <p key={note}>{note}</p>
    ))}
  </div>
)

/** What is measured, where the axis starts, the day and the source. */
const footOf = ({ view, chartId }: ExportInput): string =>
  [
    `${subtitleOf(view, chartId)}.`,
    ...axisNotes(view, { chartId, mode: 'chart' }).map((note) => `${note}.`),
    ...(view.asAt === undefined ? [] : [`As known on ${dateLabel(view.asAt)}.`]),
    sourceLine(view),
  ].join(' ')

interface FilePageProps {
  figure: FileFigure
  number: number
  count: number
}

/** A figure on its page of the file: picture, numbers, sentence, table, notes and source. */
export function FilePage({ figure, number, count }: FilePageProps) {
  const { title, code, item, input, problem, questions = [], note } = figure
  const notes = input && fileNotes(input.view, { chartId: input.chartId, mode: 'chart' })
  const isDrawn = input && chartFor(input.view, input.chartId)?.format === 'svg'
  return (
    <section className="page figures" id={`figure-${number}`} data-code={code}>
      <p className="strip">
        <span>{item && itemInWords(item)}</span>
        {notes?.label !== undefined && <b className="mark">{notes.label}</b>}
        <span>
          {number} of {count}
        </span>
        {code !== undefined && <b className="code">{code}</b>}
      </p>
      {/* Each is a page of its own while it is walked. */}
      <h1>{title}</h1>
      {input && notes ? (
        <>
          <div className="mid">
            <div className="chart">
              <Drawn input={input} />
            </div>
            {isDrawn && <InShort view={input.view} sentence={input.sentence} />}
          </div>
          <p className="sentence">{input.sentence}</p>
          {isDrawn ? (
            <details>
              <summary>Table and notes</summary>
              <Table input={input} label={`Table: ${title}`} />
              <Notes notes={notes} />
            </details>
          ) : (
            <Notes notes={notes} />
          )}
          {questions.length > 0 && (
            <section className="asked">
              <h2>Questions to ask</h2>
              <ul>
                {questions.map((question) => (
                  <li key={question}>{question}</li>
                ))}
              </ul>
            </section>
          )}
          {note !== undefined && (
            <section className="said">
              <h2>To say</h2>
              <p>{note}</p>
            </section>
          )}
          <p className="foot">{footOf(input)}</p>
        </>
      ) : (
        <p>{problem}</p>
      )}
    </section>
  )
}
