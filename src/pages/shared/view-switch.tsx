import { Link } from 'react-router'
import type { SelectionPatch } from '@/selection/use-selection'
import type { Dashboard } from './use-dashboard'

export interface Choice {
  label: string
  patch: SelectionPatch
  isCurrent: boolean
}

interface SegmentLinksProps {
  name: string
  choices: readonly { label: string; to: string; isCurrent: boolean }[]
}

/** A row of choices of which one holds; each is a link, so that it can be opened or shared. */
export const SegmentLinks = ({ name, choices }: SegmentLinksProps) => (
  <ul className="segments" aria-label={name}>
    {choices.map(({ label, to, isCurrent }) => (
      <li key={label}>
        <Link to={to} preventScrollReset aria-current={isCurrent ? 'true' : undefined}>
          {label}
        </Link>
      </li>
    ))}
  </ul>
)

/** The same, of choices that change the selection. */
export const Segments = ({
  name,
  choices,
  dashboard,
}: {
  name: string
  choices: readonly Choice[]
  dashboard: Dashboard
}) => (
  <SegmentLinks
    name={name}
    choices={choices.map(({ patch, ...rest }) => ({ ...rest, to: dashboard.hrefWith(patch) }))}
  />
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
