import { type Area, type Areas, withJointReturns } from '../schema/area'
import { NEIGHBOURS, type Comparison } from './address'
import type { ChosenItem } from './item'
import { listInWords } from '../values/format'
import { isNumber } from '../schema/observation'
import { subjectArea, subjectNotes } from '../view/subject'
import type { Selection } from '../view/selection'
import { isWide, seriesInSentence, seriesMaker } from '../view/series'
import { buildView, confidentialityOf, releasesOf } from '../view/build-view'
import type { Series, View, ViewSources } from '../view/types'

/** One item of a comparison, for all of its areas. */
export interface Panel {
  chosen: ChosenItem
  /** What the chart draws, which leaves out areas without a number. */
  view: View
  /**
   * Every area that was chosen by its code, with or without a number, the most strongly drawn
   * first.
   */
  rows: ReadonlyMap<string, Series>
  /** Each of the ten neighbours, where they are compared. */
  neighbours: readonly Series[]
}

const hasNumber = (series: Series): boolean =>
  [...series.points.values()].some(({ value }) => isNumber(value))

/**
 * Codes of all areas whose figures a comparison needs: its areas, their joint returns and the
 * neighbours.
 */
export function codesOf({ areas }: Areas, comparison: Comparison): string[] {
  const subject = areas.find((area) => area.code === comparison.areas[0])
  const codes = comparison.areas.flatMap((code) =>
    code === NEIGHBOURS ? (subject?.neighbours ?? []).map((n) => n.code) : code,
  )
  return withJointReturns(areas, codes)
}

/** The parts of the selection that apply to every item, together with `rest`. */
const selectionOf = (
  { average, axis, from, to, asAt }: Selection,
  rest: Pick<Selection, 'area'> & Partial<Selection>,
): Selection => ({
  average,
  axis,
  // The table keeps the numbers of areas of every size; the chart leaves out the largest.
  view: 'table',
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
  ...(asAt === undefined ? {} : { asAt }),
  ...rest,
})

/**
 * Leaves regions and England out of a chart of numbers, where they would flatten the councils'
 * lines. The table still has them.
 */
function withoutWide(view: View): View {
  const left = view.series.filter(isWide)
  const isLocal = view.area.level === 'authority' || view.area.level === 'joint'
  if (view.measure.kind !== 'count' || !isLocal || left.length === 0) return view
  const names = left.map(seriesInSentence)
  return {
    ...view,
    series: view.series.filter((s) => !isWide(s)),
    notes: [
      ...view.notes,
      `The table also has the numbers of ${listInWords(names)}, beside which these would be flat.`,
    ],
  }
}

/**
 * Builds the panel of one item, from figures that include all areas of the comparison.
 * @throws {Error} when the first area does not exist
 */
