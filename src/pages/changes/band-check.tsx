import { useState } from 'react'
import type { Change, Span } from '@/model/changes/changes'
import { useBandChanges } from './use-band-changes'
import type { Dashboard } from '../shared/use-dashboard'

interface BandCheckProps {
  span: Span
  dashboard: Dashboard
  onFound: (bands: readonly Change[]) => void
}

/** Looks at where the council stands among all authorities when it is asked to: it takes a file a figure. */
export function BandCheck({ span, dashboard, onFound }: BandCheckProps) {
  const { progress, run } = useBandChanges(span, dashboard, onFound)
  const [isAsked, setAsked] = useState(false)
  return (
    <p className="save">
      <button
        type="button"
        className="button"
        disabled={isAsked && progress.state !== 'failed'}
        onClick={() => {
          setAsked(true)
          void run()
        }}
      >
        Look for moves among all authorities
      </button>
      <span role="status" className="small quiet">
        {progress.words}
      </span>
    </p>
  )
}
