import { formatValue } from '@/model/values/format'
import type { View } from '@/model/view/types'
import { screenPalette } from '../drawing/palette'
import { rankedPeers } from '../drawing/ranked-peers'
import { px } from '../drawing/scene'
import { tickText } from '../drawing/value-axis'
import { peerAxis } from './axis'

const WIDTH = 284
const HEIGHT = 84
const LABEL = 13
/** Baseline of the dots, in px. Dots are stacked above it; the axis labels are below. */
const GROUND = HEIGHT - 20
const ROOM = GROUND - LABEL - 10
const OWN = 4.5

/** Widest digit of a label, in px. */
const DIGIT = 6.6

/** The ticks whose labels have room beside each other: all, or every second one. */
function labelled(
  ticks: readonly number[],
  x: (value: number) => number,
  text: (tick: number) => string,
) {
  const [first = 0, second = first] = ticks
  const widest = DIGIT * Math.max(...ticks.map((tick) => text(tick).length))
  const isTight = widest + 14 > x(second) - x(first)
  return isTight ? ticks.filter((_, at) => at % 2 === 0) : ticks
}

/** Stacks of authorities whose values fall on the same position, and the council's position among them. */
function piles(view: View, x: (value: number) => number, step: number) {
  const heights = new Map<number, number>()
  return rankedPeers(view).map(({ peer, value }) => {
    const column = Math.round(x(value) / step)
    const below = heights.get(column) ?? 0
    heights.set(column, below + 1)
    return { code: peer.area.code, isOwn: peer.isSubject, value, x: column * step, below }
  })
}

/**
 * All authorities as stacks of dots on one axis, with the council marked, for the margin of a page. Hidden
 * from screen readers, because the words beside it state the council's position.
 */
export function MiniSpread({ view }: { view: View }) {
  const { axis, beyond } = peerAxis(view, 4)
  const text = (tick: number) => tickText(tick, axis, view.measure)
  // The labels at both ends stand in the middle below their ticks, too.
  const half = (tick = 0) => (DIGIT * text(tick).length) / 2 + 2
  const left = Math.max(OWN + 2, half(axis.ticks[0]))
  const right = WIDTH - Math.max(12, half(axis.ticks.at(-1))) - (beyond.length > 0 ? 14 : 0)
  const x = (value: number) => left + axis.share(value) * (right - left)
  const far = new Set(beyond.map(({ peer }) => peer.area.code))
  const dots = piles(view, x, 3.4).filter(({ code }) => !far.has(code))
  const tallest = Math.max(1, ...dots.map(({ below }) => below + 1))
  const rise = Math.min(3.4, ROOM / tallest)
  const subject = dots.find(({ isOwn }) => isOwn)
  const ownX = subject && Math.min(Math.max(subject.x, 16), WIDTH - 16)
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      className="chart-svg"
      aria-hidden="true"
    >
      <line x1="0" x2={WIDTH} y1={GROUND} y2={GROUND} stroke={screenPalette('axis')} />
      {dots.map((dot) => (
        <circle
          key={dot.code}
          cx={px(dot.x)}
          cy={px(GROUND - 3 - dot.below * rise)}
          r={1.5}
          fill={screenPalette('neighbours')}
        />
      ))}
      {beyond.length > 0 && (
        <text
          x={WIDTH}
          y={GROUND - 4}
          textAnchor="end"
          fontSize={LABEL}
          fill={screenPalette('quiet-ink')}
        >
          +{beyond.length}
        </text>
      )}
      {subject && (
        <>
          <line
            x1={px(subject.x)}
            x2={px(subject.x)}
            y1={LABEL + 4}
            y2={GROUND - 3}
            stroke={screenPalette('own')}
          />
          <circle cx={px(subject.x)} cy={GROUND - 3} r={OWN} fill={screenPalette('own')} />
          <text
            x={ownX}
            y={LABEL}
            textAnchor="middle"
            fontSize={LABEL}
            fontWeight={650}
            fill={screenPalette('own')}
          >
            {formatValue(subject.value, view.measure)}
          </text>
        </>
      )}
      {labelled(axis.ticks, x, text).map((tick) => (
        <text
          key={tick}
          x={px(x(tick))}
          y={HEIGHT - 4}
          textAnchor="middle"
          fontSize={LABEL}
          fill={screenPalette('quiet-ink')}
        >
          {text(tick)}
        </text>
      ))}
    </svg>
  )
}
