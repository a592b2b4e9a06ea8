import { useEffect, useRef } from 'react'
import { FindBox, type FindBoxProps } from './find-box'
import './find.css'
import '../shared/dialog.css'

interface FindDialogProps extends Omit<FindBoxProps, 'close'> {
  onClose: () => void
  /** Whether the / key alone opens this. */
  hasKey: boolean
  onKey: (hasKey: boolean) => void
}

/** The search box over the page: Escape, its button or a click beside it closes it. */
export function FindDialog({ onClose, hasKey, onKey, ...box }: FindDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal()
  }, [])
  const close = () => dialog.current?.close()
  return (
    // A click beside it is what a mouse has for Escape, which the dialog minds itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className="find"
      aria-label="Find"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) close()
      }}
    >
      <div className="find-inner">
        <FindBox {...box} close={close} />
        <div className="find-foot">
          {/* A key that is a character alone is in the way of who speaks to the computer. */}
          <label className="check">
            <input
              type="checkbox"
              checked={hasKey}
              onChange={(event) => onKey(event.target.checked)}
            />
            <span>
              The <kbd>/</kbd> key opens this
            </span>
          </label>
        </div>
      </div>
    </dialog>
  )
}
