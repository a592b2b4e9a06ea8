import { useCallback, useEffect, useRef, useState } from 'react'
import { isWalk, START, walked, type Move, type Walk } from '@/model/meeting/walk'

/** What windows say beside where the meeting stands: one has come, one shows it to the room, one has gone. */
const ASKS = 'where'
const SHOWS = 'screen'
const LEAVES = 'gone'

/** Whether this window shows a page again: it was loaded again, or opened again after a crash. */
const isAgain = (): boolean =>
  performance
    .getEntriesByType('navigation')
    .some((entry) => 'type' in entry && entry.type !== 'navigate')

/** Where this window was in a meeting before it was loaded again. Storage may be denied, which does no harm. */
function placeKept(face: string): Walk {
  if (!isAgain()) return START
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(face) ?? 'null')
    return isWalk(kept) ? kept : START
  } catch {
    return START
  }
}

function keepPlace(face: string, walk: Walk): void {
  try {
    sessionStorage.setItem(face, JSON.stringify(walk))
  } catch {
    // The window starts at the first chart when it is loaded again.
  }
}

/**
 * Where the meeting stands, the same in every window of this computer that shows it, and how to move on.
 * Windows tell each other by a channel of the browser, which no network sees.
 * @param count how many charts the meeting has
 * @param options.name the agenda, as its address holds it: windows of another one stay apart
 * @param options.isShared whether this window goes where the others go
 * @param options.isScreen whether this window is what the room sees
 */
export function useWalk(
  count: number,
  { name, isShared, isScreen }: { name: string; isShared: boolean; isScreen: boolean },
) {
  const face = `meeting as ${isScreen ? 'screen' : isShared ? 'presenter' : 'companion'} ${name}`
  const [walk, setWalk] = useState(() => placeKept(face))
  const latest = useRef(walk)
  const channel = useRef<BroadcastChannel | undefined>(undefined)
  const [hasScreen, setScreen] = useState(false)
  useEffect(() => {
    if (!isShared || typeof BroadcastChannel === 'undefined') return undefined
    const opened = new BroadcastChannel(`meeting ${name}`)
    channel.current = opened
    // A channel of the browser goes to no other origin.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    const tell = (said: unknown) => opened.postMessage(said)
    opened.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (data === SHOWS) setScreen(true)
      else if (data === LEAVES) {
        // Another screen may still be there, and says so.
        setScreen(false)
        tell(ASKS)
      } else if (data === ASKS) {
        tell(latest.current)
        if (isScreen) tell(SHOWS)
      } else if (isWalk(data)) {
        latest.current = data
        setWalk(data)
        keepPlace(face, data)
      }
    })
    tell(ASKS)
    if (isScreen) tell(SHOWS)
    const leave = () => tell(LEAVES)
    const comeBack = ({ persisted }: PageTransitionEvent) => {
      if (persisted && isScreen) tell(SHOWS)
    }
    if (isScreen) addEventListener('pagehide', leave)
    addEventListener('pageshow', comeBack)
    return () => {
      removeEventListener('pagehide', leave)
      removeEventListener('pageshow', comeBack)
      if (isScreen) leave()
      channel.current = undefined
      opened.close()
    }
  }, [face, name, isShared, isScreen])
  /** Puts the meeting where it was before. */
  const set = useCallback(
    (as: Walk) => {
      latest.current = as
      setWalk(as)
      keepPlace(face, as)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      channel.current?.postMessage(as)
    },
    [face],
  )
  const move = useCallback((by: Move) => set(walked(latest.current, by, count)), [set, count])
  return { walk, move, set, hasScreen }
}
export type WalkState = Pick<ReturnType<typeof useWalk>, 'walk' | 'move' | 'set'>
