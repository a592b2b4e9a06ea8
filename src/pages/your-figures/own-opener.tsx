import type { OwnReading } from './reading/messages'
import { OwnDifference } from './own-difference'
import { OwnProblems } from './own-problems'
import { useNavigate } from 'react-router'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useOwnFile } from './reading/use-own-file'
import { OwnChooser } from './own-chooser'

interface OwnResultProps {
  reading: OwnReading
  onShow: () => void
  onStop: () => void
}

/** The problems of a file or, if there are none, its differences from today and a button to show it. */
function OwnResult({ reading, onShow, onStop }: OwnResultProps) {
  const { problemCount, warnings, differences } = reading
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
          <OwnDifference differences={differences} />
          <p className="own-actions">
            <button type="button" className="button own-show" onClick={onShow}>
              View the dashboard
            </button>
            <button type="button" className="button" onClick={onStop}>
              Discard
            </button>
          </p>
        </>
      )}
    </>
  )
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
      <OwnChooser own={own} />
      {state.is === 'read' && (
        <OwnResult reading={state.reading} onShow={() => void show()} onStop={own.stop} />
      )}
    </section>
  )
}
