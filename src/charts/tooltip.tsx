import type { Stage } from './layout/stage'
import { screenPalette } from './palette'
import { Marker } from './parts'
import type { Sample, Stop } from './stops/stop'

interface TooltipProps {
  stage: Stage
  stop: Stop
  along: 'x' | 'y'
  chosen: string | undefined
}

/** Every series at one stop, top line first. Beside the cursor, on the side with more room. */
export function Tooltip({ stage, stop, along, chosen }: TooltipProps) {
  const right = along === 'x' && stop.at > stage.width / 2
  // It exists only once a reader has moved, so its place may be a style; static markup has none.
  const place =
    along === 'y'
      ? { top: stop.at + 20, left: Math.min(stage.plot.left, stage.width * 0.3) }
      : right
        ? { top: 4, right: Math.max(0, stage.width - stop.at + 14) }
        : { top: 4, left: stop.at + 14 }
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
