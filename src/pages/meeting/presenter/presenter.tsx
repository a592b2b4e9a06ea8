import { useState } from 'react'
import { useNavigate } from 'react-router'
import { serviceComments } from '@/charts/frame/notes'
import type { Command } from '@/model/meeting/keys'
import { withAsked } from '@/model/meeting/minutes'
import { nameOfAgenda } from '@/model/meeting/own-notes'
import { indicatorOf } from '@/selection/indicator-address'
import { ChartBoundary } from '../../shared/chart-boundary'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { copyText } from '../../shared/save-and-copy'
import { useToday } from '../../shared/use-today'
import { faceFragment } from '../agenda/face'
import type { Agenda } from '../agenda/use-agenda'
import { Along, OpenedMeeting } from '../file/along'
import { membersAddress } from '../link/members-address'
import { MembersCode } from '../link/members-code'
import { thisMinute, useMinutes, useShownLog } from '../kept/use-minutes'
import { ScreenChart } from '../screen/screen-chart'
import { AgendaList } from '../walk/agenda-list'
import { CodeField } from '../walk/code-field'
import { NotShown } from '../../shared/not-shown'
import { CommandButton } from '../walk/command-button'
import { CouncilField } from '../walk/council-field'
import { questionsOf } from '../walk/questions'
import { useStepInput, useStepTitles } from '../walk/step-input'
import { canRun, useCommands } from '../walk/use-commands'
import { enter, useMeetingKeys } from '../walk/use-meeting-keys'
import type { WalkState } from '../walk/use-walk'
import { ItemClock } from './item-clock'
import { Minutes } from './minutes'
import { TakeAction } from './take-action'
import './presenter.css'

interface PresenterProps extends WalkState {
  agenda: Agenda
  /** The fragment of the agenda, for the other faces. */
  fragment: string
  /** Whether another window shows the same meeting to the room. */
  hasScreen: boolean
}

/** A drawing of the usual size, where the screen has an enlarged one. */
const USUAL_UNIT = 1 / 2.3

const BUTTONS: readonly Command[] = [
  'back',
  'next',
  'as-table',
  'compare',
  'alone',
  'axis',
  'measure',
  'questions',
  'blank',
]

/** What the chart of this window is to the room. */
function standing(hasScreen: boolean, { isBlank }: WalkState['walk']): string {
  if (isBlank) return hasScreen ? 'The screen is blank' : 'The screen will be blank'
  return hasScreen ? 'On the screen now' : 'Ready for the screen'
}

