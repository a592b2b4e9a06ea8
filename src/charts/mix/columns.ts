import type { MixColumn } from './stacks'

/** Columns of one area, side by side. */
export interface Group {
  area: string
  own: boolean
  columns: readonly MixColumn[]
}

/** Where a group stands: its first column begins at `left`, its last ends at `right`. */
export interface PlacedGroup extends Group {
  left: number
  right: number
}

export interface Placed {
  groups: PlacedGroup[]
  /** Width of each column. */
  bar: number
  /** From one column of a group to the next. */
  step: number
  /** Middle of a column. */
  x: (column: MixColumn) => number
}

/** Width of a column, and the room between groups, as shares of the step. */
const BAR = 0.8
const APART = 0.62
const WIDEST_STEP = 160

/** Columns of one area after another. */
export function groupColumns(columns: readonly MixColumn[]): Group[] {
  const groups = new Map<string, MixColumn[]>()
  for (const column of columns) {
    const key = column.own ? '' : column.key
    groups.set(key, [...(groups.get(key) ?? []), column])
  }
  return [...groups.values()].map((all) => ({
    area: all[0]?.area ?? '',
    own: all[0]?.own === true,
    columns: all,
  }))
}

/** Widths in px that the texts of a group need at least: its longest word above, and the text under a column. */
export interface TextNeeds {
  above: number
  below: number
}

/** Halvings until a step is found to far less than a pixel. */
const HALVINGS = 24

/** Columns from left to right, as wide as the room allows, each group apart from the next. */
export function placeColumns(
  groups: readonly Group[],
  at: { left: number; right: number; needs: (group: Group) => TextNeeds },
): Placed {
  const needs = groups.map(at.needs)
  const columnsOf = ({ columns }: Group, step: number) => (columns.length - 1 + BAR) * step
  /** How far the text under a lone column reaches beyond it on each side. */
  const beyond = (i: number, step: number) => Math.max(0, ((needs[i]?.below ?? 0) - BAR * step) / 2)
  const widthOf = (group: Group, i: number, step: number) =>
    Math.max(columnsOf(group, step) + 2 * beyond(i, step), beyond(i, step) + (needs[i]?.above ?? 0))
  const total = (step: number) =>
    groups.reduce((sum, group, i) => sum + widthOf(group, i, step), 0) +
    APART * step * (groups.length - 1)
  let [step, most] = [0, WIDEST_STEP]
  for (let i = 0; i < HALVINGS; i += 1) {
    const middle = (step + most) / 2
    if (total(middle) <= at.right - at.left) step = middle
    else most = middle
  }
  const bar = step * BAR
  const middles = new Map<MixColumn, number>()
  let from = at.left
  const placed = groups.map((group, g): PlacedGroup => {
    const left = from + beyond(g, step)
    group.columns.forEach((column, i) => middles.set(column, left + bar / 2 + i * step))
    from += widthOf(group, g, step) + APART * step
    return { ...group, left, right: left + columnsOf(group, step) }
  })
  return { groups: placed, bar, step, x: (column) => middles.get(column) ?? 0 }
}
