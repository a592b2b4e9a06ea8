import { areaInSentence } from '../schema/area'
import { formatNumber, inSentence, listInWords } from '../values/format'
import type { Category } from '../schema/indicator'
import { addUp, isNumber, type Value } from '../schema/observation'
import { countedUnit, oneOf, opening } from './phrases'
import type { View } from '../view/types'
import { crossRows, type CrossRow } from '../view/crossed-rows'

/** How many kept their first grade, went down and went up when a second reader graded again. */
export function movesOf(
  view: View,
): Record<'all' | 'same' | 'lower' | 'higher', Value | undefined> {
  const { measure, cross } = view
  const rows = crossRows(view)
  const sum = (wanted: (first: number, then: number) => boolean) =>
    addUp(
      rows.flatMap(({ row, points }) => {
        const first = cross?.rows.findIndex(({ id }) => id === row?.id) ?? -1
        return points.flatMap((point, then) => (wanted(first, then) ? [point?.value] : []))
      }),
    )
  return measure.kind === 'count'
    ? {
        all: addUp(rows.map(({ total }) => total)),
        same: sum((first, then) => first === then),
        lower: sum((first, then) => then > first),
        higher: sum((first, then) => then < first),
      }
    : { all: undefined, same: undefined, lower: undefined, higher: undefined }
}

const few = (n: number) => formatNumber(n, 0)

/** "of 120 audits moderated, 18 were graded lower and 4 higher than by the first auditor; 98 kept their grade" */
function movesInWords(view: View): string {
  const { all, same, lower, higher } = movesOf(view)
  const unit = countedUnit(view) ?? 'audits'
  if (!isNumber(all) || !isNumber(same) || !isNumber(lower) || !isNumber(higher))
    return `how many ${unit} were graded otherwise than by the first auditor cannot be said: some of the figures are not published`
  const of = `of ${few(all)} ${all === 1 ? oneOf(unit) : unit} moderated`
  if (same === all) return `${of}, ${all === 1 ? 'it' : 'all'} kept the grade of the first auditor`
  const were = lower === 1 ? 'was' : 'were'
  return `${of}, ${few(lower)} ${were} graded lower and ${few(higher)} higher than by the first auditor; ${few(same)} kept ${same === 1 ? 'its' : 'their'} grade`
}

interface Share {
  row: Category | undefined
  count: number
  total: number
}

/** The categories that fall short of good; where there are none, the first category. */
function shownParts({ cross }: View): Category[] {
  const parts = cross?.parts ?? []
  const short = parts.filter(({ polarity }) => polarity === 'lower-is-better')
  return short.length > 0 ? short : parts.slice(0, 1)
}

function sharesOf(view: View): { shares: Share[]; hidden: number } {
  const wanted = new Set(shownParts(view).map(({ id }) => id))
  const countsIn = ({ points }: CrossRow) =>
    points.flatMap((point, i) =>
      wanted.has(view.cross?.parts[i]?.id ?? '')
        ? [view.measure.kind === 'count' ? point?.value : point?.count]
        : [],
    )
  const rows = crossRows(view)
  const shares = rows.flatMap((found): Share[] => {
    const { row, total } = found
    const count = addUp(countsIn(found))
    return isNumber(count) && isNumber(total) && total > 0 ? [{ row, count, total }] : []
  })
  const groups = (of: readonly { row?: Category | undefined }[]) =>
    of.filter(({ row }) => row !== undefined).length
  return { shares, hidden: groups(rows) - groups(shares) }
}

const percentOf = ({ count, total }: Share): string => `${few((100 * count) / total)}%`
const counts = ({ count, total }: Share): string => `${few(count)} of ${few(total)}`

/** "in Assessment (40%, 18 of 45)": every group with the same share as the highest or lowest. */
function ofThese(shares: readonly Share[], extreme: Share): string {
  const same = shares.filter((s) => s.count * extreme.total === extreme.count * s.total)
  return listInWords(
    same.map((s) => `${s.row?.says ?? `in ${s.row?.label ?? ''}`} (${percentOf(s)}, ${counts(s)})`),
  )
}

/** "audits were graded ‘did not meet good’" */
function partsInWords(view: View): string {
  const says = shownParts(view).map((part) => part.says ?? inSentence(part.label))
  return `${countedUnit(view) ?? 'all'} were ${says.join(' or ')}`
}

/** "26% of audits were graded ‘did not meet good’ (31 of 120)" */
const wholeInWords = (view: View, whole: Share): string =>
  `${percentOf(whole)} of ${partsInWords(view)} (${counts(whole)})`

/** The groups with the highest and lowest share that falls short, among those large enough to compare. */
function groupsInWords(view: View): string {
  const { shares, hidden } = sharesOf(view)
  const whole = shares.find(({ row }) => row === undefined)
  const groups = shares.filter(({ row }) => row !== undefined)
  const fewest = view.indicator.smallNumber ?? 0
  const unit = countedUnit(view) ?? 'all'
  const compared = groups
    .filter(({ total }) => total >= fewest)
    .toSorted((a, b) => b.count / b.total - a.count / a.total)
  const [most, least] = [compared.at(0), compared.at(-1)]
  const differ = most && least && most.count * least.total !== least.count * most.total
  const spread = differ
    ? `most often ${ofThese(compared, most)} and least often ${ofThese(compared, least)}`
    : ''
  const sentence = whole
    ? [wholeInWords(view, whole), spread].filter(Boolean).join(', ')
    : spread
      ? `${partsInWords(view)} ${spread}`
      : 'the groups cannot be compared'
  const small = groups.length - compared.length
  return [
    `${sentence}.`,
    small > 0
      ? `${small} of ${groups.length} ${small === 1 ? 'has' : 'have'} fewer than ${fewest} ${unit} and ${small === 1 ? 'is' : 'are'} not compared.`
      : '',
    hidden > 0 ? `The figures of ${hidden} of the groups are suppressed or not published.` : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The sentence about a crossed view: what moderation changed, or which group stands out. */
export const crossSentence = (view: View): string =>
  `${opening(view, areaInSentence(view.area))}, ${view.cross?.isModeration === true ? `${movesInWords(view)}.` : groupsInWords(view)}`

/** Titles of a crossed view, the fullest first: "18 of 120 moderated audits were given another grade". */
export function crossTitles(view: View): string[] {
  const unit = countedUnit(view) ?? 'audits'
  const named = [
    `${view.indicator.name}: ${inSentence(view.breakdown?.label ?? '')}`,
    view.indicator.name,
  ]
  if (view.cross?.isModeration === true) {
    const { all, same } = movesOf(view)
    if (!isNumber(all) || !isNumber(same)) return named
    const changed = all - same
    return [
      `${few(changed)} of ${few(all)} moderated ${unit} ${changed === 1 ? 'was' : 'were'} given another grade`,
      ...named,
    ]
  }
  const whole = sharesOf(view).shares.find(({ row }) => row === undefined)
  if (!whole) return named
  const parts = shownParts(view).map(({ label }, i) => (i === 0 ? label : inSentence(label)))
  return [
    wholeInWords(view, whole),
    `${parts.join(' or ')}: ${percentOf(whole)} (${counts(whole)})`,
    ...named,
  ]
}
