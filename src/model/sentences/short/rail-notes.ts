import type { Judgement } from '../../judgement/judgement'
import { LONG_MONTHS } from '../../judgement/movement'
import { comparablePeriods, type Reading } from '../../judgement/reading'
import { noiseOf, numberAt } from '../../judgement/gap'
import { areaInSentence, possessive, type Areas } from '../../schema/area'
import { isNumber } from '../../schema/observation'
import { listInWords } from '../../values/format'
import { monthsBetween, periodEnd, periodInSentence, sinceLabel } from '../../values/period'
import { growsWithSize } from '../../view/polarity'
import type { Selection } from '../../view/selection'
import { isWide } from '../../view/series'
import { isSubject } from '../../view/subject'
import type { Series, View } from '../../view/types'
import { signalInTitle } from '../movement-words'
import { figureParts, joinParts, parts, type Sentence } from '../parts'
import { railReading, railSeries, wideAreas } from './rail'
import { namesOf, whenInTitle } from './title-words'

// What a reader would look for beside a chart and not find, and why it is not there: a comparison, a direction,
// a figure.

/** What the reader chose, with all areas. */
interface Chosen {
  selection: Selection
  areas: Areas
  /** Whether a yearly figure like it is published for all councils. */
  isMonthly?: boolean
}

/** The region and England, as far as the reader chose them, within a sentence. */
const wideNames = (view: View, chosen: Chosen): string[] =>
  wideAreas(chosen).flatMap((area) => (area.code === view.area.code ? [] : [areaInSentence(area)]))

/** Whose figure it is, where it is England's in place of a council's. */
function ofEngland(view: View, { selection, areas }: Chosen): string {
  const asked = areas.areas.find(({ code }) => code === selection.area)
  if (!asked || asked.code === view.area.code) return ''
  return view.indicator.local === true
    ? `This is ${possessive(areaInSentence(view.area))} figure: the council’s paper gives none for ${areaInSentence(asked)}.`
    : 'No figure is published for councils: this is England’s.'
}

/**
 * Why nothing is compared, where nothing is: a council's own figure without a like elsewhere, a number of a much
 * smaller area, or a figure of England.
 */
export function whyNotCompared(view: View, chosen: Chosen): string {
  if (view.cross || view.period === '') return ''
  if (view.area.level === 'country') return ofEngland(view, chosen)
  const { indicator, measure } = view
  const names = wideNames(view, chosen)
  if (names.length === 0) return ''
  if (measure.kind === 'text')
    return `It is set out in words: there is no figure for ${names.join(' or ')}.`
  const found = railReading(view)
  if (!found || found.reading.gaps.length > 0) return ''
  const isAlone = !indicator.benchmarks.some((one) => one === 'region' || one === 'england')
  if (indicator.local === true && isAlone)
    return `No comparable ${chosen.isMonthly === true ? 'monthly ' : ''}figure is published for ${names.join(' or ')}.`
  if (!growsWithSize(measure)) return ''
  const what = measure.kind === 'money' ? 'A sum' : 'A number'
  return `${what} is not compared with ${listInWords(names)}: ${names.length > 1 ? 'they are' : 'it is'} far larger.`
}

/** The years before the first that the reader chose are there for the direction too. */
const withAllYears = (view: View): View =>
  view.withEarlier?.period === view.period ? view.withEarlier : view

/** The series of the same part in another view. */
const sameSeries = (view: View, { category }: Series): Series | undefined =>
  view.series.find((s) => isSubject(s) && s.category?.id === category?.id)

function earlierFigures(shown: View, of: Series): string {
  const view = withAllYears(shown)
  const series = sameSeries(view, of)
  const before = view.periods.slice(0, view.periods.indexOf(view.period))
  const numbered = before.filter((period) => numberAt(series, period) !== undefined)
  if (numbered.length === 0)
    return view.indicator.local === true
      ? 'Beyond what the source says, no earlier figure is held here to judge a trend by.'
      : 'No earlier figure like this one is held here, so no trend is judged.'
  const comparable = new Set(comparablePeriods(view, of.category?.id))
  const last = numbered.findLast((period) => comparable.has(period))
  if (last === undefined)
    return 'Earlier figures are on another basis and cannot be compared with this one.'
  const type = view.indicator.periodType
  const isOld = monthsBetween(periodEnd(last, type), periodEnd(view.period, type)) > LONG_MONTHS
  if (!isOld || !series) return ''
  const change = (numberAt(series, view.period) ?? 0) - (numberAt(series, last) ?? 0)
  const side = change === 0 ? 'The same as' : change > 0 ? 'Higher than' : 'Lower than'
  return `${side} ${periodInSentence(last, type)}; with no comparable figure between, no trend is judged.`
}

/** Why the figure has no direction, where it has none: few children, or nothing before it. */
export function whyNoDirection(view: View): string {
  const found = railReading(view)
  if (!found) return ''
  const { reading, judgement } = found
  if (reading.movement.direction !== 'unknown' || judgement.status === 'doubtful') return ''
  if (reading.isSmall || (reading.isFew && reading.movement.change))
    return 'The numbers are too small to show a trend.'
  return earlierFigures(view, reading.series)
}

const way = ({ difference }: { difference: number }): string => (difference > 0 ? 'up' : 'down')

