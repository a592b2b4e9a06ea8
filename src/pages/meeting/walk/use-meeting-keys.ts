import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { findByCode, noSuchCode } from '@/model/meeting/codes'
import { strokeOf, type Command } from '@/model/meeting/keys'
import type { Walk } from '@/model/meeting/walk'
import type { IndicatorName } from '@/model/schema/indicator'
import { keepText, useKept } from '../../shared/kept-text'
import type { WalkState } from './use-walk'

const SINGLES = 'meeting-without-letter-keys'

/** Whether keys of one character act, as kept in this browser, and how to change it. */
export function useSingleKeys(): [boolean, (next: boolean) => void] {
  const { text } = useKept(SINGLES)
  return [text !== 'off', (next) => keepText(SINGLES, next ? 'on' : 'off')]
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]') !== null

/** What of the page takes a key for itself: fields take all, buttons and links those that press them. */
function takes(target: EventTarget | null, key: string): boolean {
  if (isField(target)) return true
  if (!(target instanceof Element)) return false
  return (key === 'Enter' || key === ' ') && target.closest('button, a, summary, input') !== null
}

interface Keys extends Pick<WalkState, 'walk' | 'move' | 'set'> {
  count: number
  indicators: readonly IndicatorName[]
  run: (command: Command) => void
  say: (message: string) => void
}

/** Opens what was typed: the number of a chart of the meeting, or the code of any. */
export function enter(
  text: string,
  { count, indicators, move, say }: Pick<Keys, 'count' | 'indicators' | 'move' | 'say'>,
): boolean {
  const number = /^\d+$/.test(text.trim()) ? Number(text) : undefined
  if (number !== undefined && (number < 1 || number > count))
    say(`There is no chart ${number}: the meeting has ${count}.`)
  else if (number !== undefined) move({ to: 'step', step: number - 1 })
  else {
    const found = findByCode(text, indicators)
    if (found) move({ to: 'open', indicator: found.id })
    else {
      say(noSuchCode(text, indicators))
      return false
    }
  }
  return number === undefined || (number >= 1 && number <= count)
}

/**
 * Listens for the keys of a meeting, wherever the focus is but in a field.
 * @returns what is typed so far of a number or code
 */
export function useMeetingKeys(keys: Keys): string {
  const [shown, setShown] = useState('')
  const [hasSingles] = useSingleKeys()
  // Keys may come faster than the page is drawn: each is read by what the one before has left.
  const typed = useRef('')
  const latest = useRef(keys)
  /** The walk before the first letter of a code, which may have been a command. */
  const before = useRef<Walk | undefined>(undefined)
  useLayoutEffect(() => {
    latest.current = keys
  }, [keys])
  useEffect(() => {
    const keep = (text: string) => {
      typed.current = text
      setShown(text)
    }
    const press = (event: KeyboardEvent) => {
      const { key } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // A number is complete with Enter, wherever the last click has left the focus.
      const completes = key === 'Enter' && /\d|../.test(typed.current) && !isField(event.target)
      if (takes(event.target, key) && !completes) return keep('')
      if (event.repeat && key.length === 1) return
      const { indicators, walk, set, run } = latest.current
      const stroke = strokeOf(key, { typed: typed.current, hasSingles, indicators })
      const isOurs =
        stroke.command !== undefined ||
        stroke.enters !== undefined ||
        stroke.typed !== typed.current
      if (!isOurs) return
      event.preventDefault()
      keep(stroke.typed)
      if (stroke.undoes && before.current) set(before.current)
      before.current = stroke.typed.length === 1 ? walk : undefined
      if (stroke.command) run(stroke.command)
      if (stroke.enters !== undefined) enter(stroke.enters, latest.current)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [hasSingles])
  return shown
}
