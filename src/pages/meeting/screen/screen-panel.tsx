import type { ExportInput } from '@/export/format'
import { COMMANDS } from '@/model/meeting/keys'
import type { Panel } from '@/model/meeting/walk'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { faceFragment } from '../agenda/face'
import type { Agenda } from '../agenda/use-agenda'
import { Along } from '../file/along'
import { MembersCode } from '../link/members-code'
import { AgendaList } from '../walk/agenda-list'
import { CodeField } from '../walk/code-field'
import { CommandButton } from '../walk/command-button'
import { CouncilField } from '../walk/council-field'
import { questionsOf } from '../walk/questions'
import type { StepInput } from '../walk/step-input'
import type { Run } from '../walk/use-commands'
import { useSingleKeys } from '../walk/use-meeting-keys'
import type { WalkState } from '../walk/use-walk'

interface ScreenPanelProps extends Pick<WalkState, 'walk' | 'move'> {
  panel: Panel
  /** The fragment of the agenda, for its other faces. */
  fragment: string
  agenda: Agenda
  at: StepInput
  run: Run
  /** Opens a number or code; returns false where there is none. */
  open: (text: string) => boolean
}

const TITLES: Record<Panel, string> = {
  agenda: 'Agenda',
  questions: 'Questions to ask',
  keys: 'Keys',
  compare: 'Compare',
  link: 'On your own tablet or phone',
}

function Keys({
  fragment,
  walk,
  input,
  run,
}: { input: ExportInput | undefined } & Pick<ScreenPanelProps, 'walk' | 'run' | 'fragment'>) {
  const { hrefTo } = useDashboard()
  const [has, set] = useSingleKeys()
  return (
    <>
      <ul className="plain screen-keys">
        {COMMANDS.map(({ command }) => (
          <li key={command}>
            <CommandButton command={command} walk={walk} input={input} run={run} />
          </li>
        ))}
      </ul>
      <p>
        Type a number and press Enter to go to that chart of the meeting. Type a code, such as pla3,
        and press Enter to open any other chart.
      </p>
      <div className="screen-ways">
        <a
          className="meeting-button"
          href={`${hrefTo('/meeting')}${faceFragment('presenter', fragment)}`}
          target="_blank"
          rel="opener"
        >
          Open the presenter’s window
        </a>
        <button type="button" className="meeting-button" onClick={() => globalThis.print()}>
          Print the papers
        </button>
        <Along fragment={fragment} />
      </div>
      <label className="screen-check">
        <input type="checkbox" checked={has} onChange={(event) => set(event.target.checked)} />
        Letters, digits and signs act as keys
      </label>
    </>
  )
}

/** A panel that covers the chart until it is closed. */
export function ScreenPanel({
  panel,
  fragment,
  agenda,
  at,
  walk,
  move,
  run,
  open,
}: ScreenPanelProps) {
  const questions = questionsOf(at)
  return (
    <section className="screen-panel" aria-label={TITLES[panel]}>
      <h2>{TITLES[panel]}</h2>
      {panel === 'agenda' && (
        <>
          <AgendaList
            heading="h3"
            agenda={agenda}
            current={walk.open === undefined ? walk.step : undefined}
            onStep={(step) => move({ to: 'step', step })}
          />
          <CodeField label="Number or code" onEnter={open} />
        </>
      )}
      {panel === 'questions' &&
        (questions.length === 0 ? (
          <p>No question has been written for this figure.</p>
        ) : (
          <ul className="screen-questions">
            {questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        ))}
      {panel === 'compare' && (
        <CouncilField
          onCouncil={({ code }) => move({ to: 'council', council: code })}
          // C has been pressed already, where it was the first letter of a code.
          onOther={(text) => /\d/.test(text) && (open(`c${text}`) || open(text))}
          onClose={() => move({ to: 'return' })}
        />
      )}
      {panel === 'link' && (
        <div className="screen-link">
          <MembersCode agenda={agenda} fragment={fragment} />
          <p>Point the camera at the code. The charts of this meeting open at your own pace.</p>
        </div>
      )}
      {panel === 'keys' && <Keys fragment={fragment} walk={walk} input={at.input} run={run} />}
    </section>
  )
}
