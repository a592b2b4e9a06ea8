import { useEffect, useRef, useState } from 'react'
import { isShorthand } from '@/model/schema/observation'
import { formatValue, shorthandSign } from '@/model/values/format'
import { periodTick } from '@/model/values/period'
import { explainValue } from '@/model/values/shorthand'
import { isSubject } from '@/model/view/subject'
import type { View } from '@/model/view/types'
import { Foreground } from '../drawing/marks'
import { screenPalette } from '../drawing/palette'
import { placePeriods } from '../drawing/period-axis'
import { boxOf, keepInside, px, type Label, type Mark, type Scene } from '../drawing/scene'
import { orderAt } from '../drawing/series-style'
import { useStep } from '../navigation/in-step'
import { numbersIn, spotsOf, type TrendLine } from '../lines/runs'
import { NAME_ROOM, placeSparkEnds, sparkEnds } from '../lines/spark-ends'
import { layoutSpark } from '../lines/spark-layout'

/** The size at which a small trend is laid out before it is scaled, in px. */
const SIZE = { width: 330, height: 98 }

/** "2023: Buckinghamshire 62%, South East 66%, England 68%". */
export function stepInWords(view: View, period: string): string {
  const rows = orderAt(view.series, period).flatMap((series) => {
    const value = series.points.get(period)?.value
    if (isShorthand(value)) return [`${series.label} ${explainValue(value, view.measure)}`]
    if (numbersIn([series], [period]).length > 0)
      return [`${series.label} ${formatValue(value, view.measure)}`]
    return isSubject(series) ? [`${series.label} no figure`] : []
  })
  return `${periodTick(period, view.indicator.periodType)}: ${rows.join(', ')}`
}

/** A short reason why the council has no number to show. */
function withoutNumber(view: View, period: string): string | undefined {
  const subject = view.series.find(isSubject)
  const value = subject?.points.get(period)?.value
  if (!subject || numbersIn([subject], [period]).length > 0) return undefined
  return `${subject.label} ${isShorthand(value) ? shorthandSign(value) : 'no figure'}`
}

interface StepLayout extends Scene {
  /** Position of the period, in px. */
  x: number
  /** Extent of the period labels in the picture that the new label covers, in px. */
  covers: { left: number; right: number }
}

/**
 * Overlay on a small trend at one of its periods: the label of the period, and each line's point and value
 * there.
 */
export function layoutStep(view: View, period: string): StepLayout {
  const { lines, plot } = layoutSpark(view, { ...SIZE, labels: true })
  const share = placePeriods(view.periods, view.indicator.periodType)
  const x = px(plot.left + share(period) * (plot.right - plot.left))
  const here = lines.map((line): TrendLine => ({
    ...line,
    runs: [spotsOf(line).filter((spot) => spot.period === period)],
  }))
  const ends = sparkEnds(
    { ...view, periods: [period] },
    lines.map(({ series }) => series),
    SIZE.width * NAME_ROOM,
  )
  const none = withoutNumber(view, period)
  const subject = view.series.find(isSubject)
  const bold = { size: 13, weight: 600 } as const
  const all =
    none !== undefined && subject
      ? [{ series: subject, type: bold, rows: [none], width: 0 }, ...ends]
      : ends
  const name = keepInside(
    {
      key: 'period',
      text: periodTick(period, view.indicator.periodType),
      x,
      y: SIZE.height - 2,
      anchor: 'middle',
      ...bold,
      tone: 'ink',
    } satisfies Label,
    SIZE.width,
  )
  const { left, right } = boxOf(name)
  return {
    ...SIZE,
    plot,
    x,
    covers: { left: left - 6, right: right + 6 },
    rules: [],
    flags: [],
    labels: [
      name,
      ...placeSparkEnds(all, here, { x: plot.right + 10, from: 0, to: plot.bottom + 10 }),
    ],
    marks: here.flatMap((line): Mark[] =>
      spotsOf(line).map((spot) => ({
        key: line.series.id,
        x: px(spot.x),
        y: px(spot.y),
        size: isSubject(line.series) ? 9 : 7,
        shape: 'circle',
        tone: line.style.tone,
        filled: true,
      })),
    ),
  }
}

