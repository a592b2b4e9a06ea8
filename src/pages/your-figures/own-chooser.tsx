import { useState, type DragEvent } from 'react'
import { listInWords } from '@/model/values/format'
import type { OwnFile, OwnState } from './reading/use-own-file'

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

function Reading({ state, onStop }: { state: OwnState; onStop: () => void }) {
  if (state.is !== 'reading') return null
  return (
    <div className="own-progress">
      <progress max={1} value={state.part} aria-label="How much has been read" />
      <span className="quiet small">{Math.round(state.part * 100)}%</span>
      <button type="button" className="button" onClick={onStop}>
        Cancel
      </button>
    </div>
  )
}

/** Takes a file by drag and drop or a button, and shows the progress of reading it. */
export function OwnChooser({ own }: { own: OwnFile }) {
  const { state, read, stop, retry } = own
  const [over, setOver] = useState(false)
  const isBusy = state.is === 'preparing' || state.is === 'reading'
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!isBusy) void read([...event.dataTransfer.files])
  }
  return (
    <>
      <div
        className={over ? 'own-drop own-over' : 'own-drop'}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <label htmlFor="own-file">
          Choose a file, or drop it here: Excel (xlsx) or CSV. Several files are read together.
        </label>
        <input
          id="own-file"
          type="file"
          accept=".csv,.tsv,.txt,.xlsx"
          multiple
          disabled={isBusy}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            // Lets the same file be chosen again after it was corrected.
            currentTarget.value = ''
            void read(files)
          }}
        />
        <Reading state={state} onStop={stop} />
      </div>
      <p className="own-said" role="status">
        {stateInWords(state)}{' '}
      </p>
      {state.is === 'failed' && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </>
  )
}
