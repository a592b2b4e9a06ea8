import { useMemo } from 'react'
import { scatterSentence } from '@/model/comparison/scatter'
import type { Panel } from '@/model/comparison/panel'
import { scatterView } from '@/model/comparison/scatter-view'
import { useScatter, type Compare } from './use-compare'
import { ChartBlock } from '../chart-block/chart-block'
import { ChoiceMenu } from '../shared/choices/choice-menu'

interface Props {
  compare: Compare
  panels: readonly Panel[]
  pair: readonly [Panel, Panel]
}

/** Two of the indicators plotted against each other, for all authorities. */
export function CompareScatter({ compare, panels, pair }: Props) {
  const { area, wanted, change, hrefChanged, hrefWith } = compare
  const scatter = useScatter(compare, pair)
  const own = area ?? pair[0].view.area
  const view = useMemo(() => scatterView(scatter, own), [scatter, own])
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
    <section className="question compare-scatter">
      <h2>One figure against another, over all authorities</h2>
      <ChartBlock
        view={view}
        caption={scatterSentence(scatter, own)}
        address={hrefChanged({})}
        // A report holds the chart.
        page={hrefWith({ view: 'chart' })}
        lead
        toolbar={
          <>
            {axis('Across', x, (place) => choose([place, y]))}
            {axis('Up', y, (place) => choose([x, place]))}
          </>
        }
      />
    </section>
  )
}
