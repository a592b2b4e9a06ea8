import { cellIn } from '@/model/view/figure-cell'
import { formatValue } from '@/model/values/format'
import type { PlacedDot, ScatterLayout } from './layout'
import type { FocusPoint, FocusRow } from '../navigation/focus-point'
import type { Axis, Dot, Scatter } from '@/model/view/types'

const KIND: Record<Dot['kind'], string> = {
  subject: '',
  chosen: ', compared',
  neighbour: ', statistical neighbour',
  other: '',
}

function rowOf(axis: Axis, value: number, { dot, mark }: PlacedDot): FocusRow {
  const text = formatValue(value, axis.view.measure)
  return {
    key: `${axis.view.indicator.id}|${axis.view.measure.id}|${axis.name}`,
    label: axis.name,
    value: text,
    isSubject: dot.kind === 'subject',
    figure: cellIn(axis.view, {
      area: dot.area.code,
      period: axis.view.period,
      category: axis.view.category?.id ?? 'total',
    }),
    sample: { marker: mark.shape === 'swatch' ? 'square' : mark.shape, tone: mark.tone },
    says: `${axis.name} ${text}`,
  }
}

/** A focus point for each authority, starting with the lowest on the horizontal axis. */
export const scatterFocusPoints = ({ x, y }: Scatter, layout: ScatterLayout): FocusPoint[] =>
  layout.dots
    .toSorted((a, b) => a.mark.x - b.mark.x || b.mark.y - a.mark.y)
    .map((placed) => {
      const { dot, mark } = placed
      const rows = [rowOf(x, dot.x, placed), rowOf(y, dot.y, placed)]
      const [first, second] = rows
      return {
        key: dot.area.code,
        at: mark.x,
        across: mark.y,
        heading: `${dot.area.name}${KIND[dot.kind]}`,
        rows: [
          { ...(first ?? rowOf(x, dot.x, placed)), spot: { x: mark.x, y: mark.y } },
          ...(second ? [second] : []),
        ],
        says: `${dot.area.name}${KIND[dot.kind]}: ${rows.map((row) => row.says).join('; ')}`,
      }
    })
