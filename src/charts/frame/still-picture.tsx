import { screenPalette } from '../drawing/palette'
import { chartFor } from '../registry'
import type { View } from '@/model/view/types'

interface StillPictureProps {
  view: View
  chartId: string | undefined
  /** The width to draw it for, in px. */
  width: number
  label?: string
}

/** A chart's picture at a fixed width that never becomes interactive, for lists of charts and for print. */
export function StillPicture({ view, chartId, width, label }: StillPictureProps) {
  const chart = chartFor(view, chartId)
  if (!chart) return <p className="chart-empty">No figure has been published for this choice.</p>
  const height = chart.height?.(view, width)
  return (
    <chart.Picture
      view={view}
      width={width}
      palette={screenPalette}
      {...(height === undefined ? {} : { height })}
      {...(label === undefined ? {} : { label })}
    />
  )
}
