import { Link } from 'react-router'
import type { SelectionPatch } from '@/selection/use-selection'
import { useDashboard } from '../dashboard/dashboard-context'

export interface Choice {
  label: string
  patch: SelectionPatch
  isCurrent: boolean
}

interface SegmentLinksProps {
  name: string
  choices: readonly { label: string; to: string; isCurrent: boolean }[]
}

/** A row of choices, one of them current; each is a link, so that it can be opened or shared. */
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

/** A row of choices that change the selection. */
export function Segments({ name, choices }: { name: string; choices: readonly Choice[] }) {
  const { hrefWith } = useDashboard()
  return (
    <SegmentLinks
      name={name}
      choices={choices.map(({ patch, ...rest }) => ({ ...rest, to: hrefWith(patch) }))}
    />
  )
}

/** Chart or table, for all charts of the page. */
export function ViewSwitch() {
  const { view } = useDashboard().selection
  return (
    <Segments
      name="Show as"
      choices={[
        { label: 'Chart', patch: { view: 'chart' }, isCurrent: view === 'chart' },
        { label: 'Table', patch: { view: 'table' }, isCurrent: view === 'table' },
      ]}
    />
  )
}
