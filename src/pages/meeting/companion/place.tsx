import type { ReactNode } from 'react'
import { itemInWords, type Step } from '@/model/meeting/agenda'

interface PlaceProps {
  step: Step | undefined
  code: string | undefined
  /** Whether the chart was opened by its code, outside the agenda. */
  isOpened: boolean
  /** The way back to the agenda. */
  children: ReactNode
}

/** Where the chart stands in the meeting: its item and code, or the way back from one that is not on the agenda. */
export function Place({ step, code, isOpened, children }: PlaceProps) {
  const item = step?.item
  return isOpened ? (
    <p className="companion-place">
      <span>
        <b>{code}</b> is not on the agenda.
      </span>
      {children}
    </p>
  ) : (
    <p className="companion-place">
      <span>{[item && itemInWords(item), code].filter(Boolean).join(', ')}</span>
    </p>
  )
}
