import { useState } from 'react'
import { Link } from 'react-router'
import { countsInWords } from '@/model/changes/words'
import type { IndicatorChanges } from '../shared/changes/use-changes'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { ChangeTable } from './change-table'

/** One indicator's changes, with their number. The table is rendered when a reader opens it. */
function Folded({
  indicator,
  changes,
  isOpenFirst,
}: Pick<IndicatorChanges, 'indicator' | 'changes'> & { isOpenFirst: boolean }) {
  const [isOpen, setOpen] = useState(isOpenFirst)
  return (
    <details
      className="change-fold"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span className="chip">{indicator.code}</span> {indicator.name}:{' '}
        <span className="quiet">{countsInWords(changes)}</span>
      </summary>
      {isOpen && <ChangeTable changes={changes} name={indicator.name} />}
    </details>
  )
}

/** Every change, by theme and indicator; expanded if there are few in all. */
export function ChangeList({ found }: { found: readonly IndicatorChanges[] }) {
  const dashboard = useDashboard()
  const held = found.filter(({ changes }) => changes.length > 0)
  const isFew = held.flatMap(({ changes }) => changes).length <= 40
  if (held.length === 0)
    return <p className="quiet">No figure was added or revised between these days.</p>
  return dashboard.catalogue.themes.flatMap((theme) => {
    const own = held.filter(({ indicator }) => indicator.theme === theme.id)
    return own.length === 0
      ? []
      : [
          <section key={theme.id} className="change-theme">
            <h3>
              <Link to={dashboard.hrefTo(`/theme/${theme.id}`)}>{theme.name}</Link>
            </h3>
            {own.map(({ indicator, changes }) => (
              <Folded
                key={`${indicator.id}${String(isFew)}`}
                indicator={indicator}
                changes={changes}
                isOpenFirst={isFew}
              />
            ))}
          </section>,
        ]
  })
}
