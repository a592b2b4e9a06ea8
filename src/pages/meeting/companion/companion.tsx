import { useState } from 'react'
import { useNavigate } from 'react-router'
import { ChartFrame } from '@/charts/frame/chart-frame'
import { chartFor, chartsFor, sentenceFor } from '@/charts/registry'
import type { ExportInput } from '@/export/format'
import { textOf } from '@/model/sentences/parts'
import { railBenchmarks, railFigure, railVerdict } from '@/model/sentences/short/rail'
import type { View } from '@/model/view/types'
import { StatusMark } from '@/ui/marks/status-mark'
import { indicatorOf } from '@/selection/indicator-address'
import { NotShown } from '../../shared/not-shown'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import type { Agenda } from '../agenda/use-agenda'
import { useNotes } from '../kept/use-notes'
import { Along, OpenedMeeting } from '../file/along'
import { AgendaList } from '../walk/agenda-list'
import { CodeField } from '../walk/code-field'
import { CouncilField } from '../walk/council-field'
import { questionsOf } from '../walk/questions'
import { useStepInput } from '../walk/step-input'
import { canRun } from '../walk/use-commands'
import { enter } from '../walk/use-meeting-keys'
import type { WalkState } from '../walk/use-walk'
import { Notes } from './notes'
import { Place } from './place'
import { useSwipe } from './swipe'
import './companion.css'

const SIZES = [100, 125, 150, 175, 200] as const

/** The figure, its benchmarks and the verdict in a line. */
function InShort({ view }: { view: View }) {
  const figure = view.scatter ? undefined : railFigure(view)
  const verdict = view.scatter ? undefined : railVerdict(view)
  if (!figure) return null
  const benchmarks = railBenchmarks(view)
    .map(({ name, value }) => `${name} ${textOf(value)}`)
    .join(', ')
  const counts = textOf(figure.counts)
  return (
    <p className="companion-short">
      {textOf(figure.value)} {figure.label}
      {counts === '' ? '' : `, ${counts}`}. {benchmarks !== '' && <b>{benchmarks}. </b>}
      {verdict && <StatusMark tone={verdict.tone} words={verdict.words} />}
    </p>
  )
}

/** The charts that can be drawn of a view without more figures; the first is the one that is shown. */
const kindsOf = ({ view, chartId }: ExportInput) => {
  const shown = chartFor(view, chartId)
  const others = chartsFor(view).filter(
    ({ id, lastResort, field }) => id !== shown?.id && !lastResort && field !== 'all-authorities',
  )
  return [...(shown ? [shown] : []), ...others].slice(0, 2)
}

/** Brings the code of the chart into view where there are more than a line has room for. */
const seen = (button: HTMLElement | null): void => {
  const list = button?.closest('ul')
  if (button && list) list.scrollLeft = button.offsetLeft - list.offsetLeft - SPACE_BEFORE
}
/** Px of the code before that stay in view. */
const SPACE_BEFORE = 40

interface CompanionProps extends WalkState {
  agenda: Agenda
  /** The fragment of the agenda, under which notes are kept. */
  fragment: string
}

