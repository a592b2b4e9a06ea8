import { useLayoutEffect, useMemo, useState } from 'react'
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
}

/** Width and height of an element in units of the screen, once measured. */
function useRoom(element: HTMLElement | null, unit: number) {
  const [room, setRoom] = useState<{ width: number; height: number }>()
  useLayoutEffect(() => {
    if (!element) return undefined
    return watch(element, () => {
      const { width, height } = element.getBoundingClientRect()
      // Nothing is measured where nothing is laid out, as in a test: then it is a screen of the usual form.
      setRoom(
        width === 0 ? { width: 1290, height: 760 } : { width: width / unit, height: height / unit },
      )
    })
  }, [element, unit])
  return room
}

/** The chart as large as its place: drawn by its own layout, or as the rows and columns that a room can read. */
export function ScreenChart({ input, unit, larger, isTable }: ScreenChartProps) {
  const [element, setElement] = useState<HTMLElement | null>(null)
  const room = useRoom(element, unit)
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
            <FarPicture drawing={drawing} chart={chart} label={input.sentence} />
            {drawing.left > 0 && (
              <p className="screen-left">Without the {drawing.left} smallest: T shows the table.</p>
            )}
          </>
        )
      )}
    </div>
  )
}
