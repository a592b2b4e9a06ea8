import { figuresByArea } from '../figures/figures'
import { categoriesOf, resolveSelection } from './choose'
import { crossOf, partsOf, rowOfCell } from '../figures/crossed-breakdown'
import { worstOf, type Confidentiality } from '../schema/confidentiality'
import type { Breakdown, Category, Indicator } from '../schema/indicator'
import { isNumber } from '../schema/observation'
import { withMissing } from './missing-periods'
import { isSubject, jointBreaks, jointNotes, subjectArea, subjectNotes } from './subject'
import { peersIn } from './peers'
import { comparePeriods, periodYear } from '../values/period'
import { growsWithSize, polarityFor } from './polarity'
import { releasesKnownOn, type Release } from '../schema/release'
import { benchmarkCodes, type Selection } from './selection'
import { seriesMaker } from './series'
import { targetsOf } from './targets'
import type { Series, View, ViewSources, ViewTarget } from './types'

/** The releases that the figures of some series and their targets come from, newest first. */
export function releasesOf(
  series: readonly Series[],
  releases: readonly Release[],
  targets: readonly ViewTarget[] = [],
): Release[] {
  const used = new Set([
    ...series.flatMap((s) =>
      [...s.points.values()].flatMap(({ observation }) =>
        [observation?.release, observation?.alsoFrom].filter((id) => id !== undefined),
      ),
    ),
    ...targets.map(({ target }) => target.source.release),
  ])
  return releases
    .filter((r) => used.has(r.id))
    .toSorted((a, b) => (a.published < b.published ? 1 : -1))
}

/**
 * The strictest confidentiality of the figures behind some series, numerators and neighbours
 * included.
 */
export function confidentialityOf(
  series: readonly Series[],
  releases: readonly Release[],
  shown: readonly Release[],
): Confidentiality {
  const parts = new Set(
    series.flatMap((s) => [...s.points.values()].flatMap(({ partsFrom }) => partsFrom ?? [])),
  )
  return worstOf([...shown, ...releases.filter(({ id }) => parts.has(id))])
}

/**
 * Periods of the axis: those for which an area of the view has a figure in the categories shown.
 */
function periodsOf(
  { figures, indicator }: ViewSources,
  wanted: { areas: ReadonlySet<string>; measure: string; categories: ReadonlySet<string> },
): string[] {
  const ofArea = figuresByArea(figures)
  const periods = [...wanted.areas]
    .flatMap((area) => ofArea.get(area) ?? [])
    .filter((o) => o.measure === wanted.measure && wanted.categories.has(o.category))
    .map((o) => o.period)
  return [...new Set(periods)].toSorted(comparePeriods(indicator.periodType))
}

/**
 * The breakdown as the view shows it: one row of a crossed breakdown is split by the categories of
 * the other.
 */
function splitOf(
  indicator: Indicator,
  at: { breakdown: Breakdown; row: Category | undefined; isCrossed: boolean },
): Pick<View, 'breakdown' | 'cross' | 'row'> {
  const { breakdown, row, isCrossed } = at
  const parts = partsOf(indicator, breakdown)
  const cross = crossOf(indicator, breakdown)
  if (!isCrossed || !parts || !cross) return { breakdown }
  return row ? { breakdown: { ...parts, id: breakdown.id }, row } : { breakdown, cross }
}

/**
 * Builds the view that every chart, table and sentence is made from.
 * @param sources one indicator with its figures: of the chosen areas only, or of all (then `peers`
 *   is filled)
 * @throws {Error} when the selected area does not exist
 */
