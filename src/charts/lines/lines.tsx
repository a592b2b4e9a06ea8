import type { LinesLayout } from './layout'
import type { Palette } from '../drawing/palette'
import { Marker } from '../drawing/marks'

/** Thin, unnamed lines behind the others. */
export const Behind = ({ layout, palette }: { layout: LinesLayout; palette: Palette }) =>
  layout.background === '' ? null : (
    <path d={layout.background} fill="none" stroke={palette('peer')} strokeLinejoin="round" />
  )

/** Lines and their dots in a picture. The first line is on top. */
export const Lines = ({ layout, palette }: { layout: LinesLayout; palette: Palette }) => (
  <>
    <Behind layout={layout} palette={palette} />
    {layout.lines.toReversed().map(({ series, style, path }) => (
      <path
        key={series.id}
        d={path}
        fill="none"
        stroke={palette(style.tone)}
        strokeWidth={style.width}
        strokeDasharray={style.dash}
        strokeLinejoin="round"
      />
    ))}
    {layout.dots.map((dot) => (
      <Marker key={dot.key} mark={dot} palette={palette} />
    ))}
  </>
)
