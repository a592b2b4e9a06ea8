/**
 * Rounds half up, as the publishers do. The small term allows for binary fractions: 27.4 - 13.9
 * comes out as 13.499999999999998, which a person would call 13.5.
 */
export function roundHalfUp(value: number, decimals: number): number {
  const scale = 10 ** decimals
  return Math.floor(value * scale + 0.5 + 1e-9) / scale
}
