import {
  cellName,
  howItChanged,
  KIND_WORDS,
  knownValue,
  periodOfKnown,
} from '@/model/changes/words'
import type { Change } from '@/model/changes/changes'
import { FigureLink } from '@/ui/figure-link'
import { TableHead } from '../shared/table-head'

const COLUMNS = ['Figure', 'Change', { number: 'Before' }, { number: 'Now' }, 'What']

/** The changes to one indicator, one row per figure. */
export const ChangeTable = ({ changes, name }: { changes: readonly Change[]; name: string }) => (
  <div className="chart-table changed">
    <table>
      <caption className="visually-hidden">What changed: {name}</caption>
      <TableHead columns={COLUMNS} />
      <tbody>
        {changes.map((change) => {
          const { kind, cell, measure, before, after, indicator } = change
          return (
            <tr key={`${kind}${cell.period}${cell.measure}${cell.category}${change.note ?? ''}`}>
              <th scope="row">
                {periodOfKnown(after, indicator)}
                <span className="chart-detail">{cellName(change)}</span>
              </th>
              <td className="chart-words" data-column="Change">
                {KIND_WORDS[kind]}
              </td>
              <td className="chart-number" data-column="Before">
                {knownValue(before, measure)}
                {before && before.period !== after.period && (
                  <span className="chart-detail">{periodOfKnown(before, indicator)}</span>
                )}
              </td>
              <td className="chart-number" data-column="Now">
                <FigureLink cell={cell}>{knownValue(after, measure)}</FigureLink>
              </td>
              <td className="chart-words" data-column="What">
                {howItChanged(change)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)
