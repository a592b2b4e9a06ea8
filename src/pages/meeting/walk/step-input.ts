import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { areasQuery } from '@/data/queries'
import type { ExportInput } from '@/export/format'
import type { Step } from '@/model/meeting/agenda'
import { walked, type Walk } from '@/model/meeting/walk'
import type { ReportChart } from '@/model/report/report'
import { benchmarkCodes } from '@/model/view/selection'
import { isComparison, selectionOf, withChoices } from '@/selection/indicator-address'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import type { Dashboard } from '../../shared/dashboard/use-dashboard'
import { useToday } from '../../shared/use-today'
import { inputQuery } from '../../report-list/report-store'
import type { Agenda } from '../agenda/use-agenda'

type Known = Pick<Dashboard, 'catalogue' | 'areas' | 'hrefTo'>

/** The chart that a walk stands at: that of its step, or one opened by its code for the same council. */
function chartAt(steps: readonly Step[], walk: Walk, known: Known): ReportChart | undefined {
  const at = steps[walk.step]?.chart
  const opened = known.catalogue.indicators.find(({ id }) => id === walk.open)
  if (!opened) return at
  const area =
    at && !isComparison(at.address) ? selectionOf(at.address, known).selection.area : undefined
  return {
    kind: 'chart',
    id: `open-${opened.id}`,
    address: known.hrefTo(`/indicator/${opened.id}`, area === undefined ? {} : { area }),
    title: opened.name,
  }
}

/** The same chart with what the walk has chosen: measure, axis, and what it is compared with. */
function chosenAt(chart: ReportChart, walk: Walk, known: Known): ReportChart {
  if (isComparison(chart.address)) return chart
  const { selection } = selectionOf(chart.address, known)
  const more = [
    ...(walk.council === undefined ? [] : [walk.council]),
    ...(walk.hasNeighbours ? ['neighbours'] : []),
  ]
  const vs = [...new Set([...benchmarkCodes(selection, known.areas), ...more])]
  const address = withChoices(chart.address, {
    ...(walk.measure === undefined ? {} : { measure: walk.measure }),
    ...(walk.axis === undefined ? {} : { axis: walk.axis }),
    ...(more.length === 0 ? {} : { vs: vs.join(',') }),
  })
  return { ...chart, address }
}

/** A chart of the meeting with its figures, or why there are none. */
export interface StepInput {
  chart: ReportChart | undefined
  input: ExportInput | undefined
  error: Error | null
  /** Asks for the figures again. */
  again: () => void
  /** Whether the chart before is still shown. */
  isStale: boolean
}

/** The figures of the chart that a walk stands at, and ahead of time those of all others in the meeting. */
export function useStepInput({ steps, report }: Agenda, walk: Walk): StepInput {
  const client = useQueryClient()
  const today = useToday()
  const dashboard = useDashboard()
  // Another council's codes are known once all areas have come.
  const { data: areas = dashboard.areas } = useQuery(areasQuery)
  const known = { ...dashboard, areas }
  const asAt = walk.isLatest ? undefined : report.asAt
  const shown = chartAt(steps, walk, known)
  const chart = shown && chosenAt(shown, walk, known)
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...inputQuery(client, chart ?? { kind: 'chart', id: '', address: '', title: '' }, {
      asAt,
      today,
    }),
    enabled: chart !== undefined,
    placeholderData: keepPreviousData,
  })
  useEffect(() => {
    for (const step of steps)
      void client.prefetchQuery(inputQuery(client, step.chart, { asAt: report.asAt, today }))
  }, [client, steps, report.asAt, today])
  return {
    chart,
    input: error ? undefined : data,
    error,
    again: () => void refetch(),
    isStale: isPlaceholderData,
  }
}

/** The charts before and after the one that a walk stands at, as they would be shown; those that have come. */
export function useNearInputs({ steps, report }: Agenda, walk: Walk): ExportInput[] {
  const client = useQueryClient()
  const today = useToday()
  const dashboard = useDashboard()
  const { data: areas = dashboard.areas } = useQuery(areasQuery)
  const asAt = walk.isLatest ? undefined : report.asAt
  const others = (['back', 'next'] as const).map((to) => walked(walk, { to }, steps.length))
  const near = [...new Set(others.map(({ step }) => step))]
    .filter((step) => walk.open !== undefined || step !== walk.step)
    .flatMap((step) => {
      const { chart } = steps[step] ?? {}
      const there = others.find((other) => other.step === step)
      return chart && there ? [chosenAt(chart, there, { ...dashboard, areas })] : []
    })
  // Not by `combine`, which compares what it combines part by part.
  const found = useQueries({
    queries: near.map((chart) => inputQuery(client, chart, { asAt, today })),
  })
  return found.flatMap(({ data }) => data ?? [])
}

/** The title of each chart of a meeting: as a statement where its figures have come, else its name. */
export function useStepTitles({ steps, report }: Agenda): string[] {
  const client = useQueryClient()
  const today = useToday()
  return useQueries({
    queries: steps.map(({ chart }) => inputQuery(client, chart, { asAt: report.asAt, today })),
    combine: (results) =>
      results.map(({ data }, at) => data?.title ?? steps[at]?.chart.title ?? ''),
  })
}
