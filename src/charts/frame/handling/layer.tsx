import type { PeriodType } from '@/model/schema/indicator'
import type { Handled, Hands, Handling } from '../../drawing/live/handled'
import type { FocusPoints } from '../../navigation/focus-point'
import type { Reading } from '../../navigation/reader'
import { useListeners } from './listen'
import { useLift } from './use-lift'
import { usePart } from './use-part'
import { useYears, type Marked } from './use-years'
import './handling.css'

export interface LayerProps {
  reading: Reading
  points: () => FocusPoints
  hands: Hands
  type: PeriodType
  handled: Handled
  onHandle: (handling: Handling) => void
}

/** The years that are marked, in words over their band; after a touch, with a question. */
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
          <button type="button" className="button" onClick={choose}>
            Show {words}
          </button>
          <button type="button" className="button" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : (
        <span aria-hidden="true">
          {words}
          {by === 'key' && years && ' · Enter to show only these, Escape to cancel'}
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

function Lift({ reading, points, handled, onHandle }: LayerProps) {
  useLift({ reading, points, forward: handled.forward, onHandle })
  return null
}

/** Zoom buttons on the plot, as on a map. */
function Parts({ reading, points, handled, onHandle }: LayerProps) {
  const { isZoomed, closer, further, all } = usePart({ reading, points, handled, onHandle })
  const { plot, width } = points().scene
  // On a narrow chart the title of the axis takes the whole width, so the buttons are on the plot.
  const isNarrow = width < 560
  return (
    <div
      className="chart-zoom"
      style={
        isNarrow
          ? { top: plot.top + 4, right: width - plot.right + 4 }
          : { top: plot.top - 6, right: width - plot.right, transform: 'translateY(-100%)' }
      }
      role="group"
      aria-label="Zoom"
    >
      <button type="button" className="button" aria-disabled={!isZoomed} onClick={all}>
        Show all
      </button>
      <button
        type="button"
        className="button"
        aria-label="Zoom out"
        aria-disabled={!isZoomed}
        onClick={further}
      >
        −
      </button>
      <button type="button" className="button" aria-label="Zoom in" onClick={closer}>
        +
      </button>
    </div>
  )
}

/** Keys that move the focus point. */
const READS = /^(Arrow|Home$|End$)/

/** What a reader can do to a chart besides reading it: choose years, bring a line forward, zoom. Loaded with the live drawing. */
export function Layer(props: LayerProps) {
  const { reading, onHandle } = props
  // Once the reader moves on, the new focus point is announced, not what was done before.
  useListeners(reading.surface, {
    keydown: ({ key, shiftKey }) => {
      if (!shiftKey && READS.test(key)) onHandle({ said: undefined })
    },
  })
  return (
    <>
      {props.hands.drag === 'years' && <Years {...props} />}
      {props.hands.drag === 'part' && <Parts {...props} />}
      {props.hands.lifts === true && <Lift {...props} />}
    </>
  )
}
