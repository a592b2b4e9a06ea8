import { useLayoutEffect, useRef, type MouseEvent, type SyntheticEvent } from 'react'
import './dialog.css'

/**
 * Opens a dialog over the page for as long as it is drawn, and gives the focus back when it is taken away.
 * @param onClose takes the dialog away: called by Escape and, where the dialog wants it, by a click beside
 * @returns what the dialog element takes, and apart from it what it takes for clicks beside it
 */
export function useDialog(onClose: () => void) {
  const ref = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const shown = ref.current
    if (shown?.open === false) shown.showModal()
    // Closed, not only taken away: so the focus goes back to what opened it.
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
