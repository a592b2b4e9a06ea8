/**
 * The day on which a moment falls in the reader’s own time zone, as an ISO date: just after
 * midnight in London it is already the new day, even where it is still yesterday elsewhere.
 */
export function localDay(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
}
