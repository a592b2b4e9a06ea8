import { useEffect, useState } from 'react'

/** How far below the screen a chart is made ready. */
const AHEAD = '300px'

/** Whether an element has come near the screen; once near, it stays so. */
export function useNear(element: HTMLElement | null): boolean {
  const [isNear, setNear] = useState(() => typeof IntersectionObserver === 'undefined')
  useEffect(() => {
    if (!element || isNear) return undefined
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setNear(true)
      },
      { rootMargin: AHEAD },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [element, isNear])
  return isNear
}
