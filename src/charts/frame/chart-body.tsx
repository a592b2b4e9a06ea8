import { useContext, useMemo, useState } from 'react'
import { inSentence } from '@/model/values/format'
import { once } from '@/model/values/once'
import type { Chart } from '../chart'
import { Extra, LiveChart } from './live-chart'
import { screenPalette } from '../drawing/palette'
import { Reader } from '../navigation/reader'
import { SizedBody } from './sized-body'
import type { View } from '@/model/view/types'
import { later } from '@/ui/later'
import type { Size } from '@/ui/use-size'
import type { FocusPoints } from '../navigation/focus-point'
import type { Handled, Handling, Hands } from '../drawing/live/handled'
import { ChooseYearsContext } from '@/ui/shown-years'

interface ChartBodyProps {
  view: View
  chart: Chart
  label: string
  /** Whether the chart may take the full width of the page. */
  isMain: boolean
}

/** From this width, in px, a page's main chart is beside its rail. */
const BESIDE = 820
/**
 * Ratio of height to width beside the rail, chosen so that the chart ends above the fold at 1280 by 800 px.
 */
const LEAD_SHAPE = 0.53

/** The size of a page's main chart: as tall as a first screen allows, unless its rows say how tall it is. */
function leadSize({ height, leadHeight }: Chart, size: Size): Size {
  const { width } = size
  if (size.height !== undefined) return size
  if (leadHeight) return { width, height: leadHeight(width) }
  const isUsual = height === undefined && width >= BESIDE
  return isUsual ? { width, height: Math.round(width * LEAD_SHAPE) } : size
}

/** Fetched with the live drawing. The chart can be read without it. */
const Layer = later(
  () => import('./handling/layer'),
  (m) => m.Layer,
)

/** Description of the keys that do more than read. */
const keysOf = ({ drag, lifts, names }: Hands, canChooseYears: boolean): string =>
  [
    ...(drag === 'years' && canChooseYears
      ? ['Shift with the left and right arrows marks years, to show them alone.']
      : []),
    ...(lifts ? ['Space brings the line of a series forward.'] : []),
    ...(drag === 'part' ? ['Plus and minus zoom, 0 shows all.'] : []),
    ...(names ? ['Space keeps the name of a dot.'] : []),
  ].join(' ')

const NAMES = 'Click, tap or Space: keep its name. Enter: where it comes from'

const handledWith = (before: Handled, handling: Handling): Handled =>
  Object.fromEntries(
    Object.entries({ ...before, ...handling }).filter(([, value]) => value !== undefined),
  )

/**
 * The picture at its measured width, which keys and pointer can read. Recharts replaces it once the reader
 * uses it.
 */
export function ChartBody({ view, chart, label, isMain }: ChartBodyProps) {
  const name = `${label}: ${inSentence(chart.label)}, ${view.measure.label}`
  const draw = (width: number) => (
    <chart.Picture
      view={view}
      {...(isMain ? leadSize(chart, { width }) : { width })}
      palette={screenPalette}
      label={name}
    />
  )
  return (
    <SizedBody
      chartId={chart.id}
      view={view}
      isMain={isMain}
      flowing={chart.format === 'html' ? draw(760) : undefined}
      guess={draw}
    >
      {(size) => (
        <Measured
          view={view}
          chart={chart}
          label={name}
          size={isMain ? leadSize(chart, size) : size}
        />
      )}
    </SizedBody>
  )
}

function Measured({ view, chart, label, size }: Omit<ChartBodyProps, 'isMain'> & { size: Size }) {
  const [isTurnedTo, setTurnedTo] = useState(false)
  const [handled, setHandled] = useState<Handled>({})
  const { zoom, named } = handled
  const canChooseYears = useContext(ChooseYearsContext) !== undefined
  const { walk } = chart
  const points = useMemo(
    () =>
      walk &&
      once((): FocusPoints =>
        walk.focusPoints(view, size, {
          ...(zoom ? { zoom } : {}),
          ...(named ? { named } : {}),
        }),
      ),
    [walk, view, size, zoom, named],
  )
  const draw = (name: { label?: string }) => (
    <chart.Picture view={view} {...size} palette={screenPalette} {...name} />
  )
  if (!walk || !points) return draw({ label })
  return (
    <Reader
      key={chart.id}
      label={label}
      along={walk.along}
      points={points}
      keys={keysOf(walk, canChooseYears)}
      {...(walk.names ? { opens: NAMES } : {})}
      said={handled.said}
      isWaiting={handled.isMarking === true}
      onTurn={() => setTurnedTo(true)}
      layer={(reading) =>
        isTurnedTo &&
        walk.drag && (
          <Extra>
            <Layer
              reading={reading}
              points={points}
              hands={walk}
              handled={handled}
              type={view.indicator.periodType}
              onHandle={(handling) => setHandled((before) => handledWith(before, handling))}
            />
          </Extra>
        )
      }
    >
      {isTurnedTo ? (
        <LiveChart view={view} {...size} chart={chart} handled={handled} still={draw({})} />
      ) : (
        draw({})
      )}
    </Reader>
  )
}
