import { useMemo } from 'react'
import { BarDrawing } from '../drawing/live/live-bars'
import { sizeOf, type LiveProps } from '../chart'
import { layoutRank } from './layout'

export default function RankChart({ view, width, height }: LiveProps) {
  const layout = useMemo(() => layoutRank(view, sizeOf(width, height)), [view, width, height])
  return <BarDrawing layout={layout} width={width} lie={false} />
}