/** The window of whoever presents: the agenda, what is on the screen, what comes next, and what to say. */
export function Presenter({ agenda, fragment, hasScreen, walk, move, set }: PresenterProps) {
  const { catalogue, hrefTo } = useDashboard()
  const navigate = useNavigate()
  const today = useToday()
  const [message, say] = useState(agenda.problems.join(' '))
  const [isComparing, setComparing] = useState(false)
  const [hasLink, setLink] = useState(false)
  const { steps, report } = agenda
  const titles = useStepTitles(agenda)
  const at = useStepInput(agenda, walk)
  const { chart, input, error } = at
  const act = useCommands({
    walk,
    move,
    input,
    say,
    full: () => say('Press F in the window of the screen.'),
    leave: () => void navigate(chart?.address ?? '/'),
  })
  const run = (command: Command) => {
    // The room need not see what is typed here.
    if (command === 'compare') setComparing(!isComparing)
    else if (command !== 'keys' && command !== 'agenda') act(command)
  }
  const { indicators } = catalogue
  const count = steps.length
  useMeetingKeys({ walk, move, set, count, indicators, run, say })
  const open = (text: string) => {
    say('')
    return enter(text, { count, indicators, move, say })
  }
  const code = indicators.find(({ id }) => id === indicatorOf(chart?.address ?? ''))?.code
  const topic = [code, chart?.title].filter(Boolean).join(' ')
  const questions = questionsOf(at)
  const comments = input
    ? serviceComments(input.view, {
        chartId: input.chartId,
        mode: walk.isTable ? 'table' : 'chart',
      })
    : []
  const isOpened = walk.open !== undefined
  const item = steps[walk.step]?.item
  const named = report.title || report.committee || catalogue.title
  const minutes = useMinutes(fragment)
  const isAsked = (question: string) =>
    minutes.log.asked.some((one) => one.topic === topic && one.question === question)
  useShownLog({
    fragment,
    at,
    code,
    item: isOpened ? undefined : item,
    isSeen: hasScreen && !walk.isBlank,
  })
  const next = walk.step + 1
  const note = isOpened ? undefined : chart?.note
  return (
    <div className="presenter" data-stays="">
      <title>{`Presenter | ${catalogue.title}`}</title>
      <header className="presenter-bar">
        <h1>Presenter</h1>
        <span className="quiet">{report.title || report.committee}</span>
        <span className="presenter-other quiet" role="status">
          {typeof BroadcastChannel === 'undefined'
            ? 'This browser cannot connect two windows: use the keys in the window of the screen.'
            : hasScreen
              ? ''
              : 'The screen is not open yet.'}
        </span>
        <OpenedMeeting agenda={agenda} fragment={fragment} isSaid />
        <button
          type="button"
          className="button"
          aria-expanded={hasLink}
          onClick={() => setLink(!hasLink)}
        >
          Members’ link
        </button>
        <button type="button" className="button" onClick={() => globalThis.print()}>
          Print papers
        </button>
        <a
          className="button"
          href={`${hrefTo('/meeting')}${faceFragment('screen', fragment)}`}
          target="_blank"
          rel="opener"
        >
          Open screen
        </a>
      </header>
      <nav className="presenter-agenda" aria-label="Agenda">
        <AgendaList
          agenda={agenda}
          current={isOpened ? undefined : walk.step}
          onStep={(step) => move({ to: 'step', step })}
        />
      </nav>
      <section className="presenter-now" aria-label="On the screen">
        <div className="presenter-chart">
          <p className="quiet">
            {standing(hasScreen, walk)} {code !== undefined && <span className="chip">{code}</span>}
          </p>
          <h2>{input?.title ?? chart?.title}</h2>
          {error ? (
            <NotShown error={error} onAgain={at.again} />
          ) : (
            input && (
              <ScreenChart input={input} unit={USUAL_UNIT} larger={1} isTable={walk.isTable} />
            )
          )}
        </div>
        <p>
          <span className="quiet">Next: </span>
          <b>{titles[next] ?? 'the end of the meeting'}</b>
        </p>
      </section>
      <div className="presenter-side">
        {hasLink && (
          <section aria-label="Members’ link">
            <MembersCode agenda={agenda} fragment={fragment} />
            <p className="small quiet">The companion for members, without what is to be said.</p>
            <p className="presenter-link">
              <button
                type="button"
                className="button"
                onClick={() =>
                  void copyText(membersAddress(hrefTo, fragment, report), 'Link').then(say)
                }
              >
                Copy link
              </button>
              <button
                type="button"
                className="button"
                aria-pressed={walk.panel === 'link'}
                onClick={() => run('link')}
              >
                Show it on the screen
              </button>
            </p>
          </section>
        )}
        <ItemClock item={item} />
        {note !== undefined && (
          <section>
            <h2>Say</h2>
            <p>{note}</p>
          </section>
        )}
        {questions.length > 0 && (
          <section>
            <h2>Members may ask</h2>
            <ul className="plain presenter-questions">
              {questions.map((question) => (
                <li key={question}>
                  <label>
                    <input
                      type="checkbox"
                      checked={isAsked(question)}
                      onChange={(event) =>
                        minutes.keep(
                          withAsked(
                            minutes.log,
                            { at: thisMinute(), topic, question },
                            event.target.checked,
                          ),
                        )
                      }
                    />
                    <span>{question}</span>
                  </label>
                </li>
              ))}
            </ul>
            <p className="small quiet">Tick what was asked, for the minutes.</p>
          </section>
        )}
        {comments.length > 0 && (
          <section aria-label="The service says">
            <h2>The service says</h2>
            {comments.map(({ period, text, by, place }) => (
              <figure key={`${period} ${text}`} className="presenter-said">
                <figcaption className="small quiet">About the figure for {period}</figcaption>
                <blockquote>“{text}”</blockquote>
                <p className="small quiet">
                  {by}
                  {place === undefined ? '' : ` (${place})`}.
                </p>
              </figure>
            ))}
          </section>
        )}
        <ChartBoundary tall={false}>
          <TakeAction topic={topic} meeting={nameOfAgenda(fragment)} today={today} />
          <Minutes {...{ agenda, fragment, minutes, today }} meeting={named} />
        </ChartBoundary>
        <h2>Without a network</h2>
        <Along fragment={fragment} isPresenter />
      </div>
      <footer className="presenter-foot">
        {isComparing && (
          <CouncilField
            onCouncil={({ code: council }) => {
              setComparing(false)
              move({ to: 'council', council })
            }}
            onOther={(text) => /\d/.test(text) && (open(`c${text}`) || open(text))}
            onClose={() => setComparing(false)}
          />
        )}
        <p role="status">{message}</p>
        <div className="presenter-buttons">
          {BUTTONS.filter((command) => canRun(command, walk, input)).map((command) => (
            <CommandButton key={command} command={command} walk={walk} input={input} run={run} />
          ))}
          <CodeField label="or a code" onEnter={open} />
        </div>
      </footer>
    </div>
  )
}
