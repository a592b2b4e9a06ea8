import { useMemo } from 'react'
import { sizeOf, type LiveProps } from '../chart'
import { layoutControl } from './layout'
import { LineDrawing } from '../lines/live-lines'

export default function ControlChart({ view, width, height, handled }: LiveProps) {
  const layout = useMemo(() => layoutControl(view, sizeOf(width, height)), [view, width, height])
  return <LineDrawing layout={layout} width={width} handled={handled} />
}
