import { useState } from 'react'
import type { TeamCheck } from '@/importer/audits/team-check'
import { ScrollBox, TableHead } from '../../shared/table-head'
import { ofWords } from './words'

const ESCALATED = 'Escalated'
const GOOD = 'Graded good or better'

/** Each worker’s audits. Names are hidden until they are asked for, as others may see the screen. */
export function Workers({ workers }: Pick<TeamCheck, 'workers'>) {
  const [isNamed, setNamed] = useState(false)
  if (workers.length === 0) return null
  return (
    <>
      <h4>By worker</h4>
      <p className="prose">
        A few audits say little about one person’s work. They are here so that you can see whether
        what fell short is spread over the team.
      </p>
      <label className="own-names">
        <input
          type="checkbox"
          checked={isNamed}
          onChange={({ target }) => setNamed(target.checked)}
        />
        Show names
      </label>
      <ScrollBox label="Audits by worker" className="own-table">
        <table>
          <TableHead columns={['Worker', { number: GOOD }, { number: ESCALATED }]} />
          <tbody>
            {workers.map(({ worker, graded, escalated }, index) => (
              <tr key={worker}>
                <th scope="row">{isNamed ? worker : `Worker ${index + 1}`}</th>
                <td className="chart-number" data-label={GOOD}>
                  {ofWords(graded)}
                </td>
                <td className="chart-number" data-label={ESCALATED}>
                  {escalated === 'c' ? 'suppressed' : escalated}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
