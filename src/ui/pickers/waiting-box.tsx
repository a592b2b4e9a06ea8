import { isComposing } from '../is-composing'

interface WaitingBoxProps {
  label: string
  /** What has been typed. It ends in a line break once Enter was pressed. */
  typed: string
  onTyped: (next: (typed: string) => string) => void
}

/** A plain box that keeps what is typed, and Enter, until the code of a search list has loaded. */
export function WaitingBox({ label, typed, onTyped }: WaitingBoxProps) {
  return (
    <label>
      {label}
      <input
        // The reader opened the panel to type a name.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        type="text"
        // A box of one line drops the line break, and would report that as a change of its text.
        value={typed.replace('\n', '')}
        onChange={({ target }) => onTyped(() => target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || isComposing(event)) return
          event.preventDefault()
          onTyped((text) => `${text.replace('\n', '')}\n`)
        }}
      />
    </label>
  )
}
