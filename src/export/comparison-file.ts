import { wholeView, type Panel } from '@/model/comparison-panel'
import type { Scatter } from '@/model/comparison-scatter'
import { plain } from './file-name'
import { csvText } from './formats/csv'
import { rowsOf, type Row } from './rows'

const csv = (rows: readonly Row[]): Blob =>
  new Blob([csvText(rows)], { type: 'text/csv;charset=utf-8' })

/** The figures of a comparison, every area and neighbour, as one CSV with the columns of all others. */
export function comparisonFile(panels: readonly Panel[]): { blob: Blob; name: string } {
  const rows = panels.flatMap((panel) => rowsOf(wholeView(panel)))
  const codes = [...new Set(panels.map(({ chosen }) => chosen.indicator.code))]
  const own = panels[0]?.view.area.name ?? ''
  return {
    blob: csv(rows),
    name: `${[...codes, plain(own), 'compared'].join('_')}.csv`,
  }
}

/** Both figures of every authority, one below the other. */
export const scatterFile = ({ x, y }: Scatter): { blob: Blob; name: string } => ({
  blob: csv([x, y].flatMap(({ view }) => rowsOf(view, 'rank'))),
  name: `${[x, y].map(({ view }) => view.indicator.code).join('_')}_all-authorities.csv`,
})
