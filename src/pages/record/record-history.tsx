import { Link } from 'react-router'
import { dateLabel } from '@/model/values/period'
import type { FigureRecord } from '@/model/record/record'
import { differenceInWords, placeOf, valueInWords } from '@/model/record/words'
import { useDashboard } from '../shared/dashboard/dashboard-context'

/** The values of the same cell in earlier releases, newest first. */
export function RecordHistory({ record }: { record: FigureRecord }) {
  const dashboard = useDashboard()
  const { earlier, measure, worked } = record
  if (worked) return null
  return (
    <section>
      <h3>What other releases said</h3>
      {earlier.length === 0 ? (
        <p>No other release that is held here gives this figure.</p>
      ) : (
        <ul>
          {earlier.map((was) => (
            <li key={`${was.release.id}${was.at}`}>
              <b>{valueInWords(was.value, measure)}</b>
              {was.difference === undefined ? '' : ` (${differenceInWords(was, measure)})`}:{' '}
              <Link to={`${dashboard.hrefTo('/sources')}#${was.release.id}`}>
                {was.release.title}
              </Link>
              , published {dateLabel(was.release.published)}; {placeOf(was.at)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
