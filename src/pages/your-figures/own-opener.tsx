import type { OwnReading } from './reading/messages'
import { OwnDifference } from './own-difference'
import { OwnProblems } from './own-problems'
import { CheckAndChallenge } from './check/check'
import { useNavigate } from 'react-router'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { listInWords } from '@/model/values/format'
import { useToday } from '../shared/use-today'
import { DropZone } from '../own-files/drop-zone'
import { useOwnFile, type OwnState } from './reading/use-own-file'

interface OwnResultProps {
  reading: OwnReading
  onShow: () => void
  onStop: () => void
}

/** The problems of a file or, if there are none, its differences from today and a button to show it. */
function OwnResult({ reading, onShow, onStop }: OwnResultProps) {
  const { problemCount, warnings, differences, title, check } = reading
  const today = useToday()
  return (
    <>
      {problemCount > 0 && <OwnProblems reading={reading} />}
      {warnings.length > 0 && (
        <>
          <h3>How it was read</h3>
          <ul className="prose">
            {warnings.map(({ file, message }) => (
              <li key={`${file} ${message}`}>
                {file} {message}
              </li>
            ))}
          </ul>
        </>
      )}
      {problemCount === 0 && (
        <>
          {title === undefined ? (
            <p className="prose">The dashboard has all of these figures already.</p>
          ) : (
            <OwnDifference differences={differences} />
          )}
          <p className="own-actions">
            {title !== undefined && (
              <button type="button" className="button own-show" onClick={onShow}>
                View the dashboard
              </button>
            )}
            <button type="button" className="button" onClick={onStop}>
              Discard
            </button>
          </p>
        </>
      )}
      {check && <CheckAndChallenge check={check} today={today} />}
    </>
  )
}

/** The state in words, for screen readers. */
function stateInWords(state: OwnState): string {
  if (state.is === 'preparing') return 'Getting today’s figures to compare with.'
  if (state.is === 'reading') return `Reading ${listInWords(state.names)}.`
  if (state.is === 'failed') return `That did not work. ${state.message}`
  if (state.is === 'ready') return ''
  const { problemCount } = state.reading
  return problemCount > 0
    ? `${problemCount} ${problemCount === 1 ? 'problem was' : 'problems were'} found.`
    : `${listInWords(state.names)}: no problem was found.`
}

/** Opens a file of the reader's own: choose it, see its problems or changes, show it. */
export function OwnOpener() {
  const dashboard = useDashboard()
  const own = useOwnFile(dashboard)
  const navigate = useNavigate()
  const { state } = own
  const show = async () => {
    await own.show()
    await navigate(dashboard.hrefTo('/'))
  }
  return (
    <section className="question" aria-labelledby="own-open">
      <h2 id="own-open">Open your own file</h2>
      <DropZone
        label="Choose a file, or drop it here: Excel (xlsx), OpenDocument (ods) or CSV. Several files are read together."
        accept=".csv,.tsv,.txt,.xlsx,.ods"
        isDisabled={
          state.is === 'preparing' ||
          state.is === 'reading' ||
          (state.is === 'failed' && !state.isReady)
        }
        part={state.is === 'reading' ? state.part : undefined}
        said={stateInWords(state)}
        onFiles={(files) => void own.read(files)}
        onStop={own.stop}
      />
      {state.is === 'failed' && (
        <button type="button" className="button" onClick={own.retry}>
          Try again
        </button>
      )}
      {state.is === 'read' && (
        <OwnResult reading={state.reading} onShow={() => void show()} onStop={own.stop} />
      )}
    </section>
  )
}
