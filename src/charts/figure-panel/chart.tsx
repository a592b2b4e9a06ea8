import { isNumber, isText } from '@/model/schema/observation'
import { Explained } from '@/ui/explained'
import { FigureLink } from '@/ui/figure-link'
import { TargetMark } from '@/ui/marks/target-mark'
import { defineChart, type PictureProps } from '../chart'
import { factsOf } from './facts'
import { trendTable } from '../data-table/by-period-table'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

const FEW_FIGURES = 3

function FigurePanel({ view }: PictureProps) {
  return (
    <dl className="chart-figures">
      {factsOf(view).map((fact) => (
        <div key={fact.key}>
          <dt>{fact.label}</dt>
          <dd>
            <span className="chart-large">
              <FigureLink cell={fact.figure}>{fact.value}</FigureLink>
            </span>
            {fact.targets.map((reading) => (
              <span key={reading.target.id} className="chart-detail">
                <TargetMark reading={reading} />
              </span>
            ))}
            {fact.lines.map((line) => (
              <span key={line} className="chart-detail">
                <Explained text={line} />
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** There are too few figures for a line, so each is stated separately. */
function suits(view: View): boolean {
  const points = subjectSeries(view).map((s) => [...s.points.values()])
  const numbers = points.map((p) => p.filter(({ value }) => isNumber(value)).length)
  return (
    points.flat().length > 0 &&
    !points.flat().some(({ value }) => isText(value)) &&
    Math.max(...numbers) <= FEW_FIGURES
  )
}

export default defineChart({
  id: 'figure-panel',
  label: 'Figures',
  order: 6,
  format: 'html',
  // It shows the latest figures, however many periods there are.
  annotations: 'of-its-period',
  suits,
  dataTable: trendTable,
  Picture: FigurePanel,
})
