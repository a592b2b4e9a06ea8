import type { PeriodType } from '@/model/schema/indicator'
import type { Hands, Handling } from '../../drawing/live/handled'
import type { FocusPoints } from '../../navigation/focus-point'
import type { Reading } from '../../navigation/reader'
import { useListeners } from './listen'
import { useLift } from './use-lift'
import { useYears, type Marked } from './use-years'
import './handling.css'

export interface LayerProps {
  reading: Reading
  points: () => FocusPoints
  hands: Hands
  type: PeriodType
  /** The line that stands out. */
  forward: string | undefined
  onHandle: (handling: Handling) => void
}

/** The words of the years that are marked, over their band; a finger is asked. */
function MarkedYears({ marked }: { marked: Marked }) {
  const { stretch, scene, by, choose, cancel } = marked
  const { box, words, years } = stretch
  return (
    <div
      className="chart-marked"
      style={{
        top: by === 'touch' ? scene.plot.bottom - 52 : scene.plot.top + 8,
        left: Math.min(Math.max((box.left + box.right) / 2, 120), scene.width - 120),
      }}
    >
      {by === 'touch' && years ? (
        <>
          <button type="button" onClick={choose}>
            Show {words}
          </button>
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : (
        <span aria-hidden="true">
          {words}
          {by === 'key' && years && ' · Enter shows, Escape cancels'}
        </span>
      )}
    </div>
  )
}

function Years({ reading, points, type, onHandle }: LayerProps) {
  const { surface, point } = reading
  const marked = useYears({ surface, points, point, type, onHandle })
  return marked && <MarkedYears marked={marked} />
}

function Lift({ reading, points, forward, onHandle }: LayerProps) {
  useLift({ reading, points, forward, onHandle })
  return null
}

/** The keys that read. */
const READS = /^(Arrow|Home$|End$)/

/** What a reader can do to a chart besides reading it. Loaded with its live drawing. */
export function Layer(props: LayerProps) {
  const { reading, onHandle } = props
  // Who reads on hears where that leads, no more what was done before.
  useListeners(reading.surface, {
    keydown: ({ key, shiftKey }) => {
      if (!shiftKey && READS.test(key)) onHandle({ said: undefined })
    },
  })
  return (
    <>
      {props.hands.drag === 'years' && <Years {...props} />}
      {props.hands.lifts === true && <Lift {...props} />}
    </>
  )
}
