import { cautionAt } from '../../view/annotation'
import type { Judgement } from '../../judgement/judgement'
import type { Movement, SeriesChange } from '../../judgement/movement'
import type { Reading } from '../../judgement/reading'
import { isNumber } from '../../schema/observation'
import { formatNumber, formatValue, listInWords } from '../../values/format'
import type { Series, View } from '../../view/types'
import { textOf } from '../parts'
import { countsBeside } from '../phrases'
import { named, namesOf, valueInTitle, whenInTitle } from './title-words'

// What a title says about one figure that is judged: what moved, or else how it compares. Kept apart from the titles of
// all other views, because the first page needs no more.

/**
 * Whether the number behind a share or rate went the same way. Where it did not, or is not known, a title
 * must not say that there are more or fewer of them.
 */
function isAlsoTrueOfNumbers({ from, difference }: SeriesChange, series: Series, view: View) {
  if (view.measure.kind !== 'percent' && view.measure.kind !== 'rate') return true
  const [before, after] = [from, view.period].map((period) => series.points.get(period)?.count)
  return isNumber(before) && isNumber(after) && (after - before) * difference > 0
}

/** "More children are looked after", where the catalogue has words for the change and they are true. */
function wordsForChange(change: SeriesChange, series: Series, view: View): string[] {
  const { title } = view.measure
  const words = change.difference > 0 ? title?.more : title?.fewer
  const { category } = series
  if (words === undefined || view.row || !isAlsoTrueOfNumbers(change, series, view)) return []
  if (!words.includes('{category}')) return category ? [] : [words]
  const says = category?.title?.says
  return says === undefined ? [] : [words.replace('{category}', says)]
}

/**
 * The change that a title states: the one that gives the figure its direction. A change over a longer time than
 * directions are read from, as between two papers of a council, is stated as in the sentence.
 */
function changeInTitle({ movement, change, series }: Reading, view: View) {
  const isSound = change && !cautionAt(view, series, change.from)
  if (movement.direction === 'unknown') return isSound ? change : undefined
  return movement.direction === 'steady' ? undefined : movement.change
}

/** A change as a title states it. */
interface Move {
  /** What it is called, the fullest first: "Fewer children live in foster care", where that is true. */
  words: string[]
  /** What the figure is called, the fullest first: "Children in foster care". */
  names: string[]
  way: 'up' | 'down'
  /** "57%", "67%" and "2022". */
  now: string
  before: string
  when: string
}

/** What moved, in the pieces of a title; undefined where the figure has no clear direction. */
export function moveOf(reading: Reading, view: View): Move | undefined {
  const { series, point, isFew } = reading
  const change = changeInTitle(reading, view)
  if (!change || change.difference === 0) return undefined
  const { measure } = view
  return {
    words: isFew ? [] : wordsForChange(change, series, view),
    names: namesOf(view, series),
    way: change.difference > 0 ? 'up' : 'down',
    now: valueInTitle(point, view),
    // The unit of a time stands once: "15 working days, up from 14 in 2022".
    before:
      measure.kind === 'duration'
        ? formatNumber(change.fromValue, measure.decimals)
        : `${formatValue(change.fromValue, measure)}${textOf(countsBeside(series.points.get(change.from), view))}`,
    when: whenInTitle(change.from, view),
  }
}

/** What moved, and since when; nothing where the figure has no clear direction. */
export function movedTitles(move: Move | undefined): string[] {
  if (!move) return []
  const { words, names, way, now, before, when } = move
  const endings = [`, ${way} from ${before} in ${when}`, `, ${way} since ${when}`]
  return [words, names].flatMap((said) =>
    endings.flatMap((ending) => said.map((name) => named(name, now, ending))),
  )
}

const SIDES = ['above', 'below', 'similar to'] as const
const ELSEWHERE = {
  above: 'higher than elsewhere',
  below: 'lower than elsewhere',
  'similar to': 'similar to elsewhere',
} as const

/** "below the South East and England", the fullest names first. Benchmarks of another date are left out. */
function comparisonsOf({ gaps }: Judgement): { full: string[]; short: string[] } {
  const sameDate = gaps.filter(({ monthsOlder }) => monthsOlder === 0)
  const sideOf = ({ outcome, difference = 0 }: (typeof gaps)[number]) =>
    outcome === 'similar' || difference === 0 ? 'similar to' : difference > 0 ? 'above' : 'below'
  const inWords = (nameOf: (gap: (typeof gaps)[number]) => string) =>
    SIDES.flatMap((side) => {
      const names = sameDate.filter((gap) => sideOf(gap) === side).map(nameOf)
      return names.length > 0 ? [`${side} ${listInWords(names)}`] : []
    }).join(', ')
  const [side, ...others] = new Set(sameDate.map(sideOf))
  const elsewhere = side && others.length === 0 ? [ELSEWHERE[side]] : []
  const nameIn = (region: string | undefined) =>
    inWords(({ series }) =>
      region === undefined || series.role !== 'region' ? series.label : region,
    )
  return sameDate.length === 0
    ? { full: [], short: [] }
    : {
        full: [inWords(({ name }) => name), nameIn(undefined)],
        short: [nameIn('its region'), nameIn('region'), ...elsewhere],
      }
}

/**
 * How a title ends where the figure has no direction: ", no clear change since 2024", or without a year where it
 * went up and down. A count is exact, so the earlier one is given, " (189 in 2024)", and the reader sees what the
 * difference is.
 */
function stillSince(
  { from, fromValue, difference }: SeriesChange,
  { against, levelWith }: Movement,
  view: View,
): string {
  const { measure } = view
  const when = whenInTitle(from, view)
  if (difference === 0) return `, the same as in ${when}`
  if (measure.kind === 'count') return ` (${formatValue(fromValue, measure)} in ${when})`
  return against || levelWith ? ', no clear change' : `, no clear change since ${when}`
}

/** How a figure that does not move compares with its benchmarks; without any, that it does not move. */
export function standingTitles(
  reading: Reading,
  judgement: Judgement,
  view: View,
  now = valueInTitle(reading.point, view),
): string[] {
  const names = namesOf(view, reading.series)
  const { change, direction } = reading.movement
  const still =
    change && (direction === 'steady' || (reading.isFew && change.difference === 0))
      ? [stillSince(change, reading.movement, view)]
      : []
  const { full, short } = comparisonsOf(judgement)
  const compared = [...full, ...short].map((ending) => `, ${ending}`)
  const said = (endings: readonly string[]) => (name: string) =>
    endings.map((ending) => named(name, now, ending))
  // A shorter ending rather than a shorter name, which may leave out what is counted.
  return [...names.flatMap(said(compared)), ...names.flatMap(said(still))]
}

/**
 * The titles that a judged figure could have, the best first: what moved, how it stands beside its benchmarks,
 * and its value alone.
 * @param reading of a number that is neither small nor in doubt
 */
export const judgedTitles = (reading: Reading, judgement: Judgement, view: View): string[] => [
  ...movedTitles(moveOf(reading, view)),
  ...standingTitles(reading, judgement, view),
  ...namesOf(view, reading.series).map((name) => named(name, valueInTitle(reading.point, view))),
]
