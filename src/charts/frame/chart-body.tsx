import { useMemo, useState } from 'react'
import { inSentence } from '@/model/values/format'
import { once } from '@/model/values/once'
import type { Chart } from '../chart'
import { LiveChart } from './live-chart'
import { screenPalette } from '../drawing/palette'
import { Reader } from '../navigation/reader'
import { SizedBody } from './sized-body'
import type { View } from '@/model/view/types'
import type { Size } from '@/ui/use-size'
import type { FocusPoints } from '../navigation/focus-point'

interface ChartBodyProps {
  view: View
  chart: Chart
  label: string
  /** Whether it may take the width of the page. */
  isMain: boolean
}

/** The picture at its measured width, walked by keys and pointer, and drawn by Recharts once somebody is. */
export function ChartBody({ view, chart, label, isMain }: ChartBodyProps) {
  const name = `${label}: ${inSentence(chart.label)}, ${view.measure.label}`
  const draw = (width: number) => (
    <chart.Picture view={view} width={width} palette={screenPalette} label={name} />
  )
  return (
    <SizedBody
      chartId={chart.id}
      isMain={isMain}
      flowing={chart.format === 'html' ? draw(760) : undefined}
      guess={draw}
    >
      {(size) => <Measured view={view} chart={chart} label={name} size={size} />}
    </SizedBody>
  )
}

function Measured({ view, chart, label, size }: Omit<ChartBodyProps, 'isMain'> & { size: Size }) {
  const [isTurnedTo, setTurnedTo] = useState(false)
  const { walk } = chart
  const points = useMemo(
    () => walk && once((): FocusPoints => walk.focusPoints(view, size)),
    [walk, view, size],
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
      onTurn={() => setTurnedTo(true)}
    >
      {isTurnedTo ? <LiveChart view={view} {...size} chart={chart} still={draw({})} /> : draw({})}
    </Reader>
  )
}
