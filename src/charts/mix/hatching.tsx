import type { Palette } from '../drawing/palette'
import { px } from '../drawing/scene'

/** A hatched box: a part of a whole that is not published. */
export interface HatchedBox {
  key: string
  x: number
  y: number
  width: number
  height: number
}

/** Distance between hatching lines along the bottom of a box, in px. */
const APART = 6
const STROKE = 0.75
const HALF = STROKE / 2

/**
 * Diagonal lines clipped to the box. They are not an SVG pattern, because its id might occur in other
 * drawings.
 */
function linesIn({ x, y, width, height }: HatchedBox): string {
  const count = Math.ceil((width + height) / APART)
  return Array.from({ length: count }, (_, i) => {
    const sum = x + y + (i + 0.5) * APART
    const from = Math.max(x, sum - y - height)
    const to = Math.min(x + width, sum - y)
    return from < to ? `M${px(from)} ${px(sum - from)}L${px(to)} ${px(sum - to)}` : ''
  }).join('')
}

/** Hatched boxes with an outline. */
export const Hatching = ({
  boxes,
  palette,
}: {
  boxes: readonly HatchedBox[]
  palette: Palette
}) => (
  <g stroke={palette('benchmark-2')} strokeWidth={STROKE}>
    {boxes.map((box) => (
      <g key={box.key}>
        <rect
          x={px(box.x + HALF)}
          y={px(box.y + HALF)}
          width={px(Math.max(0, box.width - STROKE))}
          height={px(Math.max(0, box.height - STROKE))}
          fill={palette('ground')}
        />
        <path d={linesIn(box)} fill="none" />
      </g>
    ))}
  </g>
)
