import { FindBox, type FindBoxProps } from './find-box'
import './find.css'
import { useDialog } from '../shared/dialog/use-dialog'

interface FindDialogProps extends Omit<FindBoxProps, 'close'> {
  onClose: () => void
  /** Whether the / key alone opens this. */
  hasKey: boolean
  onKey: (hasKey: boolean) => void
}

/** The search box over the page: Escape, its button or a click beside it closes it. */
export function FindDialog({ onClose, hasKey, onKey, ...box }: FindDialogProps) {
  const { dialog, onClickBeside } = useDialog(onClose)
  return (
    // A click beside it is what a mouse has for Escape, which the dialog minds itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog {...dialog} className="find" aria-label="Find" onClick={onClickBeside}>
      <div className="find-inner">
        <FindBox {...box} close={onClose} />
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
