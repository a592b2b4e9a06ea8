import { layoutSpark } from './spark-layout'
import { Backdrop, Foreground } from '../drawing/marks'
import { screenPalette, type Palette } from '../drawing/palette'
import type { View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

export interface SparkProps {
  view: View
  /** Units of its drawing, which is scaled to the width of its card. */
  width?: number
  height?: number
  /** Name the benchmarks at the ends of their lines. */
  labels?: boolean
  palette?: Palette
}

/** A small trend for a card. Hidden from those who listen: the card's sentence says what it shows. */
export function Spark({
  view,
  width = 264,
  height = 72,
  labels = false,
  palette = screenPalette,
}: SparkProps) {
  const layout = layoutSpark(view, { width, height, labels })
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      className="chart-svg chart-spark"
      aria-hidden="true"
    >
      <Backdrop scene={layout} palette={palette} />
      {layout.lines.toReversed().map(({ series, style, path }) => (
        <path
          key={series.id}
          d={path}
          fill="none"
          stroke={palette(isSubject(series) ? 'own' : style.tone)}
          strokeWidth={isSubject(series) ? 3.5 : style.width}
          strokeDasharray={isSubject(series) ? undefined : style.dash}
          strokeLinejoin="round"
        />
      ))}
      <Foreground scene={layout} palette={palette} />
    </svg>
  )
}
