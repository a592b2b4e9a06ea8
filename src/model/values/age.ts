import { monthsBetween } from './period'

/** "1 year 8 months". */
export function spanLabel(months: number): string {
  if (months < 1) return 'less than a month'
  const years = Math.floor(months / 12)
  const rest = months % 12
  const part = (n: number, unit: string) => (n === 0 ? '' : `${n} ${unit}${n === 1 ? '' : 's'}`)
  return [part(years, 'year'), part(rest, 'month')].filter(Boolean).join(' ')
}

/**
 * "1 year 8 months old" on a day: since the end of the period. "Stated 3 years 2 months ago" of a figure that
 * was published before its period ended. All dates are ISO.
 */
export function ageOn(today: string, of: { end: string; published: string | undefined }): string {
  const { end, published = end } = of
  // Of some releases only the month is known.
  return published < end.slice(0, published.length)
    ? `stated ${spanLabel(monthsBetween(published, today))} ago`
    : `${spanLabel(monthsBetween(end, today))} old`
}
