import { areaInSentence } from '@/model/schema/area'
import { useContext, useState } from 'react'
import { Link } from 'react-router'
import { worstOf } from '@/model/schema/confidentiality'
import { useCellWalk } from '@/charts/data-table/use-cell-walk'
import { figureOf } from '@/model/view/figure-cell'
import { heldPeriods } from '@/model/view/missing-periods'
import { formatValue } from '@/model/values/format'
import type { Indicator } from '@/model/schema/indicator'
import type { Value } from '@/model/schema/observation'
import { dateLabel, periodLabel, periodTick } from '@/model/values/period'
import { releaseRows, revisionsOf } from '@/model/changes/revisions'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { Explained } from '@/ui/explained'
import { FigureLink } from '@/ui/figure-link'
import { AfterHydrationContext } from '../shared/after-hydration-context'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useView } from '../shared/dashboard/use-view'
import { ChartBoundary } from '../shared/chart-boundary'
import { ScrollBox, TableHead } from '../shared/table-head'
import type { View } from '@/model/view/types'

interface Props {
  indicator: Indicator
}

const MOST_REVISIONS = 6

function ReleaseTable({ view, worked }: { view: View; worked: View | undefined }) {
  const dashboard = useDashboard()
  const [table, setTable] = useState<HTMLTableElement | null>(null)
  const walk = useCellWalk(table, () => undefined)
  const own = view.series[0]
  if (!own) return null
  const rows = releaseRows(view, own, dashboard.releases)
  if (rows.length === 0) return null
  const type = view.indicator.periodType
  const periods = heldPeriods(view)
  const line = (
    label: string,
    values: (period: string) => Value | undefined,
    row: { view: View; key: string; href?: string },
  ) => (
    <tr key={row.key}>
      <th scope="row">{row.href === undefined ? label : <Link to={row.href}>{label}</Link>}</th>
      {periods.map((period) => {
        const value = values(period)
        return (
          <td key={period} className="chart-number" data-column={periodTick(period, type)}>
            {value !== undefined && (
              <FigureLink
                cell={figureOf(row.view, row.view.series[0]?.points.get(period))}
                tabIndex={-1}
              >
                {formatValue(value, row.view.measure)}
              </FigureLink>
            )}
          </td>
        )
      })}
    </tr>
  )
  return (
    <ScrollBox label="How this figure has been revised">
      {/* The key handler serves the figure links in the cells. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table ref={setTable} {...walk}>
        <caption>
          {view.measure.label} in {areaInSentence(view.area)}, as each release printed it
        </caption>
        <TableHead columns={['Release', ...periods.map((period) => periodTick(period, type))]} />
        <tbody>
          {rows.map(({ release, values }) =>
            line(
              `${release.title} (${dateLabel(release.published)})`,
              (period) => values.get(period)?.value,
              { view, key: release.id, href: `${dashboard.hrefTo('/sources')}#${release.id}` },
            ),
          )}
          {worked &&
            line(
              `${worked.measure.label} (worked out here)`,
              (period) => worked.series[0]?.points.get(period)?.value,
              { view: worked, key: 'worked' },
            )}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** The council's figures in each release, and the changes that later releases made. */
export function EarlierReleases({ indicator }: Props) {
  const dashboard = useDashboard()
  const { selection, releases } = dashboard
  const afterHydration = useContext(AfterHydrationContext)
  const breakdown = indicator.breakdowns[0]
  const category = selection.category ?? breakdown?.categories[0]?.id
  const view = useView(indicator, dashboard, category === undefined ? {} : { category })
  const derived = indicator.measures.find(
    (m) => m.derived === true && m.sumOf === undefined && m.kind === view.measure.kind,
  )
  const other = useView(indicator, dashboard, derived ? { measure: derived.id } : {})
  const own = view.series[0]
  const revisions = own ? revisionsOf(view, own, releases) : []
  const rows = own ? releaseRows(view, own, releases) : []
  // A single release adds nothing to the chart, and no release prints a figure calculated here.
  if (view.measure.derived === true || (rows.length < 2 && !derived)) return null
  const showsPrinted = derived !== undefined && revisions.length > 0
  const cautions = view.annotations.filter((a) => a.kind !== 'event')
  return (
    <section className="earlier" id="releases">
      <h2>How this figure has been revised{view.category ? `: ${view.category.label}` : ''}</h2>
      {showsPrinted && (
        <div className="printed">
          {afterHydration && (
            <ChartBoundary waiting="">
              <afterHydration.PrintedChart view={view} worked={other} />
            </ChartBoundary>
          )}
        </div>
      )}
      {cautions.map((a) => (
        <p key={`${a.period}${a.label}`}>
          <Explained text={a.text} />
        </p>
      ))}
      <ConfidentialMark level={worstOf(rows.map(({ release }) => release))} />
      <ReleaseTable
        view={view}
        worked={derived && other.measure.id !== view.measure.id ? other : undefined}
      />
      {revisions.length > 0 && (
        <>
          <h3>Figures that were revised</h3>
          <ul>
            {revisions.slice(0, MOST_REVISIONS).map((r) => (
              <li key={`${r.release.id}${r.period}`}>
                {dateLabel(r.release.published)}: {periodLabel(r.period, indicator.periodType)}{' '}
                changed from {formatValue(r.from, view.measure)} to{' '}
                {formatValue(r.to, view.measure)}
              </li>
            ))}
          </ul>
          {revisions.length > MOST_REVISIONS && (
            <p className="quiet">
              {revisions.length - MOST_REVISIONS} earlier revisions are in the table above.
            </p>
          )}
        </>
      )}
    </section>
  )
}
