import type { LinesLayout } from './layout'
import type { Palette } from '../drawing/palette'

/** Thin lines without a name, behind those that have one. */
export const Behind = ({ layout, palette }: { layout: LinesLayout; palette: Palette }) =>
  layout.behind === '' ? null : (
    <path d={layout.behind} fill="none" stroke={palette('peer')} strokeLinejoin="round" />
  )
