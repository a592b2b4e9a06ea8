import { FindBox, type FindBoxProps } from './find-box'
import './find.css'
import { useDialog } from '../shared/dialog/use-dialog'

interface FindDialogProps extends Omit<FindBoxProps, 'close'> {
  onClose: () => void
  /** Whether the / key alone opens this. */
  hasKey: boolean
  onKey: (hasKey: boolean) => void
}

/** The search box in a dialog: Escape, its button or a click outside closes it. */
export function FindDialog({ onClose, hasKey, onKey, ...box }: FindDialogProps) {
  const { dialog, onClickBeside } = useDialog(onClose)
  return (
    // A click outside is the mouse's equivalent of Escape, which the dialog handles itself.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog {...dialog} className="find" aria-label="Find" onClick={onClickBeside}>
      <div className="find-inner">
        <FindBox {...box} close={onClose} />
        <div className="find-foot">
          {/* Speech input can trigger single-character shortcuts, so WCAG 2.1.4 asks that they can be turned off. */}
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
