import { type Figures, figuresFrom } from '../figures/figures'
import {
  type Observation,
  isNumber,
  isSameValue,
  type ObservationFile,
  type Value,
} from '../schema/observation'
import { currentTargets, type TargetReading } from '../view/targets'
import { buildView } from '../view/build-view'
import type { Areas } from '../schema/area'
import type { FigureCell } from '../view/figure-cell'
import type { Indicator } from '../schema/indicator'
import { comparePeriods } from '../values/period'
import { categoryLabel } from '../record/record'
import { cellKey, type Release } from '../schema/release'
import type { View } from '../view/types'
import { isSubject } from '../view/subject'

/** The view of a figure by itself, as known on a day. */
function viewOn(
  day: string,
  of: { measure: string; category: string; area: string },
  from: ChangeSources & { figures: Figures },
): View {
  return buildView(from, {
    ...of,
    vs: [],
    average: 'median',
    view: 'chart',
    axis: 'zero',
    asAt: day,
  })
}

/**
 * Targets whose state (green, amber or red) changed between the two days, for the latest figure.
 */
function targetChanges(
  area: string,
  { since, until }: Span,
  from: ChangeSources & { known: readonly [Figures, Figures] },
): Change[] {
  const {
    indicator,
    known: [then, now],
  } = from
  const wanted = new Set((indicator.targets ?? []).map((t) => `${t.measure}|${t.category}`))
  return [...wanted].flatMap((text) => {
    const [measureId = '', category = ''] = text.split('|')
    const of = { measure: measureId, category, area }
    const views = [
      viewOn(since, of, { ...from, figures: then }),
      viewOn(until, of, { ...from, figures: now }),
    ] as const
    const [was, is] = [currentTargets(views[0]), currentTargets(views[1])]
    return is.flatMap((reading) => {
      const earlier = was.find(({ target }) => target.id === reading.target.id)
      return earlier ? targetChange(views, earlier, reading) : []
    })
  })
}

/** The council's own latest figure of a view. */
function ownLatest(view: View): Observation | undefined {
  return view.series.find(isSubject)?.points.get(view.period)?.observation
}

function targetChange(
  views: readonly [View, View],
  earlier: TargetReading,
  reading: TargetReading,
): Change[] {
  const [before, after] = [ownLatest(views[0]), ownLatest(views[1])]
  const isJudged = earlier.state !== 'not-judged' && reading.state !== 'not-judged'
  if (!before || !after || !isJudged || earlier.state === reading.state) return []
  return [
    {
      kind: 'target',
      ...changedFigure(views[1], before, after),
      note: `${reading.target.label}: ${earlier.state}, now ${reading.state}`,
    },
  ]
}

