import { useMemo } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { isNumber } from '@/model/observation'
import { barShape } from '../bars'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutMix } from '../layout/mix'
import { marginsOf } from '../layout/stage'
import { screenPalette } from '../palette'
import { Backdrop, Foreground } from '../parts'

/** One column's numbers, by part; Recharts stacks them from the foot up. */
interface Row {
  period: string
  at: number
  numbers: (number | null)[]
}

function MixChart({ view, width, height }: ChartProps) {
  const layout = useMemo(() => layoutMix(view, sizeOf(width, height)), [view, width, height])
  const { plot, lying, top, parts, segments } = layout
  const stack = lying ? parts : parts.toReversed()
  const rows = layout.columns.map(({ period, x }): Row => ({
    period,
    at: x,
    numbers: stack.map((part) => {
      const value = part.values.get(period)
      return isNumber(value) ? value : null
    }),
  }))
  const along = { type: 'number', dataKey: 'at', domain: [plot.left, plot.right] } as const
  const up = { type: 'number', domain: [0, top] } as const
  return (
    <BarChart
      layout={lying ? 'vertical' : 'horizontal'}
      width={width}
      height={layout.height}
      margin={marginsOf(layout)}
      data={rows}
      barSize={20}
      accessibilityLayer={false}
    >
      {lying ? <XAxis hide {...up} /> : <XAxis hide {...along} />}
      {lying ? <YAxis hide type="category" dataKey="period" /> : <YAxis hide {...up} />}
      <Backdrop stage={layout} palette={screenPalette} />
      {stack.map((part, i) => (
        <Bar
          key={part.key}
          dataKey={(row: Row) => row.numbers[i] ?? null}
          stackId="whole"
          isAnimationActive={false}
          zIndex={0}
          shape={barShape((index) =>
            segments.find((s) => s.part === part && s.period === rows[index]?.period),
          )}
        />
      ))}
      <Foreground stage={layout} palette={screenPalette} />
    </BarChart>
  )
}

export default defineChart({ id: 'mix', Component: MixChart })
