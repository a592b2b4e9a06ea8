import { Activity, memo, useEffect, useState } from 'react'
import { serviceComments } from '@/charts/frame/notes'
import type { ExportInput } from '@/export/format'
import { hasAside, ScreenAside } from './screen-aside'
import { ScreenChart } from './screen-chart'

interface FigureProps {
  input: ExportInput
  unit: number
  larger: number
  isTable: boolean
}

/** What stands beside a chart: its figure, unless the chart is itself such figures, and the service's newest comment. */
function columnOf({ view, chartId }: ExportInput, isTable: boolean) {
  const [comment] = serviceComments(view, { chartId, mode: isTable ? 'table' : 'chart' })
  return { hasFigure: hasAside(view, chartId), comment }
}

/** The layout of the screen's middle for a chart. */
export function middleClass(input: ExportInput, isTable: boolean): string {
  const { hasFigure, comment } = columnOf(input, isTable)
  if (comment) return 'screen-mid screen-with-said'
  return hasFigure ? 'screen-mid' : 'screen-mid screen-wide'
}

/** A chart and the column beside it; drawn again only when one of its properties has changed. */
const Figure = memo(function Figure({ input, unit, larger, isTable }: FigureProps) {
  const { hasFigure, comment } = columnOf(input, isTable)
  return (
    <>
      <ScreenChart
        input={input}
        unit={unit}
        larger={larger}
        isTable={isTable}
        column={comment ? 'wide' : hasFigure ? 'usual' : 'none'}
      />
      {(hasFigure || comment) && (
        <ScreenAside
          key={`${unit} ${larger}`}
          view={input.view}
          comment={comment}
          hasFigure={hasFigure}
        />
      )}
    </>
  )
})

let named = 0
const names = new WeakMap<ExportInput, string>()

/** A name for the figures of a chart, the same wherever the same figures are shown. */
function nameOf(input: ExportInput): string {
  const name = names.get(input) ?? `figure ${(named += 1)}`
  names.set(input, name)
  return name
}

interface ScreenFiguresProps extends FigureProps {
  /** The figures that are likely shown next: drawn while the browser is idle, and hidden until then. */
  near: readonly ExportInput[]
}

/** Nothing is drawn ahead before the room has seen what was asked for, in ms. */
const AFTER_SHOWN = 300

/** The chart that is shown, and ahead of time those before and after it, so that the room never waits for one. */
export function ScreenFigures({ input, near, unit, larger, isTable }: ScreenFiguresProps) {
  const [ahead, setAhead] = useState<readonly ExportInput[]>([])
  const wanted = [input, ...near].map(nameOf).join()
  useEffect(() => {
    const timer = setTimeout(() => setAhead([...new Set([input, ...near])]), AFTER_SHOWN)
    return () => clearTimeout(timer)
    // The names stand for the figures.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted])
  // In the same order as before: what changes its place is laid out again.
  const all = ahead.includes(input) ? ahead : [input, ...ahead]
  return all.map((one) => (
    <Activity key={nameOf(one)} mode={one === input ? 'visible' : 'hidden'}>
      <Figure input={one} unit={unit} larger={larger} isTable={one === input && isTable} />
    </Activity>
  ))
}
