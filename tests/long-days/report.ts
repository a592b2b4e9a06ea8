/** Something measured, and what it may be. */
export interface Measured {
  what: string
  value: number
  unit: 'ms' | 'MB' | '%' | ''
  /** The largest value that is right; left out where it is only told. */
  most?: number
}

export const isMet = ({ value, most }: Measured): boolean => most === undefined || value <= most

/** A line for a figure: whether it is met, what it is, and what it may be. */
export function lineOf(measured: Measured): string {
  const { what, value, unit, most } = measured
  const said = (number: number) => `${Math.round(number * 10) / 10}${unit === '' ? '' : ` ${unit}`}`
  if (most === undefined) return `           ${what}: ${said(value)}`
  return `  ${isMet(measured) ? 'met    ' : 'NOT MET'}  ${what}: ${said(value)} (at most ${said(most)})`
}
