import { ChartBoundary } from '../shared/chart-boundary'
import type { Found } from './find-choice'
import { FindReading } from './find-reading'

interface FindOptionProps {
  found: Found
  id: string
  isActive: boolean
  onChoose: () => void
}

/** The measure, the category and the council that were asked for with an indicator. */
const asked = ({ measure, category, council }: Found): string =>
  [category?.label, measure?.label, council?.title].filter(Boolean).join(', ')

/** One thing found; of an indicator that the reader has come to, its sentence. */
export function FindOption({ found, id, isActive, onChoose }: FindOptionProps) {
  const { kind, title, code, text } = found.entry
  const more = asked(found)
  const isRead = isActive && kind === 'indicator'
  return (
    // Keys go to the input, which points here by aria-activedescendant.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className={isActive ? 'option option-active' : 'option'}
      onClick={onChoose}
    >
      <p className="find-name">
        <span>
          <b>{title}</b>
          {more !== '' && <span className="quiet">: {more}</span>}
        </span>{' '}
        {kind === 'indicator' && <span className="quiet small">{code}</span>}
      </p>
      {/* The sentence is read out by the box's own status, once it is there and the keys rest. */}
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
