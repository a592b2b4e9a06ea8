import { useMemo } from 'react'
import { sizeOf, type LiveProps } from '../chart'
import { layoutTrend } from './layout'
import { LineDrawing } from '../lines/live-lines'

export default function TrendChart({ view, width, height, handled }: LiveProps) {
  const layout = useMemo(() => layoutTrend(view, sizeOf(width, height)), [view, width, height])
  return <LineDrawing layout={layout} width={width} handled={handled} />
}
