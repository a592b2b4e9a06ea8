import { gapWithAge } from '@/model/sentences/benchmark-age'
import { figureAge } from '@/model/overview/figure-age'
import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { Spark } from '@/charts/lines/spark'
import { whyHere, type AttentionGroup } from '@/model/overview/attention-groups'
import { cardStatement } from '@/model/overview/card-words'
import { hasTrend } from '@/model/overview/theme-cards'
import { capitalise, formatNumber, formatValue } from '@/model/values/format'
import { STATUS_WORDS, TONES } from '@/model/judgement/judgement'
import { periodLabel } from '@/model/values/period'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { Explained } from '@/ui/explained'
import { StatusMark } from '@/ui/marks/status-mark'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'
import { CardTargets } from '../shared/headlines/headline-marks'
import { headlineHref } from '../shared/headlines/use-headline-cards'
import { TableHead } from '../shared/table-head'

const COLUMNS = ['Figure', 'Now', 'Trend', 'Gap', 'Why it is here']

function Row({ card }: { card: HeadlineCard }) {
  const dashboard = useDashboard()
  const { indicator, headline, view, reading, judgement, affected } = card
  const today = useToday()
  return (
    <tr>
      <th scope="row">
        <Link to={headlineHref(card, dashboard)}>{headline.name}</Link>{' '}
        <span className="attention-code">{indicator.code}</span>
        <span className="chart-detail">
          <Caption text={cardStatement(card)} />.{' '}
          {capitalise(periodLabel(view.period, indicator.periodType))}, {figureAge(view, today)}
        </span>
        <CardTargets card={card} />
      </th>
      <td className="attention-now">{formatValue(reading.value, view.measure)}</td>
      <td className="attention-trend">
        {hasTrend(card) ? (
          <Spark view={view} width={150} height={54} labels={false} />
        ) : (
          <span className="chart-detail">One figure only</span>
        )}
      </td>
      <td data-none={judgement.gap === undefined || undefined}>
        {judgement.gap ? capitalise(gapWithAge(judgement.gap, view)) : 'No benchmark'}
        {affected && (
          <span className="chart-detail">
            About {formatNumber(affected.size, 0)} {affected.unit}
          </span>
        )}
      </td>
      <td className="attention-why">
        <StatusMark tone={TONES[judgement.status]} words={STATUS_WORDS[judgement.status]} />
        <span className="chart-detail">
          <Explained text={whyHere(card)} />
        </span>
      </td>
    </tr>
  )
}

/** Every headline figure of the council, grouped by its judgement. */
export const AttentionTable = ({ groups }: { groups: readonly AttentionGroup[] }) => (
  <div className="chart-table attention">
    <table>
      <caption className="visually-hidden">
        Headline figures by how they stand, most children affected first
      </caption>
      <TableHead columns={COLUMNS} />
      {groups.map((group) => (
        <tbody key={group.id} id={group.id}>
          <tr className="chart-group">
            <th scope="rowgroup" colSpan={COLUMNS.length}>
              <h2>
                {group.title} <span className="attention-count">{group.cards.length}</span>
              </h2>
              {group.cards.length === 0 && <p className="quiet">{group.empty}</p>}
            </th>
          </tr>
          {group.cards.map((card) => (
            <Row
              key={`${card.indicator.id}|${card.headline.measure}|${card.headline.category}`}
              card={card}
            />
          ))}
        </tbody>
      ))}
    </table>
  </div>
)
