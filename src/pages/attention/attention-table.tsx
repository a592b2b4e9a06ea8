import { Link } from 'react-router'
import { Caption } from '@/charts/frame/caption'
import { Spark } from '@/charts/lines/spark'
import { whyHere, type AttentionGroup } from '@/model/overview/attention'
import { cardStatement, figureAge } from '@/model/overview/card-words'
import { capitalise, formatNumber } from '@/model/values/format'
import { STATUS_WORDS, TONES } from '@/model/judgement/judgement'
import { gapWithAge } from '@/model/sentences/small-numbers'
import { isNumber } from '@/model/schema/observation'
import { periodLabel } from '@/model/values/period'
import type { HeadlineCard } from '@/model/overview/headline-cards'
import { Explained } from '@/ui/explained'
import { StatusMark } from '@/ui/marks/status-mark'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { useToday } from '../shared/use-today'
import { CardTargets } from '../shared/headlines/headline-marks'
import { headlineHref } from '../shared/headlines/use-headline-cards'
import { TableHead } from '../shared/table-head'

const COLUMNS = ['Figure', 'What it says', 'Trend', 'Gap', 'How many', 'Why it is here']

const hasTrend = ({ reading }: HeadlineCard): boolean =>
  [...reading.series.points.values()].filter((p) => isNumber(p.value)).length > 1

const None = () => (
  <>
    <span aria-hidden="true">–</span>
    <span className="visually-hidden">none</span>
  </>
)

function Row({ card }: { card: HeadlineCard }) {
  const dashboard = useDashboard()
  const { indicator, headline, view, judgement, affected } = card
  const today = useToday()
  return (
    <tr>
      <th scope="row">
        <Link to={headlineHref(card, dashboard)}>{headline.name}</Link>
        <span className="chart-detail">{indicator.code}</span>
      </th>
      <td className="attention-says">
        {/* A figure alone in its cell needs a touch target larger than its digits. */}
        <span>
          <Caption text={cardStatement(card)} />
        </span>
        <span className="chart-detail">
          {capitalise(periodLabel(view.period, indicator.periodType))}, {figureAge(view, today)}
        </span>
        <CardTargets card={card} />
      </td>
      <td className="attention-trend">
        {hasTrend(card) ? (
          <Spark view={view} width={150} height={60} labels={false} />
        ) : (
          'One figure only'
        )}
      </td>
      <td data-none={judgement.gap === undefined || undefined}>
        {judgement.gap ? capitalise(gapWithAge(judgement.gap, view)) : <None />}
      </td>
      <td data-none={affected === undefined || undefined}>
        {affected ? `About ${formatNumber(affected.size, 0)} ${affected.unit}` : <None />}
      </td>
      <td className="attention-why">
        <StatusMark tone={TONES[judgement.status]} words={STATUS_WORDS[judgement.status]} />
        <span className="attention-words">
          <Explained text={whyHere(card)} />
        </span>
      </td>
    </tr>
  )
}

/** Every headline figure of the council, in the group that its judgement puts it in. */
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
              <h2>{group.title}</h2>
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
