import type { Scene } from '../drawing/scene'
import { screenPalette } from '../drawing/palette'
import { Marker } from '../drawing/marks'
import type { Sample, FocusPoint, Along } from './focus-point'

interface TooltipProps {
  scene: Scene
  point: FocusPoint
  along: Along
  chosen: string | undefined
  /** Opens a figure's record, where it has one. */
  opens: string | undefined
}

/** The least width at which its rows can be read, in px. */
const NARROWEST = 268

/** The greatest width, in px: beyond it, labels are too far from their values. */
const WIDEST = 416

/** On a chart narrower than this a row has no room for its detail beside its value: it goes below the label. */
const ROOMY = 720

/** Every series at one focus point, the top line first. Shown beside the cursor, on the side with more room. */
export function Tooltip({ scene, point, along, chosen, opens }: TooltipProps) {
  const { width } = scene
  const isRoomy = width >= ROOMY
  const right = along !== 'y' && point.at > width / 2
  const top = along === 'both' ? Math.max(4, (point.across ?? 0) - 36) : 4
  const most = Math.max(0, width - NARROWEST)
  const left = Math.min(
    most,
    along === 'y' ? Math.min(scene.plot.left, width * 0.3) : point.at + 14,
  )
  const fromRight = Math.min(most, Math.max(0, width - point.at + 14))
  const maxWidth = Math.min(WIDEST, width - (right ? fromRight : left))
  // It exists only after a reader has moved, so a style attribute is allowed; the finished HTML has none.
  const place =
    along === 'y'
      ? { top: point.at + 20, left, maxWidth }
      : right
        ? { top, right: fromRight, maxWidth }
        : { top, left, maxWidth }
  return (
    <div className="chart-tooltip" style={place} aria-hidden="true">
      <p className="chart-tooltip-heading">{point.heading}</p>
      <table>
        <tbody>
          {point.rows.map((row) => (
            <tr
              key={row.key}
              className={row.isSubject ? 'is-own' : undefined}
              data-chosen={row.key === chosen || undefined}
            >
              <td>
                <RowSample sample={row.sample} />
              </td>
              <th scope="row">
                {row.label}
                {!isRoomy && <span className="chart-detail">{row.detail}</span>}
              </th>
              <td className="chart-number">{row.value}</td>
              {isRoomy && (
                <td>
                  <span className="chart-detail">{row.detail}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {point.note !== undefined && <p className="chart-opens">{point.note}</p>}
      {opens !== undefined && point.rows.some((row) => row.figure) && (
        <p className="chart-detail chart-opens">{opens}</p>
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
