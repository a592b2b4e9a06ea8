import type { Problem } from '@/importer/tables/problem'
import { formatNumber } from '@/model/values/format'
import type { OwnReading } from './reading/messages'
import { ScrollBox, TableHead } from '../shared/table-head'

const cellOf = ({ column, letter }: Problem): string =>
  column === undefined ? '' : letter === undefined ? `“${column}”` : `${letter} “${column}”`

/** Every problem of a file: where it is, what is wrong and what to do. */
export function OwnProblems({ reading }: { reading: OwnReading }) {
  const { problems, problemCount } = reading
  const isOne = problemCount === 1
  const files = new Set(problems.map(({ file }) => file))
  return (
    <>
      <h3>
        {formatNumber(problemCount, 0)} {isOne ? 'problem' : 'problems'} to correct
      </h3>
      <p className="prose">
        Nothing was changed. Correct {isOne ? 'it' : 'them'} in the file, save it, and choose it
        again.
        {problems.length < problemCount && ` The first ${problems.length} are listed.`}
      </p>
      <ScrollBox label="Problems" className="own-table">
        <table>
          <TableHead
            columns={[
              ...(files.size > 1 ? ['File'] : []),
              'Row',
              'Column',
              'What is wrong',
              'What to do',
            ]}
          />
          <tbody>
            {problems.map((problem, index) => (
              // Two problems of one cell may have the same text.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={index}>
                {files.size > 1 && <td>{problem.file}</td>}
                <th scope="row" data-label="Row">
                  {problem.line ?? 'All'}
                </th>
                <td>{cellOf(problem)}</td>
                <td>{problem.message}</td>
                <td>{problem.remedy}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
