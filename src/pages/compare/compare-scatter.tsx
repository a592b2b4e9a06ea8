import { useMemo } from 'react'
import { scatterSentence } from '@/model/comparison/scatter'
import type { Panel } from '@/model/comparison/panel'
import { scatterTitle, scatterView } from '@/model/comparison/scatter-view'
import { useScatter, type Compare } from './use-compare'
import { ChartBlock } from '../chart-block/chart-block'
import { ChoiceMenu } from '../shared/choices/choice-menu'

interface Props {
  compare: Compare
  panels: readonly Panel[]
  pair: readonly [Panel, Panel]
}

/** Which of the indicators is drawn across, and which up. */
export function CompareAxes({ compare, panels }: Omit<Props, 'pair'>) {
  const { wanted, change } = compare
  const [x, y] = wanted.scatter ?? [0, 1]
  // An indicator chosen for both axes swaps places with the other.
  const choose = (next: readonly [number, number]) =>
    change({ scatter: next[0] === next[1] ? [y, x] : next })
  const options = panels.map(({ chosen }, place) => ({ id: String(place), label: chosen.name }))
  const axis = (name: string, value: number, onChoose: (place: number) => void) => (
    <ChoiceMenu
      name={name}
      value={String(value)}
      options={options}
      choose={(id) => onChoose(Number(id))}
      isNamed
    />
  )
  return (
    <div className="compare-axes">
      {axis('Across', x, (place) => choose([place, y]))}
      {axis('Up', y, (place) => choose([x, place]))}
    </div>
  )
}

/** Two of the indicators against each other, over all authorities. */
export function CompareScatter({ compare, pair }: Omit<Props, 'panels'>) {
  const { area, hrefChanged, hrefWith } = compare
  const scatter = useScatter(compare, pair)
  const own = area ?? pair[0].view.area
  const view = useMemo(() => scatterView(scatter, own), [scatter, own])
  return (
    <section className="question compare-scatter">
      <h2>{scatterTitle(scatter)}</h2>
      <ChartBlock
        view={view}
        caption={scatterSentence(scatter, own)}
        address={hrefChanged({})}
        // A report holds the chart.
        page={hrefWith({ view: 'chart' })}
        lead
      />
    </section>
  )
}
