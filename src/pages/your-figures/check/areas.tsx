import type { Check } from '@/importer/audits/read-check'
import type { Beside } from '@/importer/audits/team-check'
import { ScrollBox, TableHead } from '../../shared/table-head'
import { goodWords, ofWords, percentWords } from './words'

interface AreasProps {
  /** The weakest first. */
  areas: readonly Beside[]
  grades: Pick<Check, 'scale'>
}

/** The areas of the audit tool, the team’s audits beside all others. */
export function Areas({ areas, grades }: AreasProps) {
  if (areas.length === 0) return null
  return (
    <>
      <h4>Areas of the audit tool, weakest first</h4>
      <p className="quiet">Audits graded {goodWords(grades)}</p>
      <ScrollBox label="Areas of the audit tool" className="own-table">
        <table>
          <TableHead columns={['Area', { number: 'This team' }, { number: 'All other audits' }]} />
          <tbody>
            {areas.map(({ label, own, others }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td className="chart-number" data-label="This team">
                  {ofWords(own)}
                </td>
                <td className="chart-number" data-label="All other audits">
                  {percentWords(others) || '–'}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </>
  )
}
