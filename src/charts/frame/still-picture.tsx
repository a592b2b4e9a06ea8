import { screenPalette } from '../drawing/palette'
import { chartFor } from '../registry'
import type { View } from '@/model/view/types'

interface StillPictureProps {
  view: View
  chartId: string | undefined
  /** For which it is drawn, in px. */
  width: number
  label?: string
}

/** A chart's picture for one width, which nothing brings to life: for lists of charts and for paper. */
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
