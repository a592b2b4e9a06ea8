import type { Tone, Palette } from './palette'

const PRINT: Record<Tone, string> = {
  ground: '#ffffff',
  'quiet-ground': '#f6f5f1',
  ink: '#16202b',
  'quiet-ink': '#4a5560',
  hairline: '#d9dde1',
  grid: '#e8ebed',
  axis: '#7b858e',
  own: import.meta.env.VITE_OWN_COLOUR ?? '#12436d',
  'benchmark-1': '#5b6670',
  'benchmark-2': '#7c858d',
  neighbours: '#8f979e',
  peer: '#c3c9ce',
  concern: '#b5470b',
  improvement: '#1d6fb8',
  'target-green': '#1f7a3a',
  'target-amber': '#8f5d00',
  'target-red': '#b3202c',
  'cat-1': '#12436d',
  'cat-2': '#28a197',
  'cat-3': '#801650',
  'cat-4': '#f46a25',
  'cat-5': '#3d3d3d',
  'cat-6': '#a285d1',
  'on-cat-1': '#ffffff',
  'on-cat-2': '#111111',
  'on-cat-3': '#ffffff',
  'on-cat-4': '#111111',
  'on-cat-5': '#ffffff',
  'on-cat-6': '#111111',
}

/** In a file that leaves the app: the light colours as they are. */
export const printPalette: Palette = (tone) => PRINT[tone]
