import { TIDY_COLUMNS, type TidyColumn } from '@/importer/own/columns'
import { ScrollBox } from './scroll-box'

const NEEDS: Record<TidyColumn['need'], string> = {
  always: 'Always',
  sometimes: 'Where it applies',
  'may be left out': 'May be left out',
}

/** What each column of the tidy format holds. */
export const OwnColumns = () => (
  <ScrollBox label="Columns" className="own-table">
    <table>
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Needed</th>
          <th scope="col">What it holds</th>
        </tr>
      </thead>
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