/** A member's own tablet or phone: the same agenda, at the member's own pace. */
export function Companion({ agenda, fragment, walk, move }: CompanionProps) {
  const { catalogue } = useDashboard()
  const navigate = useNavigate()
  const { indicators } = catalogue
  const { steps, report } = agenda
  const [message, say] = useState(agenda.problems.join(' '))
  const [size, setSize] = useState(0)
  const [kind, setKind] = useState<string>()
  const [isComparing, setComparing] = useState(false)
  const at = useStepInput(agenda, walk)
  const { input, chart, error } = at
  const own = useNotes(fragment)
  const turn = (by: 1 | -1) => {
    say('')
    setKind(undefined)
    move({ to: by === 1 ? 'next' : 'back' })
    globalThis.scrollTo(0, 0)
  }
  const swipe = useSwipe(turn)
  const open = (text: string) => {
    say('')
    setKind(undefined)
    return enter(text, { count: steps.length, indicators, move, say })
  }
  const codeOf = (address: string | undefined) =>
    indicators.find(({ id }) => id === indicatorOf(address ?? ''))?.code
  const shownCode = codeOf(chart?.address)
  const kinds = input ? kindsOf(input) : []
  const shown = kinds.find(({ id }) => id === kind) ?? kinds[0]
  const isAgenda = walk.panel === 'agenda'
  // From a chart that is not on the agenda, both ways lead back to where the meeting was.
  const [before, after] =
    walk.open === undefined
      ? [steps[walk.step - 1], steps[walk.step + 1]]
      : [steps[walk.step], steps[walk.step]]
  const percent = SIZES[size] ?? 100
  const canCompare = canRun('compare', walk, input)
  return (
    <div className="companion" data-stays="" data-size={percent} {...swipe}>
      <title>{`${input?.title ?? 'Meeting'} | ${catalogue.title}`}</title>
      <header className="companion-bar">
        <b>{report.title || report.committee || catalogue.title}</b>
        <OpenedMeeting agenda={agenda} fragment={fragment} isSaid />
        <span role="group" aria-label="Size of the text">
          <button
            type="button"
            aria-disabled={size === 0}
            onClick={() => setSize(Math.max(0, size - 1))}
          >
            <span aria-hidden="true">A−</span>
            <span className="visually-hidden">Smaller text</span>
          </button>
          <span className="small" role="status">
            {percent}%
          </span>
          <button
            type="button"
            aria-disabled={size === SIZES.length - 1}
            onClick={() => setSize(Math.min(SIZES.length - 1, size + 1))}
          >
            <span aria-hidden="true">A+</span>
            <span className="visually-hidden">Larger text</span>
          </button>
        </span>
      </header>
      <div className="companion-follow">
        <CodeField label="On the screen: type the code you see" onEnter={open} />
        {steps.length > 1 && (
          <ul className="plain companion-codes" aria-label="Codes of this meeting">
            {steps.map((step, place) => {
              const known = codeOf(step.chart.address)
              return known === undefined ? null : (
                <li key={step.chart.id}>
                  <button
                    ref={walk.open === undefined && place === walk.step ? seen : undefined}
                    type="button"
                    aria-current={
                      walk.open === undefined && place === walk.step ? 'step' : undefined
                    }
                    onClick={() => {
                      setKind(undefined)
                      move({ to: 'step', step: place })
                    }}
                  >
                    {known}
                  </button>
                </li>
              )
            })}
          </ul>
        )}
      </div>
      <p className="companion-message" role="status">
        {message}
      </p>
      {isAgenda ? (
        <section className="companion-main" aria-label="Agenda">
          <h1>Agenda</h1>
          <AgendaList
            agenda={agenda}
            current={walk.open === undefined ? walk.step : undefined}
            onStep={(step) => move({ to: 'step', step })}
          />
          <button
            type="button"
            className="button"
            onClick={() => void navigate(chart?.address ?? '/')}
          >
            Open this figure in the dashboard
          </button>
          <button type="button" className="button" onClick={() => globalThis.print()}>
            Print the papers
          </button>
          <Along fragment={fragment} />
        </section>
      ) : (
        <section className="companion-main" aria-busy={at.isStale}>
          <Place step={steps[walk.step]} code={shownCode} isOpened={walk.open !== undefined}>
            <button type="button" className="button" onClick={() => move({ to: 'return' })}>
              Back to {codeOf(steps[walk.step]?.chart.address) ?? 'the agenda'}
            </button>
          </Place>
          <h1>{input?.title ?? chart?.title}</h1>
          {error && <NotShown error={error} onAgain={at.again} />}
          {input && (
            <>
              <InShort view={input.view} />
              <div className="companion-tabs">
                {kinds.map(({ id, label }) => (
                  <button
                    key={id}
                    type="button"
                    aria-pressed={!walk.isTable && id === shown?.id}
                    onClick={() => {
                      setKind(id)
                      if (walk.isTable) move({ to: 'switch', what: 'isTable' })
                    }}
                  >
                    {kinds.length === 1 ? 'Chart' : label}
                  </button>
                ))}
                <button
                  type="button"
                  aria-pressed={walk.isTable}
                  onClick={() => walk.isTable || move({ to: 'switch', what: 'isTable' })}
                >
                  Table
                </button>
                {canCompare && (
                  <button
                    type="button"
                    aria-expanded={isComparing}
                    onClick={() => setComparing(!isComparing)}
                  >
                    Compare with…
                  </button>
                )}
              </div>
              {isComparing && canCompare && (
                <CouncilField
                  onCouncil={({ code: council }) => {
                    setComparing(false)
                    move({ to: 'council', council })
                  }}
                  onClose={() => setComparing(false)}
                />
              )}
              {walk.council !== undefined && canCompare && (
                <button
                  type="button"
                  className="button"
                  onClick={() => move({ to: 'council', council: undefined })}
                >
                  Take the comparison away
                </button>
              )}
              <ChartFrame
                view={input.view}
                caption={sentenceFor(input.view, shown?.id)}
                mode={walk.isTable ? 'table' : 'chart'}
                isLead
                {...(shown ? { chartId: shown.id } : {})}
              />
            </>
          )}
          {chart && (
            <Notes
              key={chart.address}
              address={chart.address}
              questions={questionsOf(at)}
              own={own}
              meeting={report.title || report.committee || catalogue.title}
              charts={steps.map((step) => ({
                title: step.chart.title,
                code: codeOf(step.chart.address),
                note: own.notes[step.chart.address],
              }))}
              say={say}
            />
          )}
        </section>
      )}
      <nav className="companion-nav" aria-label="Meeting">
        <button type="button" aria-disabled={!before} onClick={() => before && turn(-1)}>
          <span aria-hidden="true">‹ </span>
          <span className="visually-hidden">Previous: </span>
          {codeOf(before?.chart.address) ?? 'First'}
        </button>
        <button
          type="button"
          aria-pressed={isAgenda}
          onClick={() => move({ to: 'panel', panel: 'agenda' })}
        >
          Agenda
        </button>
        <button type="button" aria-disabled={!after} onClick={() => after && turn(1)}>
          <span className="visually-hidden">Next: </span>
          {codeOf(after?.chart.address) ?? 'Last'}
          <span aria-hidden="true"> ›</span>
        </button>
      </nav>
    </div>
  )
}