/** The kinds of change, in the order in which a reader should hear of them. */
export const CHANGE_KINDS = ['withdrawn', 'revised', 'target', 'band', 'new'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** A figure as it was known on a day. */
export interface KnownFigure {
  period: string
  value: Value
  release: string
}

/** One difference in what is known about a figure between the first day and the second. */
export interface Change {
  kind: ChangeKind
  indicator: Indicator
  /** The figure as known on the second day. */
  cell: FigureCell
  /** Label of the category; absent for the whole. */
  category?: string
  measure: Indicator['measures'][number]
  /** Absent if the figure was not known on the first day. */
  before?: KnownFigure
  after: KnownFigure
  /** For a number that was revised, how much higher it is now. */
  difference?: number
  /** Why the figure was withdrawn, or which state or band it moved from and to. */
  note?: string
}

export interface ChangeSources {
  indicator: Indicator
  /** Files of every release, with the council's rows at least. */
  files: readonly ObservationFile[]
  areas: Areas
  releases: readonly Release[]
}

/** Two days, as ISO dates; what is compared is what was known at the end of each. */
export interface Span {
  since: string
  until: string
}

const WITHDRAWN = 'Withdrawn: '

const asKnown = ({ period, value, release }: Observation): KnownFigure => ({
  period,
  value,
  release,
})

/** How two states of one cell differ; undefined where they agree. */
export function kindOf(
  before: Observation | undefined,
  after: Observation,
): ChangeKind | undefined {
  const isTaken = after.note?.startsWith(WITHDRAWN) === true
  if (isTaken) return before?.note?.startsWith(WITHDRAWN) === true ? undefined : 'withdrawn'
  if (!before) return 'new'
  return isSameValue(before.value, after.value) ? undefined : 'revised'
}

/**
 * The fields that every kind of change has: which figure it is, and what was known about it on the
 * two days.
 * @param before absent where nothing was known on the first day
 */
export function changedFigure(
  { indicator, measure }: Pick<Change, 'indicator' | 'measure'>,
  before: Observation | undefined,
  after: Observation,
): Omit<Change, 'kind'> {
  const { area, period, category } = after
  const label = categoryLabel(indicator, category)
  return {
    indicator,
    measure,
    cell: { indicator: indicator.id, area, period, measure: measure.id, category },
    ...(label === undefined ? {} : { category: label }),
    ...(before ? { before: asKnown(before) } : {}),
    after: asKnown(after),
  }
}

function cellChange(
  before: Observation | undefined,
  after: Observation,
  indicator: Indicator,
): Change[] {
  const kind = kindOf(before, after)
  const measure = indicator.measures.find((m) => m.id === after.measure && m.hidden !== true)
  if (kind === undefined || !measure) return []
  return [
    {
      kind,
      ...changedFigure({ indicator, measure }, before, after),
      ...(kind === 'revised' && before && isNumber(before.value) && isNumber(after.value)
        ? { difference: Number((after.value - before.value).toFixed(6)) }
        : {}),
      ...(kind === 'withdrawn' ? { note: after.note?.slice(WITHDRAWN.length) ?? '' } : {}),
    },
  ]
}

const latestFirst =
  ({ periodType, measures, breakdowns }: Indicator) =>
  (a: Change, b: Change): number => {
    const order = ['total', ...breakdowns.flatMap((of) => of.categories.map(({ id }) => id))]
    return (
      comparePeriods(periodType)(b.cell.period, a.cell.period) ||
      measures.indexOf(a.measure) - measures.indexOf(b.measure) ||
      order.indexOf(a.cell.category) - order.indexOf(b.cell.category)
    )
  }

/**
 * What changed between two days in what is known about a council's figures for one indicator: every
 * shown measure, category and period, the latest period first; before them, any targets.
 * @param area code of the council, or of the joint return that speaks for it
 */
export function changesOf(area: string, span: Span, sources: ChangeSources): Change[] {
  const { indicator, files, releases } = sources
  const [then, now] = [span.since, span.until].map((asAt) =>
    figuresFrom(files, { indicator, releases, asAt }),
  )
  if (!then || !now) return []
  const cells = [...now].flatMap(([key, { current }]) =>
    current.area === area ? cellChange(then.get(key)?.current, current, indicator) : [],
  )
  return [
    ...targetChanges(area, span, { ...sources, known: [then, now] }),
    ...cells.toSorted(latestFirst(indicator)),
  ]
}

/**
 * The latest figure of a headline as known on each of two days; `before` is absent where none was
 * known on the first.
 */
export interface HeadlineChange {
  indicator: Indicator
  /** Code of the area that the figures describe. */
  area: string
  name: string
  measure: Indicator['measures'][number]
  category: string
  before?: KnownFigure
  after: KnownFigure
  /** What the cell of the first day's figure holds now, if that has changed. */
  revised?: Value
  /** What happened to the figures shown: the older one may have been revised since. */
  kinds: ChangeKind[]
}

function latestOf(
  figures: Figures,
  of: { area: string; measure: string; category: string },
  { periodType }: Indicator,
): KnownFigure | undefined {
  const own = [...figures.values()]
    .map(({ current }) => current)
    .filter((o) => o.area === of.area && o.measure === of.measure && o.category === of.category)
    .toSorted((a, b) => comparePeriods(periodType)(a.period, b.period))
  const latest = own.at(-1)
  return latest && asKnown(latest)
}

/**
 * Each headline of an indicator that has a figure: what its latest figure was, and what it is now.
 */
export function headlineChanges(
  area: string,
  { since, until }: Span,
  sources: ChangeSources & { changes: readonly Change[] },
): HeadlineChange[] {
  const { indicator, files, releases, changes } = sources
  const [then, now] = [since, until].map((asAt) =>
    figuresFrom(files, { indicator, releases, asAt }),
  )
  if (!then || !now) return []
  return indicator.headlines.flatMap(({ name, measure: id, category }) => {
    const measure = indicator.measures.find((m) => m.id === id)
    const of = { area, measure: id, category }
    const [before, after] = [latestOf(then, of, indicator), latestOf(now, of, indicator)]
    if (!measure || !after) return []
    const cell = now.get(cellKey({ ...of, period: before?.period ?? '' }))?.current.value
    const isRevised = before && cell !== undefined && !isSameValue(cell, before.value)
    const periods = new Set([before?.period, after.period])
    const kinds = changes
      .filter((c) => c.measure === measure && c.cell.category === category)
      .filter((c) => periods.has(c.cell.period))
      .map(({ kind }) => kind)
    return [
      {
        indicator,
        area,
        name,
        measure,
        category,
        ...(before ? { before } : {}),
        after,
        ...(isRevised ? { revised: cell } : {}),
        kinds: CHANGE_KINDS.filter((kind) => kinds.includes(kind)),
      },
    ]
  })
}
