import type { Change, ChangeKind, HeadlineChange, KnownFigure } from './changes'
import {
  capitalise,
  formatDifference,
  formatNumber,
  formatValue,
  inSentence,
} from '../values/format'
import { dateLabel, periodLabel } from '../values/period'
import { knownFrom, type Release } from '../schema/release'

export const KIND_WORDS: Record<ChangeKind, string> = {
  new: 'Added',
  revised: 'Revised',
  withdrawn: 'Withdrawn',
  target: 'Moved against a target',
  band: 'Moved among authorities',
}

/** The words after the number of changes of each kind: "2 revised". */
const COUNTED: Record<ChangeKind, string> = {
  new: 'figures added',
  revised: 'revised',
  withdrawn: 'withdrawn',
  target: 'moved against a target',
  band: 'in another quarter of the authorities',
}

/** The caveat for every comparison of two days. */
export const ONLY_HELD =
  'Only the releases that are held here count: a figure added since may have been published earlier, in a release that is not held.'

/** How many changes of each kind there are, leaving out kinds without any. */
export function countsInWords(changes: readonly Pick<Change, 'kind'>[]): string {
  const kinds: ChangeKind[] = ['new', 'revised', 'withdrawn', 'target', 'band']
  const parts = kinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length
    const counted = count === 1 ? COUNTED[kind].replace('figures', 'figure') : COUNTED[kind]
    return count === 0 ? [] : [`${formatNumber(count, 0)} ${counted}`]
  })
  return parts.length === 0 ? 'no figure was added or revised' : parts.join(', ')
}

/** A known figure in words: "40", "[c]", "not held". */
export const knownValue = (figure: KnownFigure | undefined, measure: Change['measure']): string =>
  figure === undefined ? 'not held' : formatValue(figure.value, measure)

/**
 * How a figure changed: "1 lower", the reason it was withdrawn, the state or band it moved from and
 * to, or "changed" where either value is not a number.
 */
export function howItChanged({ kind, before, difference, measure, note }: Change): string {
  if (note !== undefined) return note
  if (kind === 'new' || before === undefined) return ''
  if (difference === undefined) return 'changed'
  return `${formatDifference(difference, measure)} ${difference > 0 ? 'higher' : 'lower'}`
}

/** A cell's measure and category: "Rate per 10,000 children", "Percentage: foster care". */
export const cellName = ({ measure, category }: Pick<Change, 'measure' | 'category'>): string =>
  category === undefined ? measure.label : `${measure.label}: ${category}`

/** The words for a headline that has not changed. */
const SAME = 'The same'

/**
 * What happened to a headline: "A newer figure", "A newer figure, the earlier one revised to 40".
 */
export function headlineInWords(headline: HeadlineChange): string {
  const { before, after, revised, measure, kinds } = headline
  if (!before) return 'Added'
  const isNewer = before.period !== after.period
  const parts = [
    isNewer ? 'a newer figure' : '',
    revised === undefined
      ? ''
      : isNewer
        ? `the earlier one revised to ${formatValue(revised, measure)}`
        : 'revised',
    ...(['withdrawn', 'target', 'band'] as const).map((kind) =>
      kinds.includes(kind) ? inSentence(KIND_WORDS[kind]) : '',
    ),
  ].filter(Boolean)
  return parts.length === 0 ? SAME : capitalise(parts.join(', '))
}

/** "23 of 27 headline figures are new; 4 are unchanged; 1 was revised". */
export function headlinesInWords(headlines: readonly HeadlineChange[]): string {
  const count = (is: (of: HeadlineChange) => boolean) => headlines.filter(is).length
  const isNew = ({ before, after }: HeadlineChange) => before?.period !== after.period
  const isRevised = ({ revised }: HeadlineChange) => revised !== undefined
  const all = headlines.length
  if (all === 0) return 'no headline figure is held'
  const verb = (n: number, one: string, many: string) => (n === 1 ? one : many)
  const [added, same, revised] = [
    count(isNew),
    count((of) => !isNew(of) && !isRevised(of)),
    count(isRevised),
  ]
  const whole = `headline figure${all === 1 ? '' : 's'}`
  return [
    `${added === 0 ? 'none' : added} of ${all} ${whole} ${verb(Math.max(1, added), 'is', 'are')} new`,
    ...(same > 0 ? [`${same} ${verb(same, 'is', 'are')} unchanged`] : []),
    ...(revised > 0 ? [`${revised} ${verb(revised, 'was', 'were')} revised`] : []),
  ].join('; ')
}

/** "Buckinghamshire: 23 of 27 headline figures are new", the title of what changed; the rest stands below it. */
export const changesTitle = (headlines: readonly HeadlineChange[], area: string): string =>
  `${area}: ${headlinesInWords(headlines).split('; ')[0]}`

/** "31 March 2025". */
export const periodOfKnown = (
  { period }: KnownFigure,
  { periodType }: Change['indicator'],
): string => periodLabel(period, periodType)

/**
 * Days to choose from, newest first: "7 September 2023: Select Committee, agenda pack". Releases of
 * the same day share one.
 */
export const releaseDays = (releases: readonly Release[]): { day: string; label: string }[] =>
  releases
    .map((release) => ({
      day: knownFrom(release.published),
      label: `${dateLabel(release.published)}: ${release.title}`,
    }))
    .filter(({ day }, at, all) => all.findIndex((one) => one.day === day) === at)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
