import { useEffect } from 'react'
import { canKeep } from '@/data/offline/can-keep'
import { currentOverlay } from '@/data/overlay'
import type { Agenda } from '../agenda/use-agenda'
import { useKeeping } from './use-keeping'
import './take-along.css'

/** Whether the reader has asked the browser to save data, where it says so. */
function hasDataSaver(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection')
  return (
    typeof connection === 'object' &&
    connection !== null &&
    Reflect.get(connection, 'saveData') === true
  )
}

/** What the room sees first is fetched first, in ms. */
const AFTER_OPENING = 2000

interface KeepOpenedProps {
  agenda: Agenda
  fragment: string
  /** Whether it is said here that the meeting works without a network. */
  isSaid?: boolean
}

/**
 * Keeps a meeting once it has been opened, unless the reader saves data or has own figures open, and says when it
 * works without a network.
 */
export function KeepOpened({ agenda, fragment, isSaid = false }: KeepOpenedProps) {
  const { isHere, keepAll } = useKeeping(agenda, fragment)
  useEffect(() => {
    if (isHere || !canKeep() || hasDataSaver() || currentOverlay() || !navigator.onLine)
      return undefined
    const timer = setTimeout(() => void keepAll(true), AFTER_OPENING)
    return () => clearTimeout(timer)
    // Once: where it fails, the reader may ask for it.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [fragment])
  if (!isSaid) return null
  return (
    <span className="take-along-kept small" role="status">
      {isHere ? 'Works without a network' : ''}
    </span>
  )
}
