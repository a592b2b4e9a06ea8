import { isNumber } from '@/model/schema/observation'
import { subjectSeries } from '@/model/view/subject'
import type { View } from '@/model/view/types'
import type { Chart } from '../chart'
import { screenPalette } from '../drawing/palette'

/** Room for a drawing in units of the screen, 1/1080 of its height. */
interface Room {
  width: number
  height: number
}

/** A drawing in its own px, and how many units of the screen one of them takes. */
export interface FarDrawing extends Room {
  scale: number
  /** What is drawn: without the parts for which there is no room. */
  view: View
  /** How many parts are left out. */
  left: number
}

/** From this width on a drawing names its lines at their ends, and its axis is set in 14 px. */
const WIDTH_WITH_NAMES = 560
/** Axis labels of 32 units with names at the lines, and in a narrower drawing, where they are 13 px. */
const USUAL = 2.3
const NARROW = 2.46
/** The smallest at which the axis is still read from afar, if that leaves names at the lines. */
const LEAST_NAMED = 2.05
/** No label of a drawing is smaller than 13 px, nor on the screen than 24 units. */
const LEAST_SCALE = 1.9

const usualScale = (width: number, larger: number): number =>
  width / (USUAL * larger) >= WIDTH_WITH_NAMES
    ? USUAL * larger
    : larger === 1 && width / WIDTH_WITH_NAMES >= LEAST_NAMED
      ? width / WIDTH_WITH_NAMES
      : NARROW * larger

/** The view with its largest parts only, and the same parts of what it is compared with. */
function largestParts(view: View, count: number): View {
  const sizeOf = ({ points }: View['series'][number]) => {
    const value = points.get(view.period)?.value
    return isNumber(value) ? value : -1
  }
  const kept = new Set(
    subjectSeries(view)
      .toSorted((a, b) => sizeOf(b) - sizeOf(a))
      .slice(0, count)
      .map(({ category }) => category?.id),
  )
  return { ...view, series: view.series.filter(({ category }) => kept.has(category?.id)) }
}

/**
 * The size to lay a chart out at, for a screen that is read from across a room: as on a page, at fewer px, so
 * that each is drawn larger. Where its rows are too many, the drawing gets smaller first, and then loses its
 * smallest parts.
 * @param larger how much larger than usual the text is, from 1
 */
export function farDrawing(view: View, chart: Chart, room: Room, larger = 1): FarDrawing {
  const at = (scale: number, drawn: View, left = 0): FarDrawing => ({
    width: Math.floor(room.width / scale),
    height: Math.floor(room.height / scale),
    scale,
    view: drawn,
    left,
  })
  const fits = ({ view: drawn, width, height }: FarDrawing): boolean =>
    (chart.height?.(drawn, width) ?? 0) <= height
  const first = usualScale(room.width, larger)
  for (let scale = first; scale >= LEAST_SCALE; scale -= 0.1) {
    const drawing = at(scale, view)
    if (fits(drawing)) return drawing
  }
  const count = subjectSeries(view).length
  for (let kept = count - 1; kept > 1; kept--) {
    const drawing = at(LEAST_SCALE, largestParts(view, kept), count - kept)
    if (fits(drawing)) return drawing
  }
  return at(LEAST_SCALE, view)
}

/** A view without its events: they take more words than a screen has room for. */
export const withoutEvents = (view: View): View => ({
  ...view,
  annotations: view.annotations.filter(({ kind }) => kind !== 'event'),
})

interface FarPictureProps {
  drawing: FarDrawing
  chart: Chart
  label: string
}

/** The picture of a chart by the layout of every other, enlarged to its place. */
export const FarPicture = ({ drawing, chart, label }: FarPictureProps) => (
  <chart.Picture
    view={drawing.view}
    width={drawing.width}
    height={drawing.height}
    palette={screenPalette}
    label={label}
  />
)
