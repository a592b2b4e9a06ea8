import { firstDay, yearLabel, type Day, type ReturnYear } from '../day'
import type { Finding } from '../finding'
import { CONTINUES, STARTED } from './codes'
import type { Episode } from './records'

const byStart = (a: Episode, b: Episode): number => a.from - b.from || a.year - b.year

const byChild = (episodes: readonly Episode[]): Map<string, Episode[]> => {
  const groups = new Map<string, Episode[]>()
  for (const episode of episodes) {
    const group = groups.get(episode.child)
    if (group) group.push(episode)
    else groups.set(episode.child, [episode])
  }
  return groups
}

const isSame = (a: Episode, b: Episode): boolean =>
  a.to === b.to &&
  (['begins', 'ends', 'moves', 'legalStatus', 'need', 'place', 'provider'] as const).every(
    (key) => a[key] === b[key],
  )

type Add = (episode: Episode, finding: Omit<Finding, 'file' | 'row'>) => void

/**
 * Leaves out episodes of no day (DfE’s rule 355) and rows that are given twice. Two rows that begin
 * on one day and differ leave no sound reading.
 */
function withoutRepeats(episodes: readonly Episode[], add: Add): Episode[] {
  const kept = new Map<Day, Episode>()
  for (const episode of episodes) {
    const other = kept.get(episode.from)
    if (episode.to === episode.from)
      add(episode, {
        severity: 'doubt',
        rule: '355',
        column: 'DEC',
        message: 'an episode begins and ends on one day.',
        remedy: 'Left out, as it covers no day.',
      })
    else if (!other) kept.set(episode.from, episode)
    else if (isSame(episode, other))
      add(episode, { severity: 'doubt', message: 'a row is given twice.', remedy: 'Read once.' })
    else
      add(episode, {
        severity: 'error',
        column: 'DECOM',
        message: `the child has another episode that begins on the same day (row ${other.row}).`,
        remedy: 'Correct or remove one of the two.',
      })
  }
  return [...kept.values()]
}

/**
 * What becomes of an episode that was open when its return ended, now that the next return is there.
 * @param next the child’s episodes in the next return, which has none that begins on the same day
 */
function mended(episode: Episode, next: readonly Episode[], add: Add): Episode | undefined {
  const boundary = firstDay(episode.year + 1)
  const doubt = (message: string, remedy: string) =>
    add(episode, { severity: 'doubt', message, remedy })
  if (next.some(({ from }) => from < boundary)) {
    doubt(
      `an open episode is not in the return of ${yearLabel(episode.year + 1)}, which has another in its place.`,
      'Left out: the later return stands.',
    )
    return undefined
  }
  const [first] = next.toSorted(byStart)
  if (first && first.begins !== STARTED) {
    doubt(
      `an open episode is not in the return of ${yearLabel(episode.year + 1)}, which goes on with a later one.`,
      'Counted as ending when that begins.',
    )
    return { ...episode, to: first.from, ends: CONTINUES }
  }
  doubt(
    `an open episode is not in the return of ${yearLabel(episode.year + 1)}.`,
    'Counted on 31 March, as in its own return, and as having ended on 1 April for a reason not recorded.',
  )
  return { ...episode, to: boundary, ends: '' }
}

function joinChild(
  byYear: ReadonlyMap<ReturnYear, readonly Episode[]>,
  years: readonly ReturnYear[],
  add: Add,
) {
  let held: Episode[] = []
  for (const year of years) {
    const next = byYear.get(year) ?? []
    const starts = new Set(next.map(({ from }) => from))
    held = held
      .filter(({ from }) => !starts.has(from))
      .flatMap((episode) => {
        const isOpen = episode.year === year - 1 && episode.to === undefined
        return isOpen ? (mended(episode, next, add) ?? []) : [episode]
      })
    held = [...held, ...next]
  }
  return held.toSorted(byStart)
}

/**
 * Joins the returns of several years into one history for each child. Each return repeats what was
 * open on 1 April, so the same episode is in several; the latest return that has it stands. Whatever
 * one return had open and the next does not have is settled, and each case is counted.
 * @returns the episodes of each child in the order in which they begin
 */
export function joinYears(
  byYear: ReadonlyMap<ReturnYear, readonly Episode[]>,
  addFinding: (finding: Finding) => void,
): Map<string, Episode[]> {
  const add: Add = ({ file, row }, finding) => addFinding({ file, row, ...finding })
  const years = [...byYear.keys()].toSorted((a, b) => a - b)
  const parts = new Map(
    years.map((year) => [
      year,
      new Map(
        [...byChild(byYear.get(year) ?? [])].map(([child, episodes]) => [
          child,
          withoutRepeats(episodes, add),
        ]),
      ),
    ]),
  )
  const children = new Set([...parts.values()].flatMap((part) => [...part.keys()]))
  return new Map(
    [...children].map((child) => {
      const own = new Map(years.map((year) => [year, parts.get(year)?.get(child) ?? []]))
      return [child, joinChild(own, years, add)]
    }),
  )
}
