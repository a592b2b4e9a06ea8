import type { ChangedFigure, IndicatorDifference } from '@/importer/releases/difference'
import { ScrollBox, TableHead } from '../shared/table-head'
import { formatNumber } from '@/model/values/format'

const keyOf = ({ what, to }: ChangedFigure): string => `${what} ${to}`

/** The figures in own files that differ from today's, with both values. */
function OwnChanges({ differences }: { differences: readonly IndicatorDifference[] }) {
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

const count = (n: number): string => (n === 0 ? '–' : formatNumber(n, 0))

interface OwnDifferenceProps {
  differences: readonly IndicatorDifference[]
}

/** Differences between own figures and those shown today, by indicator. */
export function OwnDifference({ differences }: OwnDifferenceProps) {
  const sum = (key: 'added' | 'changed' | 'same' | 'stays' | 'unknown') =>
    differences.reduce((total, one) => total + one[key], 0)
  const [stays, unknown] = [sum('stays'), sum('unknown')]
  return (
    <>
      <h3>What is different from today’s figures</h3>
      <p className="prose">
        {formatNumber(sum('added'), 0)} new, {formatNumber(sum('changed'), 0)} changed,{' '}
        {formatNumber(sum('same'), 0)} the same.
        {stays > 0 &&
          ` Of the changed ones, ${formatNumber(stays, 0)} ${stays === 1 ? 'is' : 'are'} published as official statistics: there the official figure stays, and yours is listed under “How this figure has been revised”.`}
        {unknown > 0 &&
          ` ${formatNumber(unknown, 0)} ${unknown === 1 ? 'is' : 'are'} of areas whose figures were not at hand to compare with.`}
      </p>
      <ScrollBox label="Differences by indicator" className="own-table">
        <table>
          <TableHead
            columns={['Indicator', { number: 'New' }, { number: 'Changed' }, { number: 'Same' }]}
          />
          <tbody>
            {differences.map(({ id, code, name, isNew, added, changed, same }) => (
              <tr key={id}>
                <th scope="row">
                  <span className="chip">{code}</span> {name}
                  {isNew && <span className="quiet"> (new indicator)</span>}
                </th>
                <td className="chart-number" data-label="New">
                  {count(added)}
                </td>
                <td className="chart-number" data-label="Changed">
                  {count(changed)}
                </td>
                <td className="chart-number" data-label="Same">
                  {count(same)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <OwnChanges differences={differences} />
    </>
  )
}
