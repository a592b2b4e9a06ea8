import { olderBy } from '../benchmark-age'
import { judge, TONES, type Judgement, type Status } from '../../judgement/judgement'
import type { Gap } from '../../judgement/gap'
import type { Movement } from '../../judgement/movement'
import { readSeries, type Reading } from '../../judgement/reading'
import type { Areas } from '../../schema/area'
import { isNumber, isShorthand } from '../../schema/observation'
import {
  capitalise,
  formatDifference,
  formatNumber,
  inSentence,
  listInWords,
} from '../../values/format'
import { SHORTHAND_MEANING } from '../../values/shorthand'
import { growsWithSize } from '../../view/polarity'
import { benchmarkCodes, type Selection } from '../../view/selection'
import { isWide } from '../../view/series'
import { subjectSeries } from '../../view/subject'
import type { Series, View } from '../../view/types'
import { leadingSeries } from './leading-part'
import { figureParts, parts, textOf, type Sentence } from '../parts'
import { countedUnit, countsOf, oneOf } from '../phrases'
import { rangeValue } from './range'
import { titleStatement } from './title'
import { namesOf, whenInTitle } from './title-words'
import { verdict } from '../verdict'
import { benchmarkValue, gapAsChildren } from '../verdict-phrases'

// The column beside a chart: the judgement of its figure in a few words, part by part.
// Where a view shows several parts, the column is about the one that title and sentence begin with.

/** The series that the column is about; undefined where none leads. */
export const railSeries = (view: View): Series | undefined => {
  const subject = subjectSeries(view)
  return subject.length > 1 ? leadingSeries(view) : subject[0]
}

/** The judgement of the column's figure; undefined where it is no number. */
export function railReading(view: View): { reading: Reading; judgement: Judgement } | undefined {
  const series = view.cross ? undefined : railSeries(view)
  if (!series || !isNumber(series.points.get(view.period)?.value)) return undefined
  const reading = readSeries(view, series.category?.id)
  return { reading, judgement: judge(view, reading) }
}

const MOVES = {
  improving: 'improving',
  worsening: 'getting worse',
  rising: 'rising',
  falling: 'falling',
  steady: 'no clear change',
  unknown: '',
} as const

/**
 * Which way the figure moves, and since when: "getting worse since 2022". Where a control chart can tell what is
 * usual for it, that is said.
 */
function moveInWords({ direction, change, pattern }: Movement, view: View): string {
  if (direction === 'steady' && pattern?.signals.length === 0) return 'no unusual change'
  const isMoving = direction !== 'steady' && direction !== 'unknown'
  return isMoving && change
    ? `${MOVES[direction]} since ${whenInTitle(change.from, view)}`
    : MOVES[direction]
}

/** The comparison in a word: "Worse", "Better". */
const SIDES: Partial<Record<Status, string>> = {
  'worse-and-worsening': 'Worse',
  worse: 'Worse',
  'worse-but-improving': 'Worse',
  'better-but-worsening': 'Better',
  better: 'Better',
  'better-and-improving': 'Better',
}

/**
 * " than England", where the figure differs from only one of the benchmarks; nothing where it differs from all of
 * them alike.
 */
function thanWhich({ gaps }: Judgement): string {
  const [apart, ...others] = gaps.filter(({ outcome }) => outcome !== 'similar')
  return apart && others.length === 0 && isWide(apart.series) ? ` than ${apart.name}` : ''
}

/** The comparison in a few words: "Worse", "Higher than England", "Similar", "In between". */
function sideInWords(judgement: Judgement): string {
  const { status, gaps } = judgement
  const has = (outcome: Gap['outcome']) => gaps.some((gap) => gap.outcome === outcome)
  if (status === 'differs' && has('higher') && has('lower')) return 'In between'
  const side = status === 'differs' ? (has('higher') ? 'Higher' : 'Lower') : SIDES[status]
  if (side !== undefined) return side + thanWhich(judgement)
  return gaps.every(({ outcome }) => outcome === 'similar') ? 'Similar' : 'In between'
}

/** Whether a movement takes a figure further the way that it already differs. */
const isSameWay = (side: string, move: string): boolean =>
  ['Worse getting worse', 'Better improving', 'Higher rising', 'Lower falling'].includes(
    `${side.replace(/ .*/, '')} ${move.replace(/ since .*/, '')}`,
  )

