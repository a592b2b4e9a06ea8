import type { ReturnsReading } from '@/importer/open-returns'
import { placesOf, type FindingGroup } from '@/importer/returns/finding'
import { formatNumber } from '@/model/values/format'
import { ScrollBox, TableHead } from '../shared/table-head'

const placeOf = ({ files, rows }: FindingGroup): string =>
  rows.length === 0 ? files.join(', ') : `${files.join(', ')}, ${placesOf(rows)}`

const keyOf = ({ file, rule, column, message, remedy }: FindingGroup): string =>
  [file, rule, column, message, remedy].join('|')

interface TableProps {
  groups: readonly FindingGroup[]
  label: string
  /** Heading of the last column. */
  remedy: string
}

function FindingTable({ groups, label, remedy }: TableProps) {
  return (
    <ScrollBox label={label} className="own-table">
      <table>
        <TableHead
          columns={['Table and row', 'What is wrong', 'DfE rule', { number: 'Rows' }, remedy]}
        />
        <tbody>
          {groups.map((group) => (
            <tr key={keyOf(group)}>
              <th scope="row">{placeOf(group)}</th>
              <td>
                {group.column === undefined ? '' : `${group.column}: `}
                {group.message}
              </td>
              <td data-label="DfE rule">{group.rule ?? '–'}</td>
              <td className="chart-number" data-label="Rows">
                {group.rows.length === 0 ? 'All' : formatNumber(group.rows.length, 0)}
              </td>
              <td>{group.remedy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

const ofKind = ({ findings }: ReturnsReading, kind: FindingGroup['severity']) =>
  findings.filter(({ severity }) => severity === kind)

/** What is wrong in the returns: errors to correct first, then doubts and how they were counted. */
export function Findings({ reading }: { reading: ReturnsReading }) {
  const errors = ofKind(reading, 'error')
  const doubts = ofKind(reading, 'doubt')
  const { problems, notes } = reading
  const rows = doubts.reduce((sum, group) => sum + group.rows.length, 0)
  if (errors.length + doubts.length + problems.length + notes.length === 0) return null
  return (
    <section className="question" aria-labelledby="returns-findings">
      <h2 id="returns-findings">
        {errors.length + problems.length > 0 ? 'What to correct' : 'What is in doubt'}
      </h2>
      {errors.length > 0 && (
        <>
          <p className="prose">
            No figure is worked out from rows that leave no sound reading. Correct them in the case
            system, save the tables, and choose them again.
          </p>
          <FindingTable groups={errors} label="Errors" remedy="What to do" />
        </>
      )}
      {problems.length > 0 && (
        <ul className="prose">
          {problems.map(({ file, message, remedy }) => (
            <li key={`${file} ${message}`}>
              The {file} {message} {remedy}
            </li>
          ))}
        </ul>
      )}
      {doubts.length > 0 && (
        <details open={errors.length > 0 ? undefined : doubts.length < 4}>
          <summary>
            {doubts.length === 1 ? '1 doubt' : `${doubts.length} kinds of doubt`}
            {rows === 0 ? '' : `, ${formatNumber(rows, 0)} ${rows === 1 ? 'row' : 'rows'}`}: none
            stops the work, and the table says how each was counted
          </summary>
          <FindingTable groups={doubts} label="Doubts" remedy="How it was counted" />
        </details>
      )}
      {notes.map((note) => (
        <p key={note} className="prose">
          {note}
        </p>
      ))}
    </section>
  )
}
