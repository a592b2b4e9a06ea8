import { useState, useSyncExternalStore } from 'react'
import { askSlowAgain, onSlow, slowCount } from '@/data/ask/waiting'

/** Says that something takes longer than usual, and offers to go on waiting or to ask for it anew. */
export function SlowNotice() {
  const count = useSyncExternalStore(onSlow, slowCount, () => 0)
  const [accepted, setAccepted] = useState(0)
  if (accepted > count) setAccepted(count)
  if (count <= accepted) return null
  return (
    <div className="unready shown" role="status">
      Part of this page is taking longer than usual to arrive.{' '}
      <button type="button" className="button" onClick={() => setAccepted(count)}>
        Go on waiting
      </button>{' '}
      <button type="button" className="button" onClick={askSlowAgain}>
        Try again
      </button>
    </div>
  )
}