/** A figure's judgement as the first line beside a chart. */
export interface RailVerdict {
  /** "Worse, and getting worse since 2022", "Lower than England, no clear change", "Not rated: recording changed". */
  words: string
  status: Status
  /** How it is marked: a concern, an improvement, or neither. */
  tone: 'concern' | 'good' | 'neutral'
}

/**
 * The judgement in a few words: how the figure compares, and which way it moves.
 * @returns undefined where there is no number, or neither a benchmark nor a direction
 */
export function railVerdict(view: View): RailVerdict | undefined {
  const found = railReading(view)
  if (!found) return undefined
  const { status, caution } = found.judgement
  const tone = TONES[status]
  if (caution) return { words: `Not rated: ${inSentence(caution.label)}`, status, tone }
  if (status === 'too-small') return { words: 'Too few to judge', status, tone }
  const move = moveInWords(found.reading.movement, view)
  // A sum with a minus sign falls as what it stands for grows.
  const isNegative = Number(found.reading.point?.value) < 0
  if (status === 'no-benchmark')
    return move === '' || isNegative ? undefined : { words: capitalise(move), status, tone }
  const side = sideInWords(found.judgement)
  const isStill = found.reading.movement.direction === 'steady'
  const joint = isStill ? ', ' : isSameWay(side, move) ? ', and ' : ', but '
  const plain = /^(?:Similar|In between)$/.test(side) && !isStill ? ', and ' : joint
  return { words: move === '' ? side : `${side}${plain}${move}`, status, tone }
}

/** The large figure beside a chart. */
export interface RailFigure {
  /** "57%", "40", "15 working days", with a link to its record. */
  value: Sentence
  /** What the value is, to follow it: "living in foster care", "per 10,000 children". */
  label: string
  /** The numbers behind it, where published: "297 of 522", "522 children". */
  counts: Sentence
}

/** A time without its unit, which stands once beside the large figure: "15". */
const bare = (value: Sentence): Sentence =>
  value.map((part) => ({ ...part, text: part.text.replace(/(\d) [a-z ]+$/, '$1') }))

/** @returns undefined where the figure is no number: then the sentence says why */
export function railFigure(view: View): RailFigure | undefined {
  const range = rangeValue(view)
  if (range) return { value: range, label: inSentence(view.measure.label), counts: [] }
  const found = railReading(view)
  if (!found) return undefined
  const { series, point } = found.reading
  const { measure } = view
  const value = figureParts(view, point)
  const unit = countedUnit(view)
  // A name that has its value inside cannot also stand beside it.
  const [name = series.category?.label ?? view.indicator.name] = namesOf(view, series).filter(
    (one) => !one.includes('{value}'),
  )
  const named = inSentence(name, series.category?.says)
  if (measure.kind === 'rate') {
    const count = point?.count
    const counts =
      isNumber(count) && unit !== undefined
        ? `${formatNumber(count, 0)} ${count === 1 ? oneOf(unit) : unit}`
        : ''
    return { value, label: measure.unit, counts: parts`${counts}` }
  }
  if (measure.kind === 'percent') return { value, label: named, counts: countsOf(point, view) }
  if (measure.kind === 'duration')
    return { value: bare(value), label: `${measure.unit}, ${named}`, counts: [] }
  const isPlain = measure.kind === 'count' && !series.category
  return { value, label: isPlain ? measure.unit : named, counts: [] }
}

/** One row of the table of benchmarks beside a chart. */
export interface RailBenchmark {
  /** "South East", "Neighbours’ median", "Milton Keynes". */
  name: string
  /** "65%", with a link to its record. */
  value: Sentence
  /** How far the benchmark is from the council's figure: "8 points higher", "the same". */
  difference: string
  /** The council's figure beside it: "worse", "similar". */
  outcome: Gap['outcome']
  /** The date of a benchmark that is older than the figure: "31 March 2024, 12 months earlier". */
  older?: string
}

/** How far a benchmark is from the council's figure: "8 points higher", "1.3 lower", "2 longer". */
function differenceInWords({ difference = 0 }: Gap, { measure }: View): string {
  if (difference === 0) return 'the same'
  const size =
    measure.kind === 'duration'
      ? formatNumber(Math.abs(difference), measure.decimals)
      : formatDifference(difference, measure).replace('percentage point', 'point')
  const [more, less] = measure.kind === 'duration' ? ['longer', 'shorter'] : ['higher', 'lower']
  return `${size} ${difference < 0 ? more : less}`
}

