import { ReferenceArea } from 'recharts'
import { screenPalette } from '../palette'
import type { Box } from '../scene'

/** The range of years that is being marked, on a chart whose x axis is in px. */
export const LiveBand = ({ band }: { band: Box | undefined }) =>
  band ? (
    <ReferenceArea
      className="chart-band"
      x1={band.left}
      x2={band.right}
      fill={screenPalette('own')}
      fillOpacity={0.14}
      stroke={screenPalette('own')}
      ifOverflow="hidden"
      zIndex={0}
    />
  ) : null
