import { Bar, BarChart, XAxis, YAxis } from 'recharts'
import { barShape, type DrawnBar } from './bars'
import { marginsOf, type Stage } from './scene'
import { screenPalette } from './palette'
import { Backdrop, Foreground } from './marks'

interface BarDrawingProps {
  layout: Stage & { bars: readonly DrawnBar[]; axis: { lo: number; hi: number } }
  width: number
  /** Bars that lie, one below the other, or stand side by side. */
  lie: boolean
}

/** One bar a value, drawn by Recharts to the layout's pixels; the axes are the picture's own. */
export function BarDrawing({ layout, width, lie }: BarDrawingProps) {
  const { bars, axis } = layout
  const values = { hide: true, type: 'number', domain: [axis.lo, axis.hi] } as const
  const names = { hide: true, type: 'category', dataKey: 'key' } as const
  return (
    <BarChart
      layout={lie ? 'vertical' : 'horizontal'}
      width={width}
      height={layout.height}
      margin={marginsOf(layout)}
      data={[...bars]}
      accessibilityLayer={false}
    >
      <XAxis {...(lie ? values : names)} />
      <YAxis {...(lie ? names : values)} />
      <Backdrop stage={layout} palette={screenPalette} />
      <Bar
        dataKey="value"
        isAnimationActive={false}
        zIndex={0}
        shape={barShape((index) => bars[index])}
      />
      <Foreground stage={layout} palette={screenPalette} />
    </BarChart>
  )
}
