import { TIDY_COLUMNS, type TidyColumn } from '@/importer/tables/known-columns'
import { ScrollBox } from '../shared/scroll-box'
import { TableHead } from '../shared/table-head'

const NEEDS: Record<TidyColumn['need'], string> = {
  always: 'Always',
  sometimes: 'Where it applies',
  'may be left out': 'May be left out',
}

/** What each column of the tidy format holds. */
export const OwnColumns = () => (
  <ScrollBox label="Columns" className="own-table">
    <table>
      <TableHead columns={['Column', 'Needed', 'What it holds']} />
      <tbody>
        {Object.entries(TIDY_COLUMNS).map(([role, { need, holds }]) => (
          <tr key={role}>
            <th scope="row">
              <code>{role}</code>
            </th>
            <td>{NEEDS[need]}</td>
            <td>{holds}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollBox>
)