/**
 * Why a figure does not move that a reader sees moving: it is within its usual range, or the change could be chance, or
 * is undone by another.
 */
export function whySteady(view: View): string {
  const found = railReading(view)
  if (!found || found.judgement.status === 'doubtful') return ''
  const { direction, change, against, levelWith, alsoChance, sameWay, isTested, pattern } =
    found.reading.movement
  const since = (period: string) => `since ${sinceLabel(period, view.indicator.periodType)}`
  if (direction !== 'steady' || !change) return ''
  const [signal] = pattern?.signals ?? []
  if (signal) return `No clear change, though ${signalInTitle(signal, view)}.`
  if (pattern) {
    const moved = sameWay ? `${way(sameWay)} ${since(sameWay.from)}, but ` : ''
    return `No unusual change: ${moved}within the limits of a control chart ${since(pattern.since)}, which allow for ordinary ups and downs.`
  }
  if (levelWith && change.difference !== 0)
    return `No clear change: ${way(change)} ${since(change.from)}, but about the same as ${periodInSentence(levelWith.from, view.indicator.periodType)}.`
  if (against)
    return `No clear change: ${way(against)} ${since(against.from)}, but ${way(change)} ${since(change.from)}.`
  const chances = [change, ...(alsoChance ? [alsoChance] : [])].filter(
    ({ difference }) => difference !== 0,
  )
  if (isTested && chances.length > 0)
    return `No clear change: what changed ${chances.map(({ from }) => since(from)).join(' or ')} could be chance (95% confidence interval).`
  if (change.difference === 0)
    return `No clear change: the same as ${periodInSentence(change.from, view.indicator.periodType)}.`
  return isTested || Math.abs(change.difference) > noiseOf(view)
    ? ''
    : `No clear change: what changed ${since(change.from)} is within rounding.`
}

/**
 * Where the figure has moved back to where it was up to three years ago: "In 2023 it was 87.8%."
 * @returns an empty sentence where it does not move, or was not as high (as low) before
 */
export function whereItWas(view: View): Sentence {
  const found = railReading(view)
  if (!found || found.judgement.status === 'doubtful') return []
  const { series, movement } = found.reading
  const { direction, change } = movement
  const now = numberAt(series, view.period)
  if (direction === 'steady' || direction === 'unknown' || !change || now === undefined) return []
  const whole = withAllYears(view)
  const own = sameSeries(whole, series)
  const comparable = comparablePeriods(whole, series.category?.id)
  const end = periodEnd(view.period, view.indicator.periodType)
  const isRecent = (period: string) =>
    monthsBetween(periodEnd(period, view.indicator.periodType), end) <= LONG_MONTHS
  // A sum with a minus sign is not said to rise or fall, so the last one stands in place of that.
  const until = now < 0 ? view.period : change.from
  const before = comparable.slice(0, Math.max(0, comparable.indexOf(until))).findLast((period) => {
    const then = numberAt(own, period)
    if (then === undefined || !isRecent(period)) return false
    const isAsFar = (then - now) * change.difference >= 0
    return now < 0 || isAsFar || Math.abs(then - now) <= noiseOf(view)
  })
  if (before === undefined) return []
  const was = figureParts(whole, own?.points.get(before))
  return parts`In ${whenInTitle(before, view)} it was ${was}.`
}

/** What “similar” means, where a difference can be seen: "Similar to England: the difference could be chance." */
export function whySimilar(view: View): string {
  const found = railReading(view)
  return found ? similarInWords(found.judgement, found.reading) : ''
}

function similarInWords({ status, gaps }: Judgement, { gaps: all }: Reading): string {
  if (status === 'doubtful' || status === 'too-small') return ''
  const alike = gaps.filter((gap) => gap.outcome === 'similar')
  if (!alike.some((gap) => gap.tested && gap.difference !== 0)) return ''
  const names = alike.map(({ name }) => name)
  const to = alike.length < all.length ? ` to ${listInWords(names)}` : ''
  const what = alike.length > 1 ? 'the differences' : 'the difference'
  return `Similar${to}: ${what} could be chance (95% confidence interval).`
}

/**
 * Where the council's figure is missing: its last one, and those of the region and England. So the page still
 * says what is known.
 */
export function knownInstead(view: View): Sentence[] {
  const series = view.cross ? undefined : railSeries(view)
  const value = series?.points.get(view.period)?.value
  if (!series || isNumber(value) || view.measure.kind === 'text') return []
  const last = view.periods.findLast((period) => numberAt(series, period) !== undefined)
  const beside = view.series
    .filter((s) => isWide(s) && s.category?.id === series.category?.id)
    .flatMap((s) => {
      const point = s.points.get(view.period)
      return isNumber(point?.value) ? [parts`${s.label} ${figureParts(view, point)}`] : []
    })
  const [name = view.indicator.name] = namesOf(view, series).filter(
    (one) => !one.includes('{value}'),
  )
  const when = (period: string) => periodInSentence(period, view.indicator.periodType)
  return [
    ...(last === undefined
      ? []
      : [
          parts`${name}: ${figureParts(view, series.points.get(last))} ${when(last)}, the last published.`,
        ]),
    ...(beside.length === 0
      ? []
      : [
          parts`${joinParts(beside, ', ')} ${when(view.period)}. Without the council’s own figure there is no comparison and no trend.`,
        ]),
  ]
}
