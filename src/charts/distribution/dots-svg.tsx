import type { DistributionLayout } from './layout'
import type { PeerDot } from './dots'
import { px } from '../drawing/scene'
import { screenPalette, type Palette } from '../drawing/palette'

const OUTLINE = 1.5

/** Corners relative to the middle, in units of half the size. */
const CORNERS = {
  triangle: [
    [0, -1.05],
    [1.05, 0.8],
    [-1.05, 0.8],
  ],
  arrow: [
    [-0.8, -1],
    [1, 0],
    [-0.8, 1],
  ],
} as const

function outlineOf({ x, y, size, shape, filled }: PeerDot): string {
  const half = (filled ? size : size - OUTLINE) / 2
  if (shape !== 'circle')
    return `M${CORNERS[shape].map(([dx, dy]) => `${px(x + dx * half)} ${px(y + dy * half)}`).join('L')}z`
  const across = px(half * 2)
  return `M${px(x - half)} ${y}a${half} ${half} 0 1 0 ${across} 0a${half} ${half} 0 1 0-${across} 0z`
}

const paintOf = ({ tone, filled }: PeerDot, palette: Palette) =>
  filled
    ? { fill: palette(tone) }
    : { fill: palette('ground'), stroke: palette(tone), strokeWidth: OUTLINE }

/**
 * Dots of the same look as a single path, because an element for each would make the page heavy. The
 * council's is on top.
 */
export function Dots({ dots, palette }: { dots: readonly PeerDot[]; palette: Palette }) {
  const looks = new Map<string, PeerDot[]>()
  for (const dot of dots.toSorted((a, b) => Number(a.peer.isSubject) - Number(b.peer.isSubject))) {
    const look = `${dot.tone}-${dot.filled}`
    looks.set(look, [...(looks.get(look) ?? []), dot])
  }
  return [...looks].map(([look, same]) =>
    same[0] ? (
      <path key={look} d={same.map(outlineOf).join('')} {...paintOf(same[0], palette)} />
    ) : null,
  )
}

/**
 * Replaces a dot of Recharts with the one of the layout, so that the drawing matches the picture to the
 * pixel.
 */
export const dotShape = (find: (index: number) => PeerDot | undefined) =>
  function Shape({ index }: { index?: number }) {
    const dot = index === undefined ? undefined : find(index)
    return dot ? <path d={outlineOf(dot)} {...paintOf(dot, screenPalette)} /> : <g />
  }

/** The interquartile range, behind the dots. */
export function MiddleHalf({ layout, palette }: { layout: DistributionLayout; palette: Palette }) {
  const { left, right, top, bottom, median } = layout.band
  return (
    <g stroke={palette('axis')}>
      <rect
        x={left}
        y={top}
        width={px(right - left)}
        height={px(bottom - top)}
        fill={palette('quiet-ground')}
        stroke="none"
      />
      <path d={`M${left} ${top}V${bottom}M${right} ${top}V${bottom}`} />
      <path d={`M${median} ${top}V${bottom}`} strokeWidth={2} />
    </g>
  )
}
