import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useSyncExternalStore } from 'react'
import { inspectionQuery } from '@/data/inspection-queries'
import { canKeep, ownVersion } from '@/data/offline/can-keep'
import { hasNewer, keep } from '@/data/offline/keep'
import { keptList } from '@/data/offline/store'
import { pathOf } from '@/data/overlay'
import { areasQuery } from '@/data/queries'
import { reportTemplatesQuery } from '@/data/report-template-queries'
import { indicatorOf, isComparison, selectionOf } from '@/selection/indicator-address'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { useToday } from '../../shared/use-today'
import { inputQuery } from '../../report-list/report-store'
import type { Agenda } from '../agenda/use-agenda'

/** How far a meeting is kept on this device. */
interface Keeping {
  /** Whether it is kept, of the version that is shown. */
  isHere: boolean
  /** The part that is done, from 0 to 1, while it is being kept. */
  part: number | undefined
  /** Whether the server has a newer version than the one that is kept. */
  isNewer: boolean
  /** Why it could not be kept; empty if nothing is wrong. */
  message: string
}

const UNKNOWN: Keeping = { isHere: false, part: undefined, isNewer: false, message: '' }

/** One for each meeting, because several parts of a page show it. */
const states = new Map<string, Keeping>()
const listeners = new Set<() => void>()
const listen = (changed: () => void) => {
  listeners.add(changed)
  return () => listeners.delete(changed)
}
function change(id: string, by: Partial<Keeping>): void {
  states.set(id, { ...(states.get(id) ?? UNKNOWN), ...by })
  for (const changed of listeners) changed()
}

async function look(id: string): Promise<void> {
  const list = await keptList().catch(() => undefined)
  const isHere =
    list?.version === ownVersion() && list?.kept.some(({ keeping }) => keeping.id === id) === true
  change(id, { isHere })
  if (isHere) change(id, { isNewer: await hasNewer().catch(() => false) })
}

/**
 * How far a meeting is kept on this device, and how to keep it.
 * @param fragment of the agenda, by which the meeting is found again
 */
export function useKeeping({ steps, report }: Agenda, fragment: string) {
  const client = useQueryClient()
  const today = useToday()
  const dashboard = useDashboard()
  const id = `/meeting${fragment}`
  const state = useSyncExternalStore(
    listen,
    () => states.get(id) ?? UNKNOWN,
    () => UNKNOWN,
  )
  useEffect(() => {
    if (!canKeep()) return undefined
    const again = () => {
      if (document.visibilityState === 'visible') void look(id)
    }
    again()
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [id])
  /** Keeps it; where that is refused, the message says why. */
  const keepAll = useCallback(
    async (isOpened = false) => {
      if (states.get(id)?.part !== undefined) return
      if (isOpened) await look(id)
      if (isOpened && states.get(id)?.isHere === true) return
      change(id, { part: 0, message: '' })
      try {
        // Which files the figures need is known once they have loaded. One that cannot be fetched says so offline too.
        await Promise.all([
          ...steps.map(({ chart }) =>
            client
              .fetchQuery(inputQuery(client, chart, { asAt: report.asAt, today }))
              .catch(() => undefined),
          ),
          client.fetchQuery(areasQuery),
          client.fetchQuery(inspectionQuery),
          client.fetchQuery(reportTemplatesQuery),
        ])
        const addresses = steps.map(({ chart }) => chart.address)
        const areas = addresses
          .filter((address) => !isComparison(address))
          .map((address) => selectionOf(address, dashboard).selection.area)
        const [only] = steps.length === 1 ? steps : []
        await keep(
          {
            id,
            name: report.title || report.committee || only?.chart.title || 'Meeting',
            pages: ['/meeting'],
            indicators: [...new Set(addresses.map(indicatorOf).filter(Boolean))],
            areas: [...new Set([dashboard.selection.area, ...areas])],
            data: client
              .getQueryCache()
              .findAll()
              .flatMap(({ state: { data } }) => pathOf(data) ?? []),
            ...(isOpened ? { isOpened } : {}),
          },
          (part) => change(id, { part }),
        )
      } catch (error) {
        change(id, {
          message: error instanceof Error ? error.message : 'The meeting could not be kept.',
        })
      }
      change(id, { part: undefined })
      await look(id)
    },
    [client, dashboard, id, report, steps, today],
  )
  return { ...state, keepAll }
}
