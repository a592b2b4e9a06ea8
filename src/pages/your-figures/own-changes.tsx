import type { ChangedFigure, IndicatorDifference } from '@/importer/releases/difference'
import { ScrollBox } from '../shared/scroll-box'
import { TableHead } from '../shared/table-head'

const keyOf = ({ what, to }: ChangedFigure): string => `${what} ${to}`

/** The figures that own files give otherwise than today's, each with both values. */
export function OwnChanges({ differences }: { differences: readonly IndicatorDifference[] }) {
  const changed = differences.filter(({ examples }) => examples.length > 0)
  if (changed.length === 0) return null
  return (
    <details>
      <summary>The figures that changed</summary>
      <ScrollBox label="Changed figures" className="own-table">
        <table>
          <TableHead columns={['Figure', { number: 'Today' }, { number: 'In your file' }]} />
          {changed.map(({ id, code, name, examples, changed: all }) => (
            <tbody key={id}>
              <tr className="chart-group">
                <th scope="rowgroup" colSpan={3}>
                  {code} {name}
                  {all > examples.length && ` (the first ${examples.length} of ${all})`}
                </th>
              </tr>
              {examples.map((one) => (
                <tr key={keyOf(one)}>
                  <th scope="row">{one.what}</th>
                  <td className="chart-number" data-label="Today">
                    {one.from}
                    {one.stays && ' (stays)'}
                  </td>
                  <td className="chart-number" data-label="In your file">
                    {one.to}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
    </details>
  )
}
