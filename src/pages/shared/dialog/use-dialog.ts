import { useLayoutEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react'
import './dialog.css'

/**
 * Opens a modal dialog for as long as it is mounted, and returns the focus afterwards.
 * @param onClose unmounts the dialog: called on Escape and, with onClickBeside, on a click outside it
 * @returns props of the dialog element, and a click handler for clicks outside it
 */
export function useDialog(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = ref.current
    if (shown?.open === false) shown.showModal()
    // close() returns the focus to what opened the dialog; removing the element does not.
    return () => shown?.close()
  }, [])
  const onCancel = (event: SyntheticEvent) => {
    event.preventDefault()
    onClose()
  }
  const onClickBeside = (event: MouseEvent) => {
    if (event.target === ref.current) onClose()
  }
  return { dialog: { ref, onCancel }, onClickBeside }
}
