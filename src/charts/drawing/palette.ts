/** The place of a part of a whole among at most five, from the baseline. */
type PartNumber = 1 | 2 | 3 | 4 | 5

/** A colour by its part in the drawing; the names are those of the CSS variables. */
export type Tone =
  | 'ground'
  | 'quiet-ground'
  | 'ink'
  | 'quiet-ink'
  | 'hairline'
  | 'grid'
  | 'axis'
  | 'own'
  | 'benchmark-1'
  | 'benchmark-2'
  | 'neighbours'
  | 'peer'
  | 'concern'
  | 'improvement'
  | `target-${'green' | 'amber' | 'red'}`
  | `cat-${1 | 2 | 3 | 4 | 5 | 6}`
  | `${'part' | 'step'}-${PartNumber}`

/** What every picture takes its colours from, so that one drawing serves screen and file. */
export type Palette = (tone: Tone) => string

/** On the screen: the variables of tokens.css, which know about dark and forced colours. */
export const screenPalette: Palette = (tone) => `var(--${tone})`

/** The app's own typeface first; for programs without it, ones that every office has. */
export const FONT =
  '"Source Sans 3 Variable", "Source Sans 3", Arial, "Liberation Sans", Helvetica, sans-serif'
