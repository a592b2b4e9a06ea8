/**
 * The day of a moment in the reader’s own calendar, as an ISO date: just after midnight in London it is
 * the new day, whatever day it still is elsewhere.
 */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
