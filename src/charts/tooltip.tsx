import type { Along } from './chart'
import type { Stage } from './layout/stage'
import { screenPalette } from './palette'
import { Marker } from './parts'
import type { Sample, Stop } from './stops/stop'

interface TooltipProps {
  stage: Stage
  stop: Stop
  along: Along
  chosen: string | undefined
  /** Whether a figure's record can be opened. */
  opens: boolean
}

/** Narrower than this, its rows could not be read. */
const LEAST = 248

/** Every series at one stop, top line first. Beside the cursor, on the side with more room. */
export function Tooltip({ stage, stop, along, chosen, opens }: TooltipProps) {
  const right = along !== 'y' && stop.at > stage.width / 2
  const top = along === 'both' ? Math.max(4, (stop.across ?? 0) - 36) : 4
  // Beside a stop in the middle of a small chart there is no more room than to the edge.
  const beside = Math.max(LEAST, Math.max(stop.at, stage.width - stop.at) - 14)
  const room = beside < 416 ? { maxWidth: beside } : {}
  const most = Math.max(0, stage.width - LEAST)
  // It exists only once a reader has moved, so its place may be a style; static markup has none.
  const place =
    along === 'y'
      ? { top: stop.at + 20, left: Math.min(stage.plot.left, stage.width * 0.3, most) }
      : right
        ? { top, right: Math.min(most, Math.max(0, stage.width - stop.at + 14)), ...room }
        : { top, left: Math.min(most, stop.at + 14), ...room }
  return (
    <div className="chart-tooltip" style={place} aria-hidden="true">
      <p className="chart-tooltip-heading">{stop.heading}</p>
      <table>
        <tbody>
          {stop.rows.map((row) => (
            <tr
              key={row.key}
              className={row.own ? 'is-own' : undefined}
              data-chosen={row.key === chosen || undefined}
            >
              <td>
                <RowSample sample={row.sample} />
              </td>
              <th scope="row">{row.label}</th>
              <td className="chart-number">{row.value}</td>
              <td className="chart-quiet">{row.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {opens && stop.rows.some((row) => row.figure) && (
        <p className="chart-detail chart-opens">Click, tap again or Enter: where it comes from</p>
      )}
    </div>
  )
}

const RowSample = ({ sample }: { sample: Sample }) => (
  <svg width="22" height="12" aria-hidden="true">
    {typeof sample === 'string' ? (
      <rect x="5" y="0" width="12" height="12" rx="2" fill={screenPalette(sample)} />
    ) : 'width' in sample ? (
      <line
        x1="0"
        x2="22"
        y1="6"
        y2="6"
        stroke={screenPalette(sample.tone)}
        strokeWidth={sample.width}
        strokeDasharray={sample.dash}
      />
    ) : (
      <Marker
        mark={{
          key: 'sample',
          x: 11,
          y: 6,
          size: 10,
          shape: sample.marker,
          tone: sample.tone,
          filled: false,
        }}
        palette={screenPalette}
      />
    )}
  </svg>
)
