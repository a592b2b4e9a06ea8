import { useRef, type ReactNode } from 'react'
import './chips.css'

interface Chip {
  key: string
  text: string
  /** A code, shown where there is no room for the text. */
  code?: string
}

interface ChipsProps {
  label: string
  chips: readonly Chip[]
  /** If not set, no chip can be removed. */
  onRemove?: (key: string) => void
  /** A chip before the others that cannot be removed. */
  lead?: ReactNode
  /** A control after the chips that adds another. */
  add: ReactNode
}

/** A row of chosen items, each with a button that removes it. */
export function Chips({ label, chips, onRemove, lead, add }: ChipsProps) {
  const root = useRef<HTMLDivElement>(null)
  const remove = (key: string, button: HTMLButtonElement) => {
    // The button disappears with its chip, so the focus first moves to the next one.
    const buttons = [...(root.current?.querySelectorAll('button') ?? [])]
    const index = buttons.indexOf(button)
    ;(buttons[index + 1] ?? buttons[index - 1])?.focus()
    onRemove?.(key)
  }
  return (
    <div className="chips" role="group" aria-label={label} ref={root}>
      <span className="chips-label" aria-hidden="true">
        {label}
      </span>
      <ul className="chips-list">
        {lead !== undefined && <li>{lead}</li>}
        {chips.map(({ key, text, code }) => (
          <li key={key}>
            <span>
              {code !== undefined && <span className="quiet chip-code">{code} </span>}
              <span className={code === undefined ? undefined : 'chip-text'}>{text}</span>
            </span>
            {onRemove && (
              <button
                type="button"
                className="chip-remove"
                aria-label={`Remove ${text}`}
                onClick={(event) => remove(key, event.currentTarget)}
              >
                <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                  <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="1.75" />
                </svg>
              </button>
            )}
          </li>
        ))}
      </ul>
      <div className="chips-add">{add}</div>
    </div>
  )
}