export function buildView(sources: ViewSources, selection: Selection): View {
  const { indicator, figures, areas } = sources
  const { measure, breakdown, category } = resolveSelection(indicator, selection)
  const subject = subjectArea(sources, selection.area, measure.id)
  const categories = categoriesOf(figures, indicator, { measure, breakdown, category })
  const isCrossed = categories.some((c) => c && rowOfCell(c.id) !== undefined)
  const inRange = (period: string) => {
    const year = periodYear(period, indicator.periodType)
    return year >= (selection.from ?? 0) && year <= (selection.to ?? 9999)
  }
  // Counts and sums of much larger areas would flatten the line, so only the table shows them.
  const codes =
    growsWithSize(measure) && selection.view === 'chart' ? [] : benchmarkCodes(selection, areas)
  const held = periodsOf(sources, {
    areas: new Set([subject.code, ...codes]),
    measure: measure.id,
    categories: new Set(categories.map((c) => c?.id ?? 'total')),
  })
  const chosen = held.filter(inRange)
  // Chosen years without any figure would leave an empty page: all years are shown, with a note.
  const periods = withMissing(chosen.length > 0 ? chosen : held, indicator.periodType, held)
  const isEmpty = chosen.length === 0 && held.length > 0

  const make = seriesMaker({ figures, measure, periods, categories, average: selection.average })
  const benchmarks = codes.flatMap((code) => {
    if (code === 'neighbours') return make.ofNeighbours(subject)
    const area = areas.areas.find((a) => a.code === code)
    return area && area.code !== subject.code ? make.ofBenchmark(area) : []
  })
  const series = [
    ...make.ofSubject(subject),
    ...benchmarks.filter((s) => [...s.points.values()].some((p) => isNumber(p.value))),
  ]
  const ownHas = (period: string) =>
    series.some((s) => isSubject(s) && s.points.get(period) !== undefined)
  const period = periods.findLast(ownHas) ?? periods.at(-1) ?? ''
  const only = categories.length === 1 ? categories[0] : undefined
  const one = { area: subject.code, measure: measure.id, category: only?.id ?? 'total' }
  const compare = comparePeriods(indicator.periodType)
  const isUpTo = (at: string, last: string | undefined) =>
    last !== undefined && compare(at, last) <= 0
  const targets = categories.length === 1 ? targetsOf(sources, one) : []
  const releases = releasesOf(series, sources.releases, targets)
  const { from, ...unbounded } = selection
  const isCut = from !== undefined && !isEmpty && chosen.length < held.length
  return {
    indicator,
    measure,
    polarity: polarityFor({
      indicator,
      measure,
      category: category || only?.polarity ? only : undefined,
    }),
    ...(breakdown ? splitOf(indicator, { breakdown, row: category, isCrossed }) : {}),
    ...(only ? { category: only } : {}),
    area: subject,
    periods,
    period,
    series,
    peers: peersIn(sources, { subject, measure, period, category: only?.id ?? 'total' }),
    annotations: [
      ...indicator.annotations.filter(
        (a) =>
          (a.area === undefined || a.area === subject.code) &&
          (a.release === undefined ||
            series.some((s) => s.points.get(a.period)?.observation?.release === a.release)) &&
          (a.measures?.includes(measure.id) ?? true) &&
          (a.categories === undefined ||
            categories.some((c) => c && a.categories?.includes(c.id))) &&
          (isEmpty || inRange(a.period) || inRange(a.to ?? a.period)) &&
          // Periods after the last figure known on that day are left out.
          (selection.asAt === undefined || isUpTo(a.period, periods.at(-1))),
      ),
      ...jointBreaks(series),
    ],
    targets,
    releases,
    confidentiality: confidentialityOf(series, sources.releases, releases),
    axis: selection.axis,
    average: selection.average,
    newest: releasesKnownOn(sources.releases, selection.asAt).at(-1)?.published ?? '',
    ...(selection.asAt === undefined ? {} : { asAt: selection.asAt }),
    ...(isCut ? { withEarlier: buildView(sources, unbounded) } : {}),
    notes: [
      ...subjectNotes(subject, areas, selection.area),
      ...jointNotes(series, areas, indicator),
      ...(isEmpty ? ['There are no figures in the years chosen: all years are shown.'] : []),
    ],
  }
}
