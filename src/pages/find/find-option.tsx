import type { HTMLAttributes } from 'react'
import type { Indicator } from '@/model/schema/indicator'
import { textOf } from '@/model/sentences/parts'
import { verdict } from '@/model/sentences/verdict'
import {
  useLoadedDashboard,
  useIndicators,
  type Dashboard,
} from '../shared/dashboard/use-dashboard'
import { useView } from '../shared/dashboard/use-view'
import type { Found } from './find-choice'
import { ChartBoundary } from '../shared/chart-boundary'

interface SentenceProps {
  indicator: Indicator
  found: Found
  dashboard: Dashboard
}

function Sentence({ indicator, found: { measure, category }, dashboard }: SentenceProps) {
  const view = useView(indicator, dashboard, {
    ...(measure ? { measure: measure.id } : {}),
    ...(category ? { category: category.id } : {}),
  })
  return <>{textOf(verdict(view))}</>
}

/** The sentence on an indicator that was found. */
export function FindReading({ found }: { found: Found }) {
  const { entry, council } = found
  // Without the indicator of the page, whose choice of measure does not apply here.
  const dashboard = useLoadedDashboard()
  const { selection } = dashboard
  const there = { ...dashboard, selection: { ...selection, area: council?.id ?? selection.area } }
  const indicator = useIndicators(entry.theme ?? '').find(({ id }) => id === entry.id)
  return indicator ? <Sentence indicator={indicator} found={found} dashboard={there} /> : null
}

interface FindOptionProps {
  found: Found
  isActive: boolean
  /** ARIA attributes and handlers of an option of the combobox. */
  attributes: HTMLAttributes<HTMLDivElement>
}

/** The measure, category and council asked for together with an indicator. */
const asked = ({ measure, category, council }: Found): string =>
  [category?.label, measure?.label, council?.title].filter(Boolean).join(', ')

/** One result; for the active indicator, with its sentence. */
export function FindOption({ found, isActive, attributes }: FindOptionProps) {
  const { kind, title, code, text } = found.entry
  const more = asked(found)
  const isRead = isActive && kind === 'indicator'
  return (
    <div {...attributes}>
      <p className="find-name">
        <span>
          <b>{title}</b>
          {more !== '' && <span className="quiet">: {more}</span>}
        </span>{' '}
        {kind === 'indicator' && <span className="quiet small">{code}</span>}
      </p>
      {/* The box's status reads the sentence out once it has loaded and typing has paused. */}
      <p aria-hidden={isRead || undefined} className={isRead ? 'find-sentence' : 'quiet small'}>
        {isRead ? (
          <ChartBoundary waiting={text} failed="Its figures could not be loaded.">
            <FindReading found={found} />
          </ChartBoundary>
        ) : (
          text
        )}
      </p>
    </div>
  )
}
