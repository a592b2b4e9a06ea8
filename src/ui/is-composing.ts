import type { KeyboardEvent } from 'react'

/**
 * Whether a key press belongs to an input method, with which readers write accents, Chinese or Japanese. Its
 * Enter, Escape and arrow keys choose characters and must not act on the page.
 */
export const isComposing = ({ nativeEvent }: KeyboardEvent): boolean =>
  // Safari ends the composition before the Enter that confirmed it, and marks that key only by this code.
  // oxlint-disable-next-line typescript/no-deprecated
  nativeEvent.isComposing || nativeEvent.keyCode === 229
