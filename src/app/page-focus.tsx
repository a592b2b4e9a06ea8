import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'

/** On a new page (not a new selection): back to the top, and the focus on the page for who cannot see it change. */
export function PageFocus() {
  const { pathname } = useLocation()
  const previous = useRef(pathname)
  useEffect(() => {
    if (previous.current === pathname) return
    previous.current = pathname
    globalThis.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [pathname])
  return null
}
