import { chooseItem } from '@/model/comparison/item'
import { buildPanel } from '@/model/comparison/panel'
import { axisOf, scatterOf } from '@/model/comparison/scatter'
import { scatterView } from '@/model/comparison/scatter-view'
import {
  areas,
  aSelection,
  BUCKINGHAMSHIRE,
  ENGLAND,
  figuresOf,
  indicator,
  releases,
} from '../real-data'
import type { View } from '@/model/view/types'

/** A panel of the comparison with the council, England and the neighbours since 2024, and its sources. */
export function realPanel(id: string) {
  const subject = indicator(id)
  const sources = { indicator: subject, figures: figuresOf(id), areas, releases }
  const { chosen } = chooseItem({ indicator: id }, subject)
  const panel = buildPanel(sources, chosen, {
    comparison: { areas: [BUCKINGHAMSHIRE, ENGLAND, 'neighbours'], items: [], axes: 'own' },
    selection: aSelection({ from: 2024 }),
  })
  return { panel, sources }
}

/** Two figures of all authorities, as on the page. */
export function realScatter(x: string, y: string, chosen: readonly string[] = []): View {
  const [first, second] = [x, y].map((id) => {
    const { panel, sources } = realPanel(id)
    return axisOf(panel, sources)
  })
  if (!first || !second) throw new Error('a scatter has two axes')
  const scatter = scatterOf(first, second, { chosen, areas, releases })
  return scatterView(scatter, first.view.area)
}
