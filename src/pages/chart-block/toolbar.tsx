import { chartsFor } from '@/charts/registry'
import { resolveSelection, hasMeasure } from '@/model/view/choose'
import type { Breakdown, Measure } from '@/model/schema/indicator'
import { subjectSeries } from '@/model/view/subject'
import type { ViewMode } from '@/model/view/selection'
import type { View } from '@/model/view/types'
import type { SelectionPatch } from '@/selection/use-selection'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { Segments, type Choice } from '../shared/choices/view-switch'
import { Options, type OptionGroup } from './options'

/** The charts that suit the view, and the table. */
function kindsOf(view: View, chosen: { chart?: string; view: ViewMode }): Choice[] {
  const kinds = chartsFor(view).filter(({ lastResort }) => !lastResort)
  const current = kinds.find(({ id }) => id === chosen.chart) ?? kinds[0]
  const isTable = chosen.view === 'table'
  return [
    ...(kinds.length === 0 ? [{ id: undefined, label: 'Chart' }] : kinds).map(
      ({ id, label }, index): Choice => ({
        label,
        patch: { view: 'chart', chart: index === 0 ? undefined : id },
        isCurrent: !isTable && id === current?.id,
      }),
    ),
    { label: 'Table', patch: { view: 'table' }, isCurrent: isTable },
  ]
}

const KINDS: Partial<Record<Measure['kind'], string>> = {
  percent: '%',
  count: 'Number',
  rate: 'Rate',
}

/** How many letters the kinds of chart and two measures may have to stand in one row on a page of 1280 pixels. */
const IN_A_ROW = 68
/** The edges of a button are as wide as so many letters. */
const EDGES = 4

/** The label of a measure when two are offered: its kind, if that distinguishes them. */
function labelOf({ kind, label }: Measure, all: readonly Measure[]): string {
  const kinds = new Set(all.map((one) => KINDS[one.kind]))
  return all.length === 2 && kinds.size === 2 && !kinds.has(undefined)
    ? (KINDS[kind] ?? label)
    : label
}

/**
 * The choices for a chart: kind of chart or table, measure, breakdown, category. Only choices that exist are
 * shown.
 */
export function Toolbar({ view }: { view: View }) {
  const { selection } = useDashboard()
  const { indicator } = view
  const measures = indicator.measures.filter((m) => m.hidden !== true)
  const { breakdown } = resolveSelection(indicator, { ...selection, category: '' })
  // If the breakdown lacks the measure, go back to the usual breakdown.
  const toMeasure = (measure: Measure, index: number): SelectionPatch => ({
    measure: index === 0 ? undefined : measure.id,
    ...(breakdown && !hasMeasure(breakdown, measure)
      ? { breakdown: undefined, category: undefined }
      : {}),
  })
  // And switch to a measure that the breakdown has, unless it is the default.
  const toBreakdown = (next: Breakdown, index: number): SelectionPatch => ({
    breakdown: index === 0 ? undefined : next.id,
    category: undefined,
    ...(hasMeasure(next, view.measure) ? {} : { measure: undefined }),
  })
  const own = subjectSeries(view)
  // A measure of the whole alone has no parts to choose.
  const hasParts = selection.category === 'total' || own.some((s) => s.category !== undefined)
  const parts = breakdown && hasParts ? breakdown.categories : []
  const ofMeasure = measures.map((m, index) => ({
    label: labelOf(m, measures),
    patch: toMeasure(m, index),
    isCurrent: m.id === view.measure.id,
  }))
  const kinds = kindsOf(view, selection)
  const letters = [...kinds, ...ofMeasure].reduce((sum, { label }) => sum + label.length + EDGES, 0)
  const isBeside = ofMeasure.length === 2 && letters <= IN_A_ROW
  const groups: OptionGroup[] = [
    { name: 'Measure', choices: ofMeasure, isBeside },
    {
      name: 'Split by',
      choices:
        parts.length === 0
          ? []
          : indicator.breakdowns.map((b, index) => ({
              label: b.label,
              patch: toBreakdown(b, index),
              isCurrent: b.id === breakdown?.id,
            })),
    },
    {
      name: 'Show',
      choices:
        parts.length === 0
          ? []
          : [{ id: undefined, label: 'All' }, ...parts].map(({ id, label }) => ({
              label,
              patch: { category: id },
              isCurrent: id === selection.category,
            })),
    },
  ]
  return (
    <>
      <Segments name="Show as" choices={kinds} />
      {isBeside && <Segments name="Measure" choices={ofMeasure} />}
      <Options groups={groups.filter(({ choices }) => choices.length > 1)} />
    </>
  )
}
