import { useEffect } from 'react'
import { itemInWords, type AgendaItem } from '@/model/meeting/agenda'
import { minuteOf, readLog, withShown, type MinutesLog } from '@/model/meeting/minutes'
import { nameOfAgenda } from '@/model/meeting/own-notes'
import { confidentialLabel } from '@/model/schema/confidentiality'
import { localDay } from '@/model/values/local-day'
import type { StepInput } from '../walk/step-input'
import { keepFigures, keptText, useKept } from '../../shared/kept-text'

const keyOf = (fragment: string): string => `meeting-minutes-${nameOfAgenda(fragment)}`

/** The minute that it is now. */
export function thisMinute(): string {
  const now = new Date()
  return minuteOf(localDay(now), now)
}

/** What has been noted of a meeting in this browser, and how to change it. */
export function useMinutes(fragment: string) {
  const key = keyOf(fragment)
  const { text, isKept } = useKept(key)
  return {
    log: readLog(text),
    isKept,
    keep: (log: MinutesLog) => keepFigures(key, JSON.stringify(log)),
  }
}

/** A figure counts as shown once it has been on the screen for as long as it takes to read its title. */
const LEAST_SHOWN_MS = 5000

interface Shown {
  fragment: string
  at: Pick<StepInput, 'input' | 'isStale'>
  code: string | undefined
  /** Its item; undefined for a figure opened in between. */
  item: AgendaItem | undefined
  /** Whether the room sees it: not on a blank screen, nor in a window that no screen follows. */
  isSeen: boolean
}

/** Notes what the room sees for the minutes. Two windows of one meeting note it once. */
export function useShownLog({ fragment, at, code, item, isSeen }: Shown): void {
  const { input, isStale } = at
  const figure = input && !isStale ? [code, input.title].filter(Boolean).join(' ') : undefined
  const mark = confidentialLabel(input?.view.confidentiality)
  const of = item ? (item.number ?? itemInWords(item)) : ''
  useEffect(() => {
    if (figure === undefined || !isSeen) return undefined
    const since = thisMinute()
    const timer = setTimeout(() => {
      const key = keyOf(fragment)
      const before = readLog(keptText(key))
      const log = withShown(before, {
        at: since,
        item: of,
        figure,
        ...(mark === undefined ? {} : { mark }),
      })
      if (log !== before) keepFigures(key, JSON.stringify(log))
    }, LEAST_SHOWN_MS)
    return () => clearTimeout(timer)
  }, [fragment, figure, mark, of, isSeen])
}
