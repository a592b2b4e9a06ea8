import { Link } from 'react-router'
import type { SelectionPatch } from '@/selection/use-selection'
import type { Dashboard } from '../use-dashboard'

export interface Choice {
  label: string
  patch: SelectionPatch
  isCurrent: boolean
}

/** A row of choices of which one holds; each is a link, so that it can be opened or shared. */
export const Segments = ({
  name,
  choices,
  dashboard,
}: {
  name: string
  choices: readonly Choice[]
  dashboard: Dashboard
}) => (
  <ul className="segments" aria-label={name}>
    {choices.map(({ label, patch, isCurrent }) => (
      <li key={label}>
        <Link
          to={dashboard.hrefWith(patch)}
          preventScrollReset
          aria-current={isCurrent ? 'true' : undefined}
        >
          {label}
        </Link>
      </li>
    ))}
  </ul>
)

/** Chart or table, for all charts of the page. */
export const ViewSwitch = ({ dashboard }: { dashboard: Dashboard }) => (
  <Segments
    name="Show as"
    dashboard={dashboard}
    choices={[
      { label: 'Chart', patch: { view: 'chart' }, isCurrent: dashboard.selection.view === 'chart' },
      { label: 'Table', patch: { view: 'table' }, isCurrent: dashboard.selection.view === 'table' },
    ]}
  />
)
