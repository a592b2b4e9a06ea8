import { useContext, useState, type ReactNode } from 'react'
import { FigureLinksContext } from '@/ui/figure-link'
import type { Scene } from '../drawing/scene'
import { screenPalette } from '../drawing/palette'
import type { FocusPoint, FocusRow, Along, FocusPoints } from './focus-point'
import { Tooltip } from './tooltip'
import { useReader } from './use-reader'

/** The reader's focus point, and the row at it. */
export interface Reading {
  surface: HTMLElement
  point: FocusPoint | undefined
  row: FocusRow | undefined
}

interface ReaderProps {
  label: string
  along: Along
  /** The focus points, asked for when the reader first moves. */
  points: () => FocusPoints
  /** Called when the reader first uses the chart, by key, mouse or touch. */
  onTurn: () => void
  /** Further keys and what they do. */
  keys?: string
  /** What a click and Enter do at the reader's focus point. */
  opens?: string
  /** Announced in place of the reader's focus point. */
  said?: string | undefined
  /** Whether the reader's focus point is hidden. */
  isWaiting?: boolean
  /** Shown over the chart once the reader has used it. */
  layer?: (reading: Reading) => ReactNode
  children: ReactNode
}

const KEYS: Record<Along, string> = {
  x: 'Left and right arrows move along it, up and down arrows between series, Home and End to its ends, Escape leaves.',
  y: 'Arrows move between bars, Home and End to the first and last, Escape leaves.',
  both: 'Left and right arrows move to the next dot on one axis, up and down arrows on the other, Home and End to the first and last, Escape leaves.',
}

const OPENS = 'Enter opens the record of the figure: where it comes from.'

/** Makes a chart readable by keys, mouse and touch, and announces the reader's focus point. */
export function Reader({
  label,
  points,
  along,
  onTurn,
  keys: more,
  opens = 'Click, tap again or Enter: where it comes from',
  said,
  isWaiting,
  layer,
  children,
}: ReaderProps) {
  const [surface, setSurface] = useState<HTMLDivElement | null>(null)
  const open = useContext(FigureLinksContext)?.open
  const { scene, point, row, byKey, isFollowing, handlers } = useReader(points, along, open)
  const keys = [KEYS[along], open && OPENS, more].filter(Boolean).join(' ')
  const isShown = isWaiting !== true
  const turning = { onPointerEnter: onTurn, onFocus: onTurn }
  return (
    <div className="chart-reader">
      <div
        ref={setSurface}
        className="chart-surface"
        role="application"
        aria-roledescription="chart"
        aria-label={`${label}. ${keys}`}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- an application is interactive
        tabIndex={0}
        {...turning}
        {...handlers}
      >
        <div aria-hidden="true">{children}</div>
        {isShown && point && scene && <Cursor scene={scene} point={point} chosen={row?.key} />}
      </div>
      {isShown && point && scene && (
        <Tooltip
          scene={scene}
          point={point}
          along={along}
          chosen={row?.key}
          opens={open !== undefined && !isFollowing ? opens : undefined}
        />
      )}
      <p className="visually-hidden" role="status">
        {said ?? (byKey ? (row?.says ?? point?.says) : '')}
      </p>
      {surface && layer?.({ surface, point: isFollowing ? undefined : point, row })}
    </div>
  )
}

interface StandingProps {
  scene: Scene
  point: FocusPoint
  along: Along
  chosen: string | undefined
}

/** The reader's focus point: a hairline with a ring round each point, or an outlined bar. */
function Cursor({ scene, point, chosen }: Omit<StandingProps, 'along'>) {
  const { plot } = scene
  const box = point.rows.find((row) => row.key === chosen)?.box ?? point.box
  return (
    <svg className="chart-cursor" width={scene.width} height={scene.height} aria-hidden="true">
      {box ? (
        <rect
          x={box.left}
          y={box.top}
          width={box.right - box.left}
          height={box.bottom - box.top}
          fill="none"
          stroke={screenPalette('ink')}
          strokeWidth={2}
        />
      ) : (
        <path
          d={`M${point.at} ${plot.top - 6}V${plot.bottom}${point.across === undefined ? '' : `M${plot.left} ${point.across}H${plot.right}`}`}
          stroke={screenPalette('axis')}
        />
      )}
      {point.rows.map(({ key, spot, sample }) =>
        spot ? (
          <circle
            key={key}
            cx={spot.x}
            cy={spot.y}
            r={key === chosen ? 7.5 : 5}
            fill={screenPalette(typeof sample === 'string' ? sample : sample.tone)}
            stroke={screenPalette(key === chosen ? 'ink' : 'ground')}
            strokeWidth={2}
          />
        ) : null,
      )}
    </svg>
  )
}
