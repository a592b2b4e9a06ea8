import { agoLabel, laterLabel, STATE_WORDS } from '@/model/inspection/actions'
import type { Action, ActionState } from '@/model/schema/inspection'
import { dateLabel } from '@/model/values/period'
import { Explained } from '@/ui/explained'
import { ShapeMark, type Shape } from '@/ui/marks/shape-mark'
import { useToday } from '../shared/use-today'

const SHAPES: Record<ActionState, Shape> = {
  done: 'disc',
  'in progress': 'half',
  'awaiting others': 'circle',
  'no further detail': 'bar',
}

/** When it was done and how long that took, or the day on which it was still open. */
const whenOf = ({ state, stateDate, meeting }: Action, known: string): string =>
  stateDate !== undefined
    ? `${dateLabel(stateDate)}, ${laterLabel(meeting, stateDate)}`
    : state === 'done'
      ? `By ${dateLabel(known)}`
      : `As of ${dateLabel(known)}`

const Entry = ({ action, known }: { action: Action; known: string }) => (
  <li className="action">
    <span className="action-number">{action.number}</span>
    <div>
      <h3>{action.asked}</h3>
      <p className="quiet small">{action.topic}</p>
    </div>
    <div>
      <p className="worded">
        <ShapeMark
          shape={SHAPES[action.state]}
          tone={action.state === 'done' ? 'good' : 'neutral'}
        />
        <b>{STATE_WORDS[action.state]}</b>
      </p>
      <p className="small">
        “<Explained text={action.printed} />”
      </p>
      <p className="quiet small">{whenOf(action, known)}</p>
    </div>
  </li>
)

interface ActionListProps {
  meeting: string
  actions: readonly Action[]
  /** Date of the paper that reports their state (ISO). */
  known: string
}

/** The actions that one meeting asked for, each with its state and the wording of the paper. */
export function ActionList({ meeting, actions, known }: ActionListProps) {
  const today = useToday()
  return (
    <section className="question">
      <h2>
        Asked for on {dateLabel(meeting)}{' '}
        <span className="action-age">{agoLabel(meeting, today)}</span>
      </h2>
      <ol className="actions">
        {actions.map((action) => (
          <Entry key={action.number} action={action} known={known} />
        ))}
      </ol>
    </section>
  )
}