export function buildPanel(
  sources: ViewSources,
  chosen: ChosenItem,
  { comparison, selection }: { comparison: Comparison; selection: Selection },
): Panel {
  const { areas } = sources.areas
  const [subject = selection.area, ...others] = comparison.areas
  const { measure, category } = chosen
  /** The area itself, or the return that it files jointly with another council. */
  const standsFor = (code: string): Area | undefined => {
    const area = areas.find((a) => a.code === code)
    return area?.level === 'authority' && sources.indicator.local !== true
      ? subjectArea(sources, code, measure.id)
      : area
  }
  const shown = others.map((code) => (code === NEIGHBOURS ? code : standsFor(code)))
  const base = buildView(
    sources,
    selectionOf(selection, {
      area: subject,
      vs: [...new Set(shown.flatMap((a) => (typeof a === 'string' ? a : (a?.code ?? []))))],
      measure: measure.id,
      ...(category ? { category: category.id } : {}),
    }),
  )
  const make = seriesMaker({
    figures: sources.figures,
    measure,
    periods: base.periods,
    categories: [category],
    average: selection.average,
  })
  const known = new Map(base.series.map((s) => [s.area?.code ?? s.role, s]))
  const rows = new Map(
    comparison.areas.flatMap((code, index): [string, Series][] => {
      const area = index === 0 ? base.area : shown[index - 1]
      const [series] =
        area === NEIGHBOURS
          ? make.ofNeighbours(base.area)
          : typeof area === 'object'
            ? make.ofBenchmark(area)
            : []
      const found = series && (known.get(series.area?.code ?? NEIGHBOURS) ?? series)
      return found ? [[code, found]] : []
    }),
  )
  const neighbours = others.includes(NEIGHBOURS)
    ? (base.area.neighbours ?? []).flatMap(({ code }) => {
        const area = areas.find((a) => a.code === code)
        return area ? make.ofBenchmark(area) : []
      })
    : []
  const named = new Set([...rows.values()].map((s) => s.area?.code))
  const joint = others.flatMap((code) => {
    const area = code === NEIGHBOURS ? undefined : standsFor(code)
    return area && area.code !== code ? subjectNotes(area, sources.areas, code) : []
  })
  const drawn = [...rows.values(), ...neighbours]
  const releases = releasesOf(drawn, sources.releases)
  return {
    chosen,
    rows,
    neighbours,
    view: withoutWide({
      ...base,
      background: neighbours.filter((s) => hasNumber(s) && !named.has(s.area?.code)),
      releases,
      confidentiality: confidentialityOf(drawn, sources.releases, releases),
      notes: [...base.notes, ...joint],
    }),
  }
}

/** The series of a panel, each once: two councils may file one return together. */
export const seriesOf = ({ rows }: Panel): Series[] => [
  ...new Map([...rows.values()].map((s) => [s.id, s])).values(),
]

/** The same view with every area and each of the neighbours as a series, for files. */
export function wholeView(panel: Panel): View {
  const chosen = seriesOf(panel)
  const { background: _, ...view } = panel.view
  return {
    ...view,
    series: [...chosen, ...panel.neighbours.filter((s) => !chosen.some((row) => row.id === s.id))],
  }
}

const unitOf = ({ view }: Panel): string => `${view.measure.kind}|${view.measure.unit}`

const numbersOf = ({ series, background = [] }: View): number[] =>
  [...series, ...background].flatMap((s) =>
    [...s.points.values()].flatMap(({ value }) => (isNumber(value) ? [value] : [])),
  )

/** Panels grouped by unit, in the order in which the units first appear. */
function byUnit(panels: readonly Panel[]): Panel[][] {
  const groups = new Map<string, Panel[]>()
  for (const panel of panels)
    groups.set(unitOf(panel), [...(groups.get(unitOf(panel)) ?? []), panel])
  return [...groups.values()]
}

/** The panels, where those that share a unit have the same axis. */
export function withSharedAxes(panels: readonly Panel[]): Panel[] {
  const included = new Map(
    byUnit(panels)
      .filter((group) => group.length > 1)
      .flatMap((group) => {
        const axisIncludes = group.flatMap(({ view }) => numbersOf(view))
        return group.map((panel) => [panel, axisIncludes] as const)
      }),
  )
  return panels.map((panel) => {
    const axisIncludes = included.get(panel)
    return axisIncludes ? { ...panel, view: { ...panel.view, axisIncludes } } : panel
  })
}

const quoted = (group: readonly Panel[]): string =>
  listInWords(group.map(({ chosen }) => `“${chosen.name}”`))

/** Which charts share an axis, and which cannot because of their unit. */
export function sharedAxesNote(panels: readonly Panel[]): string {
  const groups = byUnit(panels)
  const shared = groups.filter((group) => group.length > 1)
  const single = groups.filter((group) => group.length === 1).flat()
  if (shared.length === 0)
    return 'No two of these figures have the same unit, so each chart keeps an axis of its own.'
  return [
    ...shared.map(
      (group) =>
        `${quoted(group)} share one axis${group[0] ? ` (${group[0].view.measure.unit})` : ''}.`,
    ),
    ...(single.length > 0
      ? [
          `${quoted(single)} ${single.length === 1 ? 'has another unit and keeps an axis of its own' : 'have other units and keep axes of their own'}.`,
        ]
      : []),
  ].join(' ')
}
