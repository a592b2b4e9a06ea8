import { useEffect, useState } from 'react'
import { ChartBoundary } from '@/pages/shared/chart-boundary'
import { later } from '@/ui/later'
import type { Dashboard } from '@/pages/shared/dashboard/use-dashboard'
import { PAGES } from './page-list'
import { setSlashKey, useSlashKey } from './slash-key'

const load = () => import('@/pages/find/find-dialog')
const FindDialog = later(load, (m) => m.FindDialog)
const fetchEarly = () => void load().catch(() => undefined)

/** Whether an element handles keys itself. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, select, textarea, dialog, [contenteditable]') !== null

/** Opens the search box on click, Ctrl+K, and / unless that is turned off. */
export function FindButton({ dashboard }: { dashboard: Dashboard }) {
  const hasSlash = useSlashKey()
  const [isOpen, setOpen] = useState(false)
  const [text, setText] = useState('')
  const close = () => {
    setOpen(false)
    setText('')
  }
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, target } = event
      const isCommand = event.ctrlKey || event.metaKey
      if (isCommand && key.toLowerCase() === 'k') {
        setOpen(true)
      } else if (isCommand || event.altKey || takesKeys(target)) return
      else if (!isOpen && key === '/' && hasSlash === true) setOpen(true)
      // Keeps what is typed while the box is loading.
      else if (isOpen && key.length === 1) setText((typed) => typed + key)
      else if (isOpen && key === 'Enter') setText((typed) => `${typed}\n`)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOpen, hasSlash])
  return (
    <>
      <button
        type="button"
        className={hasSlash === undefined ? 'find-open find-waiting' : 'find-open'}
        aria-haspopup="dialog"
        aria-keyshortcuts={hasSlash === false ? 'Control+K Meta+K' : '/ Control+K Meta+K'}
        onPointerEnter={fetchEarly}
        onFocus={fetchEarly}
        onClick={() => setOpen(true)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M10.5 10.5L15 15M12 6.5a5.5 5.5 0 1 1-11 0a5.5 5.5 0 0 1 11 0z" />
        </svg>
        Find
        {hasSlash !== false && <kbd aria-hidden="true">/</kbd>}
      </button>
      {isOpen && (
        <ChartBoundary waiting="">
          <FindDialog
            text={text}
            onText={setText}
            pages={PAGES}
            dashboard={dashboard}
            hasKey={hasSlash !== false}
            onKey={setSlashKey}
            onClose={close}
          />
        </ChartBoundary>
      )}
    </>
  )
}
