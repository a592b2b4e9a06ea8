import type { MixColumn } from './stacks'

/** Columns of one area, side by side. */
export interface Group {
  area: string
  isSubject: boolean
  columns: readonly MixColumn[]
}

/** A group's position, from the left edge of its first column to the right edge of its last. */
export interface PlacedGroup extends Group {
  left: number
  right: number
}

export interface Placed {
  groups: PlacedGroup[]
  /** Width of each column, in px. */
  bar: number
  /** Distance from one column of a group to the next, in px. */
  step: number
  /** Middle of a column. */
  x: (column: MixColumn) => number
}

/** Width of a column, and the gap between groups, as shares of the step. */
const BAR = 0.8
const APART = 0.62
const WIDEST_STEP = 160

/**
 * The name of a column's area; beside the council's own columns on a narrow screen, its shortening, as "Bucks", but no
 * initials.
 */
function nameOf({ area, isSubject, series }: MixColumn, isNarrow: boolean): string {
  const shorter = series[0]?.area?.alsoKnownAs?.find(
    (name) => name.length < area.length && area.startsWith(name.slice(0, 3)),
  )
  return isNarrow && !isSubject ? (shorter ?? area) : area
}

/** Columns grouped by area. */
export function groupColumns(
  columns: readonly MixColumn[],
  { isNarrow }: { isNarrow: boolean },
): Group[] {
  const groups = new Map<string, MixColumn[]>()
  for (const column of columns) {
    const key = column.isSubject ? '' : column.key
    groups.set(key, [...(groups.get(key) ?? []), column])
  }
  return [...groups.values()].flatMap((all) =>
    all[0] ? [{ area: nameOf(all[0], isNarrow), isSubject: all[0].isSubject, columns: all }] : [],
  )
}

/**
 * Minimum widths for the texts of a group, in px: the longest word of its heading, and the text under a
 * column.
 */
export interface TextNeeds {
  above: number
  below: number
}

/** Number of bisections, enough to find the step to far less than a pixel. */
const HALVINGS = 24

/** Positions of the columns from left to right, as wide as there is room for, with gaps between groups. */
export function placeColumns(
  groups: readonly Group[],
  at: { left: number; right: number; needs: (group: Group) => TextNeeds },
): Placed {
  const needs = groups.map(at.needs)
  const columnsOf = ({ columns }: Group, step: number) => (columns.length - 1 + BAR) * step
  /** Distance by which the text under a single column extends beyond it on each side, in px. */
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
