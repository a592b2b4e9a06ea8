import { memo, useLayoutEffect, useMemo, useState } from 'react'
import { farDrawing, FarPicture, withoutEvents } from '@/charts/frame/far-picture'
import { chartFor } from '@/charts/registry'
import type { ExportInput } from '@/export/format'
import { watch } from '@/ui/use-size'
import { ScreenTable } from './screen-table'

interface ScreenChartProps {
  input: ExportInput
  /** Px of 1/1080 of the screen's height. */
  unit: number
  /** How much larger than usual the text is. */
  larger: number
  isTable: boolean
  /** The column that stands beside it. */
  column?: 'none' | 'usual' | 'wide'
}

interface Room {
  width: number
  height: number
}

/** The places that charts had last, with and without a column beside them: the next one's is likely the same. */
const lastRooms = new Map<string, Room>()

const isSame = (a: Room | undefined, b: Room): boolean =>
  a !== undefined && Math.abs(a.width - b.width) < 0.5 && Math.abs(a.height - b.height) < 0.5

/**
 * Width and height of an element in units of the screen: as measured, or before that of the last one like it.
 * @param like what the size depends on beside the window
 */
function useRoom(element: HTMLElement | null, unit: number, like: string) {
  const [room, setRoom] = useState(() => lastRooms.get(like))
  useLayoutEffect(() => {
    if (!element) return undefined
    return watch(element, () => {
      const { width, height } = element.getBoundingClientRect()
      // Nothing is measured where nothing is laid out, as in a test: then it is a screen of the usual form.
      const now =
        width === 0 ? { width: 1290, height: 760 } : { width: width / unit, height: height / unit }
      lastRooms.set(like, now)
      setRoom((before) => (before && isSame(before, now) ? before : now))
    })
  }, [element, unit, like])
  return room
}

/** Drawn again only when the drawing has changed, not when its place has been measured. */
const Drawing = memo(FarPicture)

/** The chart as large as its place: drawn by its own layout, or as the rows and columns that a room can read. */
export function ScreenChart({ input, unit, larger, isTable, column = 'none' }: ScreenChartProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const room = useRoom(element, unit, `${unit} ${larger} ${column}`)
  const { view } = input
  const chart = chartFor(view, input.chartId)
  const drawing = useMemo(() => {
    return chart && room && chart.format === 'svg'
      ? farDrawing(withoutEvents(view), chart, room, larger)
      : undefined
  }, [view, chart, room, larger])
  const asTable = isTable || chart?.isTable === true
  return (
    <div className="screen-chart" ref={setElement}>
      {!chart ? (
        <p className="screen-words">No figure has been published for this choice.</p>
      ) : asTable ? (
        <ScreenTable view={view} dataTable={chart.dataTable(view)} />
      ) : chart.format === 'html' ? (
        <chart.Picture view={view} width={760} palette={(tone) => `var(--${tone})`} />
      ) : (
        drawing && (
          <>
            <Drawing drawing={drawing} chart={chart} label={input.sentence} />
            {drawing.left > 0 && (
              <p className="screen-left">Without the {drawing.left} smallest: T shows the table.</p>
            )}
          </>
        )
      )}
    </div>
  )
}
