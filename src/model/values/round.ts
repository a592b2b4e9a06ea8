/**
 * Rounds half up, as the publishers do. The small term makes up for binary fractions: 27.4 - 13.9 is
 * 13.499999999999998, and 13.5 to a person.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.floor(value * scale + 0.5 + 1e-9) / scale
}
