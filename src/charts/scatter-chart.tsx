import { useId, useMemo, type ReactNode } from 'react'
import { scatterNotes, type Scatter } from '@/model/comparison-scatter'
import { formatValue, listInWords } from '@/model/format'
import { ConfidentialMark } from '@/ui/confidential-mark'
import type { Size } from './chart'
import { ChartTable } from './chart-table'
import { layoutScatter, scatterAxes } from './layout/scatter'
import { sourceLine } from './note-lines'
import { once } from './once'
import { screenPalette, type Palette } from './palette'
import { Canvas, Marker } from './parts'
import { Reader } from './reader'
import { scatterSheet } from './sheets/scatter'
import { SizedBody } from './sized-body'
import { scatterStops } from './stops/scatter'

interface PictureProps extends Size {
  scatter: Scatter
  palette: Palette
  /** Its name for those who cannot see it; without one it is hidden from them. */
  label?: string
}

/** A dot an authority, two figures across and up. */
export function ScatterPicture({ scatter, palette, label, ...size }: PictureProps) {
  const layout = layoutScatter(scatter, size)
  return (
    <Canvas stage={layout} label={label} palette={palette}>
      {layout.dots.map(({ mark }) => (
        <Marker key={mark.key} mark={mark} palette={palette} />
      ))}
    </Canvas>
  )
}

function Walked({ scatter, label, size }: { scatter: Scatter; label: string; size: Size }) {
  const stops = useMemo(
    () =>
      once(() => {
        const stage = layoutScatter(scatter, size)
        const own = scatter.dots.find((d) => d.kind === 'own') ?? scatter.dots[0]
        return { stage, stops: scatterStops(scatter, stage), start: own?.area.code ?? '' }
      }),
    [scatter, size],
  )
  return (
    <Reader label={label} along="both" stops={stops} onTurn={() => undefined}>
      <ScatterPicture scatter={scatter} palette={screenPalette} {...size} />
    </Reader>
  )
}

/** Says which axes do not start at zero. */
function axesNote(scatter: Scatter): string {
  const axes = scatterAxes(scatter)
  const starts = (['x', 'y'] as const)
    .filter((key) => axes[key].lo > 0)
    .map((key) => {
      const { name, view } = scatter[key]
      return `“${name}” at ${formatValue(axes[key].lo, view.measure)}`
    })
  return starts.length === 0 ? '' : `An axis does not start at zero: ${listInWords(starts)}.`
}

interface ScatterChartProps {
  scatter: Scatter
  /** What it shows: visible caption and text alternative in one. */
  caption: string
  mode: 'chart' | 'table'
  toolbar: ReactNode
}

/** Two figures of all authorities against each other, or their table, with what must be said of them. */
export function ScatterChart({ scatter, caption, mode, toolbar }: ScatterChartProps) {
  const id = useId()
  const { x, y, dots } = scatter
  const label = `${x.name} and ${y.name}: all authorities`
  const notes = [
    ...scatterNotes(scatter),
    ...(mode === 'chart' && dots.length > 0 ? [axesNote(scatter)] : []),
  ]
  const draw = (width: number) => (
    <ScatterPicture scatter={scatter} width={width} palette={screenPalette} label={label} />
  )
  return (
    <figure className="chart-frame" aria-labelledby={id}>
      <figcaption>
        <p className="chart-verdict" id={id}>
          {caption}
        </p>
      </figcaption>
      <div className="chart-head">{toolbar}</div>
      {dots.length === 0 ? null : mode === 'table' ? (
        <ChartTable view={x.view} sheet={scatterSheet(scatter)} />
      ) : (
        <SizedBody chartId="scatter" isMain guess={draw}>
          {(size) => <Walked scatter={scatter} label={label} size={size} />}
        </SizedBody>
      )}
      <div className="chart-notes">
        <ConfidentialMark level={scatter.confidentiality} />
        {notes.filter(Boolean).map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p className="chart-source">{sourceLine(scatter)}</p>
      </div>
    </figure>
  )
}
