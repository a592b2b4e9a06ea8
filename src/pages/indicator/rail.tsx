import { MiniSpread } from '@/charts/distribution/mini-spread'
import { suitsPeers } from '@/charts/drawing/ranked-peers'
import { Caption } from '@/charts/frame/caption'
import { judge, STATUS_WORDS, TONES } from '@/model/judgement/judgement'
import type { Gap } from '@/model/judgement/gap'
import { readSeries } from '@/model/judgement/reading'
import type { FullIndicator } from '@/model/schema/indicator'
import { isNumber, isText } from '@/model/schema/observation'
import { countsOf, gapAsCount } from '@/model/sentences/phrases'
import { standing } from '@/model/sentences/standing'
import { formatDifference, formatValue } from '@/model/values/format'
import { periodTick } from '@/model/values/period'
import { figureOf } from '@/model/view/figure-cell'
import { hasPeers } from '@/model/view/peers'
import { isSubject } from '@/model/view/subject'
import type { View } from '@/model/view/types'
import { Explained } from '@/ui/explained'
import { FigureLink } from '@/ui/figure-link'
import { StatusMark } from '@/ui/marks/status-mark'
import { ChartBoundary } from '../shared/chart-boundary'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useView } from '../shared/dashboard/use-view'
import { useLeadingCategory, useStandingView } from './use-standing-view'

interface Props {
  indicator: FullIndicator
}

/** Where a benchmark lies as seen from the council: "8 points higher". */
function besideIt({ difference = 0 }: Gap, { measure }: View): string {
  if (difference === 0) return 'the same'
  const size = formatDifference(difference, measure).replace('percentage point', 'point')
  return `${size} ${difference < 0 ? 'higher' : 'lower'}`
}

/** The latest figure beside those of the region, England and whatever else is compared. */
function Benchmarks({ view }: { view: View }) {
  const { gaps } = readSeries(view)
  const rows = view.series.flatMap((series) => {
    const point = series.points.get(view.period)
    if (isSubject(series) || !isNumber(point?.value)) return []
    const gap = gaps.find((one) => one.series === series)
    return [{ series, point, gap }]
  })
  if (rows.length === 0) return null
  return (
    <table>
      <caption className="visually-hidden">
        Compared with, {periodTick(view.period, view.indicator.periodType)}
      </caption>
      <tbody>
        {rows.map(({ series, point, gap }) => (
          <tr key={series.id}>
            <th scope="row">{series.label}</th>
            <td>
              <FigureLink cell={figureOf(view, point)}>
                {formatValue(point.value, view.measure)}
              </FigureLink>
            </td>
            <td className="quiet">{gap ? besideIt(gap, view) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** How the latest figure stands: in words, as a number, beside others, and as a number of children. */
function Standing({ view }: { view: View }) {
  const reading = readSeries(view)
  const { status, gap } = judge(view, reading)
  const { point } = reading
  if (point === undefined || isText(point.value)) return null
  const asCount = gap && gapAsCount(gap, view)
  return (
    <>
      <p>
        <StatusMark tone={TONES[status]} words={STATUS_WORDS[status]} />
      </p>
      <p className="rail-figure">
        <b>
          <FigureLink cell={figureOf(view, point)}>
            {formatValue(point.value, view.measure)}
          </FigureLink>
        </b>{' '}
        <span className="quiet">
          {view.category?.label} <Caption text={countsOf(point, view)} />
        </span>
      </p>
      <Benchmarks view={view} />
      {gap && asCount !== undefined && (
        <p>
          At the figure of {gap.name}: <b>{asCount}</b>.
        </p>
      )}
    </>
  )
}

/** The council among all authorities. */
function Spread({ indicator }: Props) {
  const view = useStandingView(indicator)
  const sentence = standing(view)
  if (sentence === undefined || !suitsPeers(view)) return null
  return (
    <>
      <h2>Among all councils</h2>
      <p className="small">
        <Caption text={sentence} />
      </p>
      <MiniSpread view={view} />
    </>
  )
}

/** Beside the chart: how the figure stands, in a few words and numbers. */
export function Rail({ indicator }: Props) {
  const category = useLeadingCategory(indicator)
  const view = useView(indicator, useDashboard(), category === undefined ? undefined : { category })
  const [question] = indicator.questions
  return (
    <aside className="rail" aria-label="In short">
      <Standing view={view} />
      {hasPeers(indicator) && (
        <ChartBoundary waiting="" failed="">
          <Spread indicator={indicator} />
        </ChartBoundary>
      )}
      {question !== undefined && (
        <>
          <h2>A question to ask</h2>
          <p className="small">
            <Explained text={question} />
          </p>
        </>
      )}
    </aside>
  )
}
