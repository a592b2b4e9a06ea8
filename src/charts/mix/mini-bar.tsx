import { periodLabel } from '@/model/values/period'
import { Bars } from '../drawing/bars'
import { layoutStrip, totalOf } from './strip'
import { Canvas } from '../drawing/marks'
import { screenPalette, type Palette } from '../drawing/palette'
import type { View } from '@/model/view/types'

export interface MiniBarProps {
  view: View
  width?: number
  palette?: Palette
}

/** One stacked bar for a card: how a whole is made up in the view's period. */
export function MiniBar({ view, width = 264, palette = screenPalette }: MiniBarProps) {
  const foot = [totalOf(view), periodLabel(view.period, view.indicator.periodType)]
  const layout = layoutStrip(view, {
    width,
    foot: foot.filter((part) => part !== undefined).join(', '),
  })
  return (
    <Canvas scene={layout} label={undefined} palette={palette} className="chart-spark">
      <Bars bars={layout.segments} palette={palette} />
    </Canvas>
  )
}
