import { useMemo } from 'react'
import { BarDrawing } from '../drawing/live-bars'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutRank } from './layout'

function RankChart({ view, width, height }: ChartProps) {
  const layout = useMemo(() => layoutRank(view, sizeOf(width, height)), [view, width, height])
  return <BarDrawing layout={layout} width={width} lie={false} />
}

export default defineChart({ id: 'rank', Component: RankChart })