/** Draws the overlay over the picture's own labels. */
function Step({ view, period }: { view: View; period: string }) {
  const layout = layoutStep(view, period)
  const { plot, x, covers } = layout
  const ground = screenPalette('ground')
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      className="chart-svg spark-step"
      aria-hidden="true"
    >
      <rect x={plot.right + 6} y={-4} width={SIZE.width} height={plot.bottom + 14} fill={ground} />
      <rect
        x={covers.left}
        y={plot.bottom + 12}
        width={covers.right - covers.left}
        height={16}
        fill={ground}
      />
      <path d={`M${x} ${plot.top - 6}V${plot.bottom + 9}`} stroke={screenPalette('axis')} />
      <Foreground scene={layout} palette={screenPalette} />
    </svg>
  )
}

/** The period in a card's trend that is nearest to a horizontal position. */
function periodAt(view: View, share: number): string | undefined {
  const { plot } = layoutSpark(view, { ...SIZE, labels: true })
  const at = (share * SIZE.width - plot.left) / (plot.right - plot.left)
  const place = placePeriods(view.periods, view.indicator.periodType)
  if (at > 1.06) return undefined
  return view.periods.toSorted((a, b) => Math.abs(place(a) - at) - Math.abs(place(b) - at))[0]
}

const MOVES: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => Math.max(0, at - 1),
  ArrowRight: (at, last) => Math.min(last, at + 1),
  Home: () => 0,
  End: (_, last) => last,
}

/**
 * Reads a small trend at the period under the pointer, or at the one reached by the arrow keys while its
 * container has the focus. The trends beside it follow, but only this one is announced.
 */
export function SparkStep({ view }: { view: View }) {
  const holder = useRef<HTMLDivElement>(null)
  const [stand, setStand] = useState<{ period: string; byKey: boolean }>()
  const other = useStep(stand?.period)
  const period =
    stand?.period ?? (other !== undefined && view.periods.includes(other) ? other : undefined)
  useEffect(() => {
    const card = holder.current?.closest('li')
    if (!card) return undefined
    const point = (event: PointerEvent) => {
      const box = holder.current?.parentElement?.getBoundingClientRect()
      if (!box || event.pointerType === 'touch') return
      const isOn = event.clientY >= box.top - 8 && event.clientY <= box.bottom + 8
      const found = isOn ? periodAt(view, (event.clientX - box.left) / box.width) : undefined
      setStand(found === undefined ? undefined : { period: found, byKey: false })
    }
    const step = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (event.key === 'Escape') setStand(undefined)
      const move = MOVES[event.key]
      if (!move) return
      event.preventDefault()
      const last = view.periods.length - 1
      setStand((before) => {
        const at = before ? view.periods.indexOf(before.period) : last + 1
        const found = view.periods[move(at, last)]
        return found === undefined ? undefined : { period: found, byKey: true }
      })
    }
    const leave = () => setStand(undefined)
    card.addEventListener('pointermove', point)
    card.addEventListener('pointerleave', leave)
    card.addEventListener('keydown', step)
    card.addEventListener('focusout', leave)
    return () => {
      card.removeEventListener('pointermove', point)
      card.removeEventListener('pointerleave', leave)
      card.removeEventListener('keydown', step)
      card.removeEventListener('focusout', leave)
    }
  }, [view])
  return (
    <div ref={holder}>
      {period !== undefined && <Step view={view} period={period} />}
      <p className="visually-hidden" role="status">
        {stand?.byKey === true ? stepInWords(view, stand.period) : ''}
      </p>
    </div>
  )
}
