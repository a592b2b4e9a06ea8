import { useState, type DragEvent } from 'react'
import './own-files.css'

interface DropZoneProps {
  /** What to choose. */
  label: string
  /** Endings of the names of files that can be read: ".csv,.xlsx". */
  accept: string
  isDisabled: boolean
  /** How much has been read, from 0 to 1; undefined while nothing is being read. */
  part?: number | undefined
  /** The state in words, for screen readers too. */
  said: string
  onFiles: (files: readonly File[]) => void
  onStop: () => void
}

/** Takes files by drag and drop or a button, and shows the progress of reading them. */
export function DropZone(props: DropZoneProps) {
  const { label, accept, isDisabled, part, said, onFiles, onStop } = props
  const [over, setOver] = useState(false)
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!isDisabled) onFiles([...event.dataTransfer.files])
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
        <label htmlFor="own-file">{label}</label>
        <input
          id="own-file"
          type="file"
          accept={accept}
          multiple
          disabled={isDisabled}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            // Lets the same file be chosen again after it was corrected.
            currentTarget.value = ''
            onFiles(files)
          }}
        />
        {part !== undefined && (
          <div className="own-progress">
            <progress max={1} value={part} aria-label="How much has been read" />
            <span className="quiet small">{Math.round(part * 100)}%</span>
            <button type="button" className="button" onClick={onStop}>
              Cancel
            </button>
          </div>
        )}
      </div>
      <p className="own-said" role="status">
        {said}{' '}
      </p>
    </>
  )
}