/** A row for each benchmark, in the order in which the reader chose them; none for counts, as areas differ in size. */
export function railBenchmarks(view: View): RailBenchmark[] {
  return (railReading(view)?.reading.gaps ?? []).map((gap) => {
    const older = olderBy(gap, view)
    return {
      name: gap.series.label,
      value:
        view.measure.kind === 'duration'
          ? bare(benchmarkValue(gap, view))
          : benchmarkValue(gap, view),
      difference: differenceInWords(gap, view),
      outcome: gap.outcome,
      ...(older === undefined ? {} : { older }),
    }
  })
}

/** The region and England, as far as the reader chose them. */
export const wideAreas = ({ selection, areas }: { selection: Selection; areas: Areas }) =>
  benchmarkCodes(selection, areas).flatMap((code) => {
    const area = areas.areas.find((one) => one.code === code)
    return area && /^(?:region|country)$/.test(area.level) ? [area] : []
  })

/** The region or England in the column, where it has no figure to compare with, and why. */
export interface RailMissing {
  name: string
  /** "not in these data", "none for 2025", "suppressed to protect people’s identity". */
  why: string
}

/** Why an area has no figure beside the council's: these data have none, or not for this time. */
function whyMissing(view: View, reading: Reading, code: string): string {
  const series = view.series.find(
    (s) => s.area?.code === code && s.category?.id === reading.series.category?.id,
  )
  const value = series?.points.get(view.period)?.value
  if (isShorthand(value)) return SHORTHAND_MEANING[value]
  return series && [...series.points.values()].some((point) => isNumber(point.value))
    ? `none for ${whenInTitle(view.period, view)}`
    : 'not in these data'
}

/**
 * The region and England that the reader chose and that have no figure to compare with: otherwise a row would be
 * missing without a word. None where nothing is compared.
 * @param chosen the benchmarks chosen, with all areas
 */
export function railMissing(
  view: View,
  { selection, areas }: { selection: Selection; areas: Areas },
): RailMissing[] {
  const found = railReading(view)
  if (!found || view.area.level === 'country') return []
  if (view.indicator.local === true || growsWithSize(view.measure)) return []
  const { reading } = found
  const held = new Set(reading.gaps.map(({ series }) => series.area?.code))
  return wideAreas({ selection, areas }).flatMap(({ code, name }) =>
    held.has(code) ? [] : [{ name, why: whyMissing(view, reading, code) }],
  )
}

/**
 * The gap in children: "At the South East’s share, about 42 more children would live with foster carers."
 * @returns an empty text where the figure is similar, in doubt, or has no denominator
 */
export function railGap(view: View): string {
  const found = railReading(view)
  return found && found.judgement.status !== 'doubtful' ? gapAsChildren(found.reading, view) : ''
}

/** The most words of a sentence beside a chart. */
export const MOST_WORDS = 35

const wordsIn = (sentence: Sentence): number => textOf(sentence).split(/\s+/).filter(Boolean).length

/** Up to this many parts without a figure are named. */
const MOST_NAMED = 3

/** "Suppressed to protect people’s identity: “1 to 2 years” and “2 years or more”", where the leading part is. */
function missingParts(view: View): string | undefined {
  const value = railSeries(view)?.points.get(view.period)?.value
  if (!isShorthand(value)) return undefined
  const alike = subjectSeries(view).filter((s) => s.points.get(view.period)?.value === value)
  const names = alike.flatMap(({ category }) => (category ? [`“${category.label}”`] : []))
  return names.length === 0 || names.length > MOST_NAMED
    ? undefined
    : `${capitalise(SHORTHAND_MEANING[value])}: ${listInWords(names)}.`
}

/**
 * Why there is no figure, in place of the column.
 * @returns at most `MOST_WORDS` words: the sentence under the chart, or else which parts are missing, or its title
 */
export function railSentence(view: View): Sentence {
  const why = verdict(view)
  if (wordsIn(why) <= MOST_WORDS) return why
  const missing = missingParts(view)
  return missing !== undefined && wordsIn(parts`${missing}`) <= MOST_WORDS
    ? parts`${missing}`
    : parts`${titleStatement(view)}.`
}
