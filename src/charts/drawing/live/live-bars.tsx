import type { ReactNode } from 'react'
import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { barShape, type DrawnBar } from '../bars'
import { liveFrame, type Scene } from '../scene'
import { screenPalette } from '../palette'
import { Foreground } from '../marks'
import { Backdrop } from '../plain-marks'

interface BarDrawingProps {
  layout: Scene & { bars: readonly DrawnBar[]; axis: { lo: number; hi: number } }
  width: number
  /** Whether bars are horizontal, one below the other, or vertical, side by side. */
  lie: boolean
}

/**
 * A bar for each value, drawn by Recharts exactly where the layout has it. The axes are those of the picture.
 */
export function BarDrawing({ layout, width, lie }: BarDrawingProps) {
  const { bars, axis } = layout
  const values = { hide: true, type: 'number', domain: [axis.lo, axis.hi] } as const
  const names = { hide: true, type: 'category', dataKey: 'key' } as const
  return (
    <BarChart
      layout={lie ? 'vertical' : 'horizontal'}
      {...liveFrame(layout, width)}
      data={[...bars]}
    >
      <XAxis {...(lie ? values : names)} />
      <YAxis {...(lie ? names : values)} />
      <Backdrop scene={layout} palette={screenPalette} />
      <Bar
        dataKey="value"
        isAnimationActive={false}
        zIndex={0}
        shape={barShape((index) => bars[index])}
      />
      <Foreground scene={layout} palette={screenPalette} />
    </BarChart>
  )
}

/** One stack's numbers, by part. Recharts stacks them from the bottom up, or from the left. */
export interface Stack {
  key: string
  at: number
  numbers: readonly (number | null)[]
}

interface StackDrawingProps {
  layout: Scene & { top: number }
  width: number
  stacks: readonly Stack[]
  /** Keys of the parts, in the order in which they are stacked. */
  parts: readonly string[]
  lie: boolean
  /** The layout's segment for a part of a stack. */
  find: (part: number, stack: number) => DrawnBar | undefined
  /** Anything else drawn over the plot. */
  children?: ReactNode
}

/** Stacked bars, drawn by Recharts at the layout's positions. */
export function StackDrawing(props: StackDrawingProps) {
  const { layout, width, stacks, parts, lie, find, children } = props
  const { plot, top } = layout
  const along = { type: 'number', dataKey: 'at', domain: [plot.left, plot.right] } as const
  const up = { type: 'number', domain: [0, top] } as const
  return (
    <BarChart
      layout={lie ? 'vertical' : 'horizontal'}
      {...liveFrame(layout, width)}
      data={[...stacks]}
      barSize={20}
    >
      {lie ? <XAxis hide {...up} /> : <XAxis hide {...along} />}
      {lie ? <YAxis hide type="category" dataKey="key" /> : <YAxis hide {...up} />}
      <Backdrop scene={layout} palette={screenPalette} />
      {parts.map((key, part) => (
        <Bar
          key={key}
          dataKey={(stack: Stack) => stack.numbers[part] ?? null}
          stackId="whole"
          isAnimationActive={false}
          zIndex={0}
          shape={barShape((stack) => find(part, stack))}
        />
      ))}
      {children}
      <Foreground scene={layout} palette={screenPalette} />
    </BarChart>
  )
}
