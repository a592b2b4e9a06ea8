import { capitalise, formatValue } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import { periodLabel, periodTick } from '@/model/values/period'
import type { View } from '@/model/view/types'
import { rowOf, type FocusPoint, type FocusRow } from '../navigation/focus-point'
import { countOf } from './labels'
import type { MixLayout } from './layout'
import type { Part } from './parts'
import { hatchWords, type Stack } from './stacks'

type Drawn = Pick<MixLayout, 'segments'>

function partRow(part: Part, { column }: Stack, view: View, { segments }: Drawn): FocusRow {
  const segment = segments.find((s) => s.part.key === part.key && s.column === column.key)
  const box = segment && {
    left: segment.x,
    right: segment.x + segment.width,
    top: segment.y,
    bottom: segment.y + segment.height,
  }
  const boxed = box ? { box } : {}
  const [category, ...others] = part.of
  const only =
    others.length > 0
      ? undefined
      : column.series.find((s) => s.category?.id === category?.category?.id)
  if (only) {
    // Beside the council, the label of a series begins with its area, which is already in the heading.
    const series = { ...only, label: part.label }
    const row = rowOf(series, { view, period: column.period, sample: part.tone })
    return { ...row, key: part.key, isSubject: false, ...boxed }
  }
  const value = part.values.get(column.key)
  const text = formatValue(value, view.measure)
  const detail = others.length > 0 ? part.of.map((s) => s.label).join(', ') : undefined
  return {
    key: part.key,
    label: part.label,
    value: text,
    ...(detail === undefined ? {} : { detail }),
    isSubject: false,
    sample: part.tone,
    says: `${part.label} ${text}${detail === undefined ? '' : `: ${detail}`}`,
    ...boxed,
  }
}

/** The share of a column lost to rounding. Hidden parts have rows of their own. */
function restRow(stack: Stack, view: View): FocusRow[] {
  const words = hatchWords([stack], view)
  if (stack.rest?.why !== 'rounded' || words === undefined) return []
  const label = capitalise(words)
  const value = formatValue(stack.rest.value, view.measure)
  return [
    {
      key: 'rest',
      label,
      value,
      isSubject: false,
      sample: 'benchmark-2',
      says: `${label} ${value}`,
    },
  ]
}

/**
 * "Buckinghamshire, 31 March 2025, 522 children" if other areas are shown as well; otherwise without the
 * name.
 */
function headingsOf(
  view: View,
  { column }: Stack,
  hasOthers: boolean,
): Record<'long' | 'short', string> {
  const type = view.indicator.periodType
  const area = hasOthers ? [column.area] : []
  const count = countOf(view, column)?.words ?? []
  return {
    long: [area, periodLabel(column.period, type), count].flat().join(', '),
    short: [area, periodTick(column.period, type), count].flat().join(', '),
  }
}

/** A focus point for each column, listing its parts from the top; for a single bar, one for each part. */
export function mixFocusPoints(view: View, layout: MixLayout): FocusPoint[] {
  const [first] = layout.columns
  if (layout.lying && first)
    return layout.segments.map((segment) => {
      const row = partRow(segment.part, first.stack, view, layout)
      return {
        key: segment.key,
        at: segment.x + segment.width / 2,
        heading: periodLabel(first.stack.column.period, view.indicator.periodType),
        rows: [row],
        says: row.says,
        ...(row.box ? { box: row.box } : {}),
      }
    })
  const hasOthers = layout.columns.some(({ stack }) => !stack.column.isSubject)
  const downwards = layout.parts.toReversed()
  return layout.columns.map(({ key, stack, x, box }) => {
    const parts = downwards.map((part) => partRow(part, stack, view, layout))
    const { long, short } = headingsOf(view, stack, hasOthers)
    const said = parts.filter((_, i) => isNumber(downwards[i]?.values.get(key)))
    const rest = restRow(stack, view)
    return {
      key,
      at: x,
      ...(stack.column.isSubject ? { period: stack.column.period } : {}),
      heading: long,
      rows: [...rest, ...parts],
      says: `${short}: ${[...said.map((r) => `${r.label} ${r.value}`), ...rest.map(({ says }) => says)].join('; ') || 'no figure'}`,
      box,
    }
  })
}
