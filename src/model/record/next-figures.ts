import { knownFrom, type Release } from '../schema/release'

/** The day, month or year for which a release's publisher has announced an indicator's next figures. */
export const announcedFor = (
  { next, nextOf }: Pick<Release, 'next' | 'nextOf'>,
  indicator: string,
): string | undefined =>
  nextOf?.find(({ indicators }) => indicators.includes(indicator))?.next ?? next

/** "the Department for Education", "Ofsted": a publisher within a sentence. */
const inSentence = (publisher: string): string =>
  /^(?:Department|Ministry|Office) /.test(publisher) ? `the ${publisher}` : publisher

/**
 * When the next figures of an indicator are due, and who announced it; nothing once that day, month
 * or year has passed.
 * @param releases those that its figures are from
 * @param today ISO date
 */
export const nextFigures = (
  releases: readonly Release[],
  indicator: string,
  today: string,
): { date: string; by: string } | undefined =>
  releases.flatMap((release) => {
    const date = announcedFor(release, indicator)
    return date !== undefined && knownFrom(date) >= today
      ? { date, by: inSentence(release.publisher) }
      : []
  })[0]
