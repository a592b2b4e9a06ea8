import { useMemo } from 'react'
import { BarDrawing } from '../bar-drawing'
import { defineChart, sizeOf, type ChartProps } from '../chart'
import { layoutRank } from '../layout/rank'
import { Reader } from '../reader'
import { rankStops } from '../stops/rank'

function RankChart({ view, width, height, label }: ChartProps) {
  const layout = useMemo(() => layoutRank(view, sizeOf(width, height)), [view, width, height])
  const stops = useMemo(() => rankStops(view, layout), [view, layout])
  const own = layout.bars.find((bar) => bar.peer.isOwn) ?? layout.bars[0]
  return (
    <Reader label={label} stage={layout} stops={stops} along="x" start={own?.key ?? ''}>
      <BarDrawing layout={layout} width={width} lie={false} />
    </Reader>
  )
}

export default defineChart({ id: 'rank', Component: RankChart })
