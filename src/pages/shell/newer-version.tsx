import { useEffect, useState } from 'react'
import { hasNewer, takeNewer } from '@/data/offline/keep'
import './keep-offline.css'

/** Offers the newer version of the site to a reader who has kept an older one. Nothing changes unasked. */
export function NewerVersion() {
  const [isThere, setThere] = useState(false)
  const [part, setPart] = useState<number>()
  const [message, setMessage] = useState('')
  useEffect(() => {
    // Without a network there is nothing to offer.
    const look = () => {
      if (document.visibilityState === 'visible') void hasNewer().then(setThere, () => undefined)
    }
    look()
    addEventListener('online', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      removeEventListener('online', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  if (!isThere) return null
  const take = async () => {
    setPart(0)
    setMessage('')
    try {
      await takeNewer(setPart)
    } catch (error) {
      setPart(undefined)
      setMessage(error instanceof Error ? error.message : 'It could not be fetched.')
    }
  }
  return (
    <aside className="newer" aria-label="Newer version">
      <p className="page">
        {part === undefined ? (
          <>
            <span role="status">A newer version is ready:</span>
            <button type="button" className="pick" onClick={() => void take()}>
              <span className="pick-text">use it now</span>
            </button>
            <button type="button" className="pick" onClick={() => setThere(false)}>
              <span className="pick-text">not yet</span>
            </button>
            <span role="status">{message}</span>
          </>
        ) : (
          <label className="keep-progress">
            Fetching the newer version <progress value={part} max={1} />
          </label>
        )}
      </p>
    </aside>
  )
}
