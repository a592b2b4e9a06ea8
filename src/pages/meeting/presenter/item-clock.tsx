import { useEffect, useState } from 'react'
import { itemInWords, type AgendaItem } from '@/model/meeting/agenda'

const SECOND = 1000
const two = (n: number) => String(n).padStart(2, '0')

/** "06:40": minutes and seconds. */
const clockText = (seconds: number): string =>
  `${two(Math.floor(seconds / 60))}:${two(Math.floor(seconds % 60))}`

/**
 * The minutes used for an item so far, in this window alone: they are never projected, and whoever presents can do
 * without them.
 */
export function ItemClock({ item }: { item: AgendaItem | undefined }) {
  const key = item ? itemInWords(item) : ''
  const [isHidden, setHidden] = useState(false)
  const [used, setUsed] = useState<Record<string, number>>({})
  useEffect(() => {
    let last = Date.now()
    const timer = setInterval(() => {
      const now = Date.now()
      const passed = (now - last) / SECOND
      last = now
      setUsed((before) => ({ ...before, [key]: (before[key] ?? 0) + passed }))
    }, SECOND)
    return () => clearInterval(timer)
  }, [key])
  return (
    <div className="presenter-time">
      {!isHidden && (
        <p role="timer">
          <b>{clockText(used[key] ?? 0)}</b>{' '}
          <span className="quiet">
            {item?.minutes === undefined ? 'used' : `of ${item.minutes} minutes`}
            {item ? ` for ${item.number === undefined ? item.title : `item ${item.number}`}` : ''}
          </span>
        </p>
      )}
      <button type="button" className="presenter-remove" onClick={() => setHidden(!isHidden)}>
        {isHidden ? (
          'Show the time'
        ) : (
          <>
            Hide<span className="visually-hidden"> the time</span>
          </>
        )}
      </button>
    </div>
  )
}
