import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { isComposing } from '../is-composing'

interface PickerProps {
  /** Purpose of the button, read before its text: "Council". */
  label?: string
  text: string
  strong?: boolean
  /** Whether it adds something; otherwise it shows the current choice. */
  isAction?: boolean
  /** Whether its panel is rendered before it is opened, so that its links work without scripts. */
  isKept?: boolean
  children: (close: () => void) => ReactNode
}

/** An understated underlined button that opens a small panel. Escape or a click elsewhere closes it. */
export function Picker({ label, text, strong, isAction, isKept, children }: PickerProps) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const [button, setButton] = useState<HTMLButtonElement | null>(null)
  const panel = useId()
  const close = () => {
    setOpen(false)
    button?.focus()
  }
  useEffect(() => {
    if (!isOpen) return
    const outside = (event: PointerEvent | FocusEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    document.addEventListener('pointerdown', outside)
    document.addEventListener('focusin', outside)
    return () => {
      document.removeEventListener('pointerdown', outside)
      document.removeEventListener('focusin', outside)
    }
  }, [isOpen])
  return (
    // The key belongs to whatever has the focus inside; the box itself takes none.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className="picker"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && isOpen && !isComposing(event)) close()
      }}
    >
      <button
        type="button"
        ref={setButton}
        className={strong ? 'pick pick-own' : isAction ? 'pick pick-action' : 'pick'}
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setOpen(!isOpen)}
      >
        {label !== undefined && <span className="visually-hidden">{label}: </span>}
        <span className="pick-text">{text}</span>
        {!isAction && (
          <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
            <path d="M0 0h10L5 6z" fill="currentColor" />
          </svg>
        )}
      </button>
      <div id={panel} className="panel" hidden={!isOpen}>
        {(isOpen || isKept) && children(close)}
      </div>
    </div>
  )
}
