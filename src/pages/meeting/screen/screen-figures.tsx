import { Activity, memo, useEffect, useState } from 'react'
import type { ExportInput } from '@/export/format'
import { hasAside, ScreenAside } from './screen-aside'
import { ScreenChart } from './screen-chart'

interface FigureProps {
  input: ExportInput
  unit: number
  larger: number
  isTable: boolean
}

/** A chart and the column beside it; drawn again only when one of its properties has changed. */
const Figure = memo(function Figure({ input, unit, larger, isTable }: FigureProps) {
  const hasColumn = hasAside(input.view, input.chartId)
  return (
    <>
      <ScreenChart
        input={input}
        unit={unit}
        larger={larger}
        isTable={isTable}
        hasAside={hasColumn}
      />
      {hasColumn && <ScreenAside key={`${unit} ${larger}`} view={input.view} />}
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
