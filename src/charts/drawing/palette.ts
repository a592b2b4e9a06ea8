/** Position of a part of a whole, counted from the baseline; there are at most five. */
type PartNumber = 1 | 2 | 3 | 4 | 5

/** A colour by its role in the drawing. The names are those of the CSS variables. */
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

/** Source of a picture's colours, so that the same drawing serves both screen and file. */
export type Palette = (tone: Tone) => string

/** Colours on the screen: the variables of tokens.css, which adapt to dark mode and forced colours. */
export const screenPalette: Palette = (tone) => `var(--${tone})`

/** The app's own typeface first, then those that every office has. */
export const FONT =
  '"Source Sans 3 Variable", "Source Sans 3", Arial, "Liberation Sans", Helvetica, sans-serif'
