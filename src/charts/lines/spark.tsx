import { layoutSpark } from './spark-layout'
import { FONT, screenPalette, type Palette } from '../drawing/palette'
import { Backdrop, Dot, Text } from '../drawing/plain-marks'
import type { View } from '@/model/view/types'
import { isSubject } from '@/model/view/subject'

export interface SparkProps {
  view: View
  /** Width of the layout, which is then scaled to the width available. */
  width?: number
  height?: number
  /** Whether lines have their names and latest values at their ends. */
  labels?: boolean
  palette?: Palette
}

/** A small trend for a card. Hidden from screen readers, because the card's sentence says what it shows. */
export function Spark({
  view,
  width = 330,
  height = 98,
  labels = true,
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
          stroke={palette(style.tone)}
          strokeWidth={isSubject(series) ? 3 : 1.75}
          strokeDasharray={style.dash}
          strokeLinejoin="round"
        />
      ))}
      {layout.marks.map((mark) => (
        <Dot key={mark.key} mark={mark} palette={palette} />
      ))}
      <g fontFamily={FONT}>
        {layout.labels.map((label) => (
          <Text key={label.key} label={label} palette={palette} />
        ))}
      </g>
    </svg>
  )
}
