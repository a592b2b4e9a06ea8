import type { OfficeTheme } from '@/charts/office/office-chart'
import { isKept, keepText, keptText, NOT_KEPT } from '../../shared/kept-text'

const KEY = 'office-theme'

/** The fonts and colours of the reader's own slides, as kept in this browser. */
export function officeTheme(): OfficeTheme {
  try {
    const held: unknown = JSON.parse(keptText(KEY) ?? '{}')
    return readTheme(held)
  } catch {
    return {}
  }
}

const FONT = /^[\p{L}\p{N} ._-]{1,60}$/u
const COLOUR = /^[0-9A-F]{6}$/

/** The valid fonts and colours in a stored value. */
function readTheme(held: unknown): OfficeTheme {
  if (typeof held !== 'object' || held === null) return {}
  const theme: OfficeTheme = {}
  for (const key of ['headingFont', 'bodyFont'] as const) {
    const font: unknown = Reflect.get(held, key)
    if (typeof font === 'string' && FONT.test(font)) theme[key] = font
  }
  for (const key of ['strong', 'ink'] as const) {
    const colour: unknown = Reflect.get(held, key)
    if (typeof colour === 'string' && COLOUR.test(colour)) theme[key] = colour
  }
  return theme
}

/** Keeps them for every later file. @returns what was kept, without invalid fonts and colours */
export function keepTheme(theme: OfficeTheme): OfficeTheme {
  const kept = readTheme(theme)
  keepText(KEY, JSON.stringify(kept))
  return kept
}

/** What is said of them where the browser does not keep them. */
export const themeNote = (): string => (isKept(KEY) ? '' : NOT_KEPT)
