/** Names of keys in WebDriver. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
}

interface Stroke {
  type: 'keyDown' | 'keyUp'
  value: string
}

/**
 * What a hand does to press keys one after the other.
 * @param keys a name such as "PageDown", keys held together such as "Control+v", or a text that is typed
 */
export function strokes(keys: readonly string[]): Stroke[] {
  return keys.flatMap((key) => {
    const held = key.length > 1 && key.includes('+') ? key.split('+') : []
    if (held.length > 1) {
      const values = held.map((one) => KEYS[one] ?? one)
      return [
        ...values.map((value): Stroke => ({ type: 'keyDown', value })),
        ...values.toReversed().map((value): Stroke => ({ type: 'keyUp', value })),
      ]
    }
    const values = key in KEYS ? [KEYS[key] ?? ''] : Array.from(key)
    return values.flatMap((value): Stroke[] => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ])
  })
}
