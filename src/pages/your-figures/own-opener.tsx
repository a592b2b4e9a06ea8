import { useNavigate } from 'react-router'
import type { Dashboard } from '../shared/use-dashboard'
import { useOwnFile } from './reading/use-own-file'
import { OwnChooser } from './own-chooser'
import { OwnResult } from './own-result'

/** Opens a file of the reader's own: choose it, see what is wrong or what it changes, show it. */
export function OwnOpener({ dashboard }: { dashboard: Dashboard }) {
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
