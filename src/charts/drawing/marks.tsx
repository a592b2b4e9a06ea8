import type { ReactNode } from 'react'
import { Backdrop, Dot, paintOf, RuleLine, Text } from './plain-marks'
import { flagHalf, px, type Flag, type Mark, type Scene } from './scene'
import type { MarkerShape } from './series-style'
import { FONT, screenPalette, type Palette } from './palette'

/** Root of every SVG picture, which can be saved as a file of its own. */
export function Canvas(props: {
  scene: Scene
  label: string | undefined
  palette: Palette
  className?: string
  children: ReactNode
}) {
  const { scene, label, className = '' } = props
  const name = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${scene.width} ${scene.height}`}
      width={scene.width}
      height={scene.height}
      // In a file, text in a wider typeface than ours runs into the margin instead of being cut off.
      overflow={props.palette === screenPalette ? undefined : 'visible'}
      className={`chart-svg ${className}`.trim()}
      {...name}
    >
      <Backdrop scene={scene} palette={props.palette} />
      {props.children}
      <Foreground scene={scene} palette={props.palette} />
    </svg>
  )
}

/** Everything in front of the data: markers, flags and all text. */
export const Foreground = ({ scene, palette }: { scene: Scene; palette: Palette }) => (
  <g fontFamily={FONT}>
    {scene.over?.map((rule) => (
      <RuleLine key={rule.key} rule={rule} palette={palette} />
    ))}
    {scene.marks.map((mark) => (
      <Marker key={mark.key} mark={mark} palette={palette} />
    ))}
    {scene.flags.map((flag) => (
      <FlagDisc key={flag.key} flag={flag} palette={palette} />
    ))}
    {scene.labels.map((label) => (
      <Text key={label.key} label={label} palette={palette} />
    ))}
  </g>
)

const FlagDisc = ({ flag, palette }: { flag: Flag; palette: Palette }) => {
  const half = flagHalf(flag)
  return (
    <g>
      <rect
        x={flag.x - half}
        y={flag.y - 9}
        width={half * 2}
        height={18}
        rx={9}
        fill={palette('ground')}
        stroke={palette('axis')}
      />
      <text
        x={flag.x}
        y={flag.y + 4.5}
        textAnchor="middle"
        fontSize={13}
        fontWeight={600}
        fill={palette('quiet-ink')}
      >
        {flag.text}
      </text>
    </g>
  )
}

type Corners = readonly (readonly [number, number])[]
const CORNERS: Partial<Record<MarkerShape, Corners>> = {
  diamond: [
    [0, -1.1],
    [1.1, 0],
    [0, 1.1],
    [-1.1, 0],
  ],
  triangle: [
    [0, -1.1],
    [1.1, 0.85],
    [-1.1, 0.85],
  ],
  square: [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  tick: [
    [-1.1, 0.1],
    [-0.75, -0.3],
    [-0.25, 0.2],
    [0.8, -0.95],
    [1.15, -0.55],
    [-0.25, 0.95],
  ],
  cross: [
    [-1, -1],
    [0, -0.4],
    [1, -1],
    [0.4, 0],
    [1, 1],
    [0, 0.4],
    [-1, 1],
    [-0.4, 0],
  ],
}

/** A marker with a ring in the background colour, which separates it from the line. */
export function Marker({ mark, palette }: { mark: Mark; palette: Palette }) {
  const { x, y, size, shape } = mark
  if (shape === 'swatch')
    return (
      <rect
        x={x - size / 2}
        y={y - size / 2}
        width={size}
        height={size}
        rx={2}
        fill={palette(mark.tone)}
        className="chart-segment"
      />
    )
  const corners = CORNERS[shape]
  if (!corners) return <Dot mark={mark} palette={palette} />
  const points = corners.map(([dx, dy]) => `${px(x + (dx * size) / 2)},${px(y + (dy * size) / 2)}`)
  return <polygon points={points.join(' ')} {...paintOf(mark, palette)} strokeLinejoin="round" />
}
