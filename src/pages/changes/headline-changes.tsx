import { Link } from 'react-router'
import { headlineInWords, knownValue, periodOfKnown } from '@/model/changes/words'
import type { HeadlineChange, KnownFigure } from '@/model/changes/changes'
import { FigureLink } from '@/ui/figure-link'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { TableHead } from '../shared/table-head'

interface HeadlineChangesProps {
  headlines: readonly HeadlineChange[]
}

function Known({
  headline,
  figure,
  area,
}: {
  headline: HeadlineChange
  figure?: KnownFigure
  area: string
}) {
  const { indicator, measure, category } = headline
  if (!figure) return <span className="quiet">{knownValue(undefined, measure)}</span>
  const cell = {
    indicator: indicator.id,
    area,
    period: figure.period,
    measure: measure.id,
    category,
  }
  return (
    <>
      <span className="change-date">{periodOfKnown(figure, indicator)}</span>{' '}
      <FigureLink cell={cell}>{knownValue(figure, measure)}</FigureLink>
    </>
  )
}

/** The latest figure of every headline, as it was known on the earlier day and as it is known now. */
export function HeadlineChanges({ headlines }: HeadlineChangesProps) {
  const dashboard = useDashboard()
  if (headlines.length === 0) return null
  return (
    <section className="question">
      <h2>The headlines, then and now</h2>
      <div className="chart-table changed">
        <table>
          <caption className="visually-hidden">
            The latest figure of each headline, as known on each of the two days
          </caption>
          <TableHead columns={['Figure', { number: 'Then' }, { number: 'Now' }, 'Change']} />
          <tbody>
            {headlines.map((headline) => (
              <tr
                key={`${headline.indicator.id}${headline.measure.id}${headline.category}${headline.name}`}
              >
                <th scope="row">
                  <span className="change-code">{headline.indicator.code}</span>{' '}
                  <Link to={dashboard.hrefTo(`/indicator/${headline.indicator.id}`)}>
                    {headline.name}
                  </Link>
                </th>
                <td className="chart-number" data-column="Then">
                  <Known
                    headline={headline}
                    area={headline.area}
                    {...(headline.before ? { figure: headline.before } : {})}
                  />
                </td>
                <td className="chart-number" data-column="Now">
                  <Known headline={headline} area={headline.area} figure={headline.after} />
                </td>
                <td className="chart-words" data-column="Change">
                  {headlineInWords(headline)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
