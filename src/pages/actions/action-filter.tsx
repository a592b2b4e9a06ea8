import type { ReactNode } from 'react'
import type { ActionFilterState } from './use-action-filter'
import { Choose } from '../shared/choices/choose'
import { SegmentLinks } from '../shared/choices/view-switch'

interface ActionFilterProps {
  filter: ActionFilterState
  children: ReactNode
}

const ALL = 'all'

/** Filters the actions by state and topic, and gives the number left. */
export function ActionFilter({ filter, children }: ActionFilterProps) {
  const { all, shown, state, states, topic, topics, notices, hrefWith, choose } = filter
  const links = [{ id: undefined, label: `All ${all.length}` }, ...states].map(({ id, label }) => ({
    label,
    to: hrefWith('state', id),
    isCurrent: state === id,
  }))
  return (
    <section className="action-filter" aria-label="Which actions are shown">
      <div className="toolbar">
        <SegmentLinks name="State" choices={links} />
        <Choose
          name="Topic"
          value={topic ?? ALL}
          options={[{ id: ALL, label: 'All of them' }, ...topics]}
          choose={(id) => choose('topic', id === ALL ? undefined : id)}
        />
        {children}
      </div>
      {notices.map((notice) => (
        <p key={notice} className="notice">
          {notice}
        </p>
      ))}
      <p className="quiet" role="status">
        {shown.length === all.length ? 'All' : `${shown.length} of`} {all.length} shown
      </p>
    </section>
  )
}
