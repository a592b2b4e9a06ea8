import { textWidth } from '@/charts/drawing/text'
import { useEffect, useRef, useState } from 'react'

/** Style rules that apply where the reader's system is dark. */
const darkRules = (): CSSMediaRule[] =>
  [...document.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules].filter(
      (rule): rule is CSSMediaRule =>
        rule instanceof CSSMediaRule && rule.conditionText.includes('prefers-color-scheme: dark'),
    ),
  )

/**
 * Gives the page the dark or the light set of the site's colours, whatever the system prefers: a room is lit
 * as it is lit.
 */
export function useGround(isDark: boolean): void {
  useEffect(() => {
    const rules = darkRules().map((rule) => ({ rule, before: rule.media.mediaText }))
    for (const { rule } of rules) rule.media.mediaText = isDark ? 'screen' : 'not all'
    return () => {
      for (const { rule, before } of rules) rule.media.mediaText = before
    }
  }, [isDark])
}

/** Keeps the screen from going dark by itself; says once where the browser or the machine refuses. */
export function useWakeLock(say: (message: string) => void): void {
  const hasSaid = useRef(false)
  useEffect(() => {
    let lock: WakeLockSentinel | undefined
    let isOver = false
    const hold = async () => {
      if (document.visibilityState !== 'visible') return
      try {
        if (!('wakeLock' in navigator)) throw new Error('not known here')
        const held = await navigator.wakeLock.request('screen')
        if (isOver) await held.release()
        else lock = held
      } catch {
        if (!hasSaid.current && !isOver)
          say('This screen may go dark by itself: the browser cannot keep it on.')
        hasSaid.current = true
      }
    }
    const again = () => void hold()
    void hold()
    document.addEventListener('visibilitychange', again)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', again)
      void lock?.release().catch(() => undefined)
    }
    // Once for each screen.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
}

/** A letter that begins a code ("fin1") must not make the screen jump before the next has come. */
const NEXT_LETTER = 350

/** Turns full screen on and off; says once where the browser refuses. */
export function useFullScreen(say: (message: string) => void) {
  const hasSaid = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const change = async () => {
    try {
      if (document.fullscreenElement) await document.exitFullscreen()
      else await document.documentElement.requestFullscreen()
    } catch {
      if (!hasSaid.current) say('The browser did not allow full screen. Its own key may: F11.')
      hasSaid.current = true
    }
  }
  return {
    toggle: () => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void change(), NEXT_LETTER)
    },
    /** Takes back a change that has not come about yet. */
    cancel: () => clearTimeout(timer.current),
  }
}

/** Sizes of a title in units: the usual one, and the smallest that is set to keep it on one line. */
const TITLE = 64
const SMALL_TITLE = 54
/** The sides of the screen, in units. */
const SIDES = 128
/** A line is narrower than its letters are reckoned elsewhere, where they must fit in any typeface. */
const NARROWER = 0.93

/** A screen as it is laid out. */
export interface ScreenSize {
  /** Px of a unit: 1/1080 of the height, and no more than 1/1440 of the width. */
  unit: number
  /** Its width in units. */
  width: number
}

/** Whether a title is set smaller, which keeps it on one line. */
export function isSmallTitle(
  title: string,
  { width }: Pick<ScreenSize, 'width'>,
  larger: number,
): boolean {
  const room = width - SIDES
  const widthAt = (size: number) =>
    textWidth(title, { size: size * larger, weight: 600 }) * NARROWER
  return widthAt(TITLE) > room && widthAt(SMALL_TITLE) <= room
}

function sizeNow(): ScreenSize {
  const unit = Math.min(innerHeight / 1080, innerWidth / 1440)
  return { unit, width: innerWidth / unit }
}

/** The size of the screen, measured again whenever the window changes. */
export function useScreenSize(): ScreenSize {
  const [size, setSize] = useState(sizeNow)
  useEffect(() => {
    const measure = () => setSize(sizeNow())
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  }, [])
  return size
}
