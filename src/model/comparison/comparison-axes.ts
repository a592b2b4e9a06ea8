import type { Panel } from './panel'
import { listInWords } from '../values/format'
import { isNumber } from '../schema/observation'
import type { View } from '../view/build-view'

const unitOf = ({ view }: Panel): string => `${view.measure.kind}|${view.measure.unit}`

const numbersOf = ({ series, behind = [] }: View): number[] =>
  [...series, ...behind].flatMap((s) =>
    [...s.points.values()].flatMap(({ value }) => (isNumber(value) ? [value] : [])),
  )

/** Panels by unit, in the order in which the units come. */
function byUnit(panels: readonly Panel[]): Panel[][] {
  const groups = new Map<string, Panel[]>()
  for (const panel of panels)
    groups.set(unitOf(panel), [...(groups.get(unitOf(panel)) ?? []), panel])
  return [...groups.values()]
}

/** The panels with one axis for each unit that several of them have. */
export function withSharedAxes(panels: readonly Panel[]): Panel[] {
  const reaches = new Map(
    byUnit(panels)
      .filter((group) => group.length > 1)
      .flatMap((group) => {
        const reach = group.flatMap(({ view }) => numbersOf(view))
        return group.map((panel) => [panel, reach] as const)
      }),
  )
  return panels.map((panel) => {
    const reach = reaches.get(panel)
    return reach ? { ...panel, view: { ...panel.view, reach } } : panel
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
