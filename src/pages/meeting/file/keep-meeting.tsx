import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState } from 'react'
import { inspectionQuery } from '@/data/inspection-queries'
import { canKeep, ownVersion } from '@/data/offline/can-keep'
import { keep } from '@/data/offline/keep'
import { keptList } from '@/data/offline/store'
import { pathOf } from '@/data/overlay'
import { areasQuery } from '@/data/queries'
import { reportTemplatesQuery } from '@/data/report-template-queries'
import { indicatorOf, isComparison, selectionOf } from '@/selection/indicator-address'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import { useToday } from '../../shared/use-today'
import { inputQuery } from '../../report-list/report-store'
import type { Agenda } from '../agenda/use-agenda'

interface KeepMeetingProps {
  agenda: Agenda
  /** The fragment of the agenda, by which the meeting is found again. */
  fragment: string
  say: (message: string) => void
}

/** Keeps a meeting on this device with all its figures, and says whether it works without a network. */
export function KeepMeeting({ agenda, fragment, say }: KeepMeetingProps) {
  const client = useQueryClient()
  const today = useToday()
  const dashboard = useDashboard()
  const [isHere, setHere] = useState(false)
  const [part, setPart] = useState<number>()
  const id = `/meeting${fragment}`
  const look = useCallback(
    () =>
      keptList().then(
        (list) =>
          setHere(
            list?.version === ownVersion() &&
              list?.kept.some(({ keeping }) => keeping.id === id) === true,
          ),
        () => undefined,
      ),
    [id],
  )
  useEffect(() => {
    if (canKeep()) void look()
  }, [look])
  const keepAll = async () => {
    if (part !== undefined) return
    say('')
    setPart(0)
    try {
      const { steps, report } = agenda
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
      await keep(
        {
          id,
          name: report.title || report.committee || 'Meeting',
          pages: ['/meeting'],
          indicators: [...new Set(addresses.map(indicatorOf).filter(Boolean))],
          areas: [...new Set([dashboard.selection.area, ...areas])],
          data: client
            .getQueryCache()
            .findAll()
            .flatMap(({ state }) => pathOf(state.data) ?? []),
        },
        setPart,
      )
    } catch (error) {
      say(error instanceof Error ? error.message : 'The meeting could not be kept.')
    }
    setPart(undefined)
    await look()
  }
  if (!canKeep()) return null
  if (part !== undefined)
    return (
      <label className="small">
        Keeping this meeting <progress value={part} max={1} />
      </label>
    )
  return isHere ? (
    <b className="take-along-kept">Works without a network</b>
  ) : (
    <button type="button" className="button" onClick={() => void keepAll()}>
      Keep for offline
    </button>
  )
}
