import { screenPalette, type Palette, type Tone } from './palette'

export interface DrawnBar {
  key: string
  x: number
  y: number
  width: number
  height: number
  tone: Tone
}

/** A bar or a segment of a bar. In forced colours an outline separates it from the next. */
const BarRect = ({ bar, palette }: { bar: DrawnBar; palette: Palette }) => (
  <rect
    x={bar.x}
    y={bar.y}
    width={Math.max(0, bar.width)}
    height={Math.max(0, bar.height)}
    fill={palette(bar.tone)}
    className="chart-segment"
  />
)

/** Bars in a picture. */
export const Bars = ({ bars, palette }: { bars: readonly DrawnBar[]; palette: Palette }) =>
  bars.map((bar) => <BarRect key={bar.key} bar={bar} palette={palette} />)

/** Bars as one path for each tone, because an element for each of many bars would make the page heavy. */
export function ManyBars({ bars, palette }: { bars: readonly DrawnBar[]; palette: Palette }) {
  const tones = [...new Set(bars.map(({ tone }) => tone))]
  return tones.map((tone) => (
    <path
      key={tone}
      d={bars
        .filter((bar) => bar.tone === tone)
        .map(({ x, y, width, height }) => `M${x} ${y}h${width}v${height}h${-width}z`)
        .join('')}
      fill={palette(tone)}
      className="chart-segment"
    />
  ))
}

/**
 * Replaces a bar of Recharts with the one of the layout, so that the drawing matches the picture to the
 * pixel.
 */
export const barShape = (find: (index: number) => DrawnBar | undefined) =>
  function Shape({ index }: { index: number }) {
    const bar = find(index)
    return bar ? <BarRect bar={bar} palette={screenPalette} /> : <g />
  }
