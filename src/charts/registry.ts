import { lazy, type ComponentType, type LazyExoticComponent } from 'react'
import { titleStatement, verdict } from '@/model/sentences/verdict'
import { type Chart, type ChartProps, type Picture, showsPeers } from './chart'
import type { Sentence } from '@/model/sentences/parts'
import type { View } from '@/model/view/types'

const pictures = Object.values(
  import.meta.glob<Picture>('./*/chart.tsx', { eager: true, import: 'default' }),
).toSorted((a, b) => a.place - b.place)

const loaders = new Map(
  Object.entries(import.meta.glob<Chart>('./*/live.tsx', { import: 'default' })).map(
    ([path, load]) => [path.replace(/^.*\/(.*)\/live\.tsx$/, '$1'), load],
  ),
)

const TABLE = 'table'

/** The charts that have something to say about a view: the catalogue's favourites first, the table last. */
export function chartsFor(view: View): Picture[] {
  const preferred = view.indicator.charts ?? []
  const order = ({ id, place }: Picture) => {
    if (id === TABLE) return Number.POSITIVE_INFINITY
    const index = preferred.indexOf(id)
    return index < 0 ? 1000 + place : index
  }
  const suits = (p: Picture) =>
    (!view.cross || p.crossed === true) && (!view.scatter || p.paired === true) && p.suits(view)
  return pictures.filter(suits).toSorted((a, b) => order(a) - order(b))
}

/** The picture asked for when it suits the view, else the first that does. */
export const pictureFor = (view: View, chartId?: string): Picture | undefined => {
  const suiting = chartsFor(view)
  return suiting.find((p) => p.id === chartId) ?? suiting[0]
}

/** What a chart states in a line: its title where it leaves the app. */
export const titleFor = (view: View, chartId: string | undefined): string =>
  pictureFor(view, chartId)?.title?.(view) ??
  (showsPeers(chartId) ? `Where does ${view.area.name} stand?` : titleStatement(view))

/** The sentence of a chart: its picture's own, else the verdict on the view. */
export const sentenceFor = (view: View, chartId?: string): Sentence =>
  pictureFor(view, chartId)?.sentence?.(view) ?? verdict(view)

export const pictureById = (id: string | undefined): Picture | undefined =>
  pictures.find((p) => p.id === id)

/** Every picture there is, in the usual order. */
export const allPictures = (): readonly Picture[] => pictures

/** Ids of the charts that have an interactive drawing. */
export const interactiveIds = (): string[] => [...loaders.keys()]

/** Fetches an interactive drawing: ahead of time when idle, or in a test. */
export const loadChart = (id: string): Promise<Chart> | undefined => loaders.get(id)?.()

type Live = LazyExoticComponent<ComponentType<ChartProps>>
const live = new Map<string, Live>()

/** The interactive drawing of a picture, loaded when first drawn. */
export function liveChart(id: string): Live | undefined {
  const load = loaders.get(id)
  if (!load) return undefined
  const made = live.get(id) ?? lazy(async () => ({ default: (await load()).Component }))
  live.set(id, made)
  return made
}

/** Forgets a drawing that failed to load, so that the next reader's turn asks for it again. */
export const forgetLiveChart = (id: string): boolean => live.delete(id)
