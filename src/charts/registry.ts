import { lazy, type LazyExoticComponent } from 'react'
import { standingTitle } from '@/model/sentences/short/chart-titles'
import { titleStatement } from '@/model/sentences/short/title'
import { verdict } from '@/model/sentences/verdict'
import type { Chart, LiveDrawing } from './chart'
import type { Sentence } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'

const charts = Object.values(
  import.meta.glob<Chart>('./*/chart.tsx', { eager: true, import: 'default' }),
).toSorted((a, b) => a.order - b.order)

const loaders = new Map(
  Object.entries(import.meta.glob<LiveDrawing>('./*/live.tsx', { import: 'default' })).map(
    ([path, load]) => [path.replace(/^.*\/(.*)\/live\.tsx$/, '$1'), load],
  ),
)

/** The charts that suit a view: those that the catalogue prefers first, the last resort last. */
export function chartsFor(view: View): Chart[] {
  const preferred = view.indicator.charts ?? []
  const place = ({ id, order, lastResort }: Chart) => {
    if (lastResort) return Number.POSITIVE_INFINITY
    const index = preferred.indexOf(id)
    return index < 0 ? 1000 + order : index
  }
  const suits = (chart: Chart) =>
    (!view.cross || chart.crossed === true) &&
    (!view.scatter || chart.paired === true) &&
    chart.suits(view)
  return charts.filter(suits).toSorted((a, b) => place(a) - place(b))
}

/** The requested chart if it suits the view, otherwise the first that does. */
export const chartFor = (view: View, chartId?: string): Chart | undefined => {
  const suiting = chartsFor(view)
  return suiting.find(({ id }) => id === chartId) ?? suiting[0]
}

/** The chart that compares areas over time, otherwise the first that suits the view. */
export const comparisonChartFor = (view: View): Chart | undefined => {
  const suiting = chartsFor(view)
  return suiting.find(({ compares }) => compares) ?? suiting[0]
}

/** The charts that show the council's position among all authorities, each with how it is offered. */
export const standingCharts = (): { id: string; standing: NonNullable<Chart['standing']> }[] =>
  charts
    .flatMap(({ id, standing }) => (standing ? [{ id, standing }] : []))
    .toSorted((a, b) => a.standing.order - b.standing.order)

/** The title of a chart that leaves the app: a statement on one line. */
export function titleFor(view: View, chartId: string | undefined): string {
  const chart = chartFor(view, chartId)
  if (chart?.standing) return standingTitle(view)
  return chart?.title?.(view) ?? titleStatement(view)
}

/**
 * The sentence of a chart: the council's position among all authorities, the chart's own sentence, or the
 * verdict on the view.
 */
export function sentenceFor(view: View, chartId?: string): Sentence {
  const chart = chartFor(view, chartId)
  return chart?.standing?.sentence(view) ?? chart?.sentence?.(view) ?? verdict(view)
}

export const chartById = (id: string | undefined): Chart | undefined =>
  charts.find((chart) => chart.id === id)

/** Whether a chart shows all authorities, and not only those that the reader compares. */
export const showsAllAuthorities = (chartId: string | undefined): boolean =>
  chartById(chartId)?.field === 'all-authorities'

/** Whether a chart shows the view's period alone. */
export const isOfOnePeriod = (chartId: string | undefined): boolean =>
  chartById(chartId)?.shows === 'one-period'

/** Every chart, in the usual order. */
export const allCharts = (): readonly Chart[] => charts

/** Ids of the charts that have a live drawing. */
export const interactiveIds = (): string[] => [...loaders.keys()]

/** Fetches a live drawing, in advance when idle or in a test. */
export const loadChart = (id: string): Promise<LiveDrawing> | undefined => loaders.get(id)?.()

type Live = LazyExoticComponent<LiveDrawing>
const live = new Map<string, Live>()

/** The live drawing of a chart, loaded when it is first drawn. */
export function liveChart(id: string): Live | undefined {
  const load = loaders.get(id)
  if (!load) return undefined
  const made = live.get(id) ?? lazy(async () => ({ default: await load() }))
  live.set(id, made)
  return made
}

/** Forgets a drawing that failed to load, so that it is requested again the next time. */
export const forgetLiveChart = (id: string): boolean => live.delete(id)
