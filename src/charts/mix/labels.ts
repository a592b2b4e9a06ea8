import { denominatorAt } from '@/model/view/denominator'
import { formatNumber } from '@/model/values/format'
import { periodTick } from '@/model/values/period'
import type { View } from '@/model/view/types'
import { periodTicks } from '../drawing/period-axis'
import { boxOf, keepInside, meets, type Label, type Rule } from '../drawing/scene'
import { styleSeries } from '../drawing/series-style'
import { textWidth, wrap } from '../drawing/text'
import type { Group, Placed, PlacedGroup, TextNeeds } from './columns'
import type { MixColumn } from './stacks'

/** Type sizes, which grow with the drawing. */
export interface MixType {
  size: number
  /** The number of children under a column. */
  small: number
  narrow: boolean
}

export function mixType(width: number): MixType {
  const narrow = width < 560
  const size = narrow ? 13 : Math.min(22, Math.max(14, Math.round(width / 58)))
  return { size, small: Math.max(13, size - 2), narrow }
}

const LINE = 1.2
const heading = ({ size }: MixType) => ({ size, weight: 600 }) as const
const plain = ({ size }: MixType) => ({ size, weight: 400 }) as const

/** "522" for 522 children: the denominator of a column. */
export function countOf(
  view: View,
  column: MixColumn,
): { number: string; words: string } | undefined {
  const found = denominatorAt(view, column.period, column.series)
  if (!found) return undefined
  const number = formatNumber(found.n, 0)
  return { number, words: `${number} ${found.unit}` }
}

/**
 * Widths that the heading and the labels under a group need, in px, so that no word is broken, or cut off in
 * a wider typeface.
 */
export function textNeeds(
  { area, isSubject, columns }: Group,
  view: View,
  type: MixType,
): TextNeeds {
  const words = area.split(' ').map((word) => textWidth(word, heading(type)))
  const feet = columns.flatMap((column) => [
    textWidth(periodTick(column.period, view.indicator.periodType), plain(type)),
    textWidth(countOf(view, column)?.number ?? '', { size: type.small, weight: 400 }),
  ])
  // Some of the council's years are left out if they would touch.
  return { above: Math.max(...words) + 6, below: isSubject ? 0 : Math.max(...feet) + 4 }
}

/** Names of the areas above their columns, with a rule below. `height` is what they occupy, in px. */
export function layoutHeadings(
  { groups, step }: Placed,
  view: View,
  at: { top: number; type: MixType; right: number },
): { labels: Label[]; rules: Rule[]; height: number } {
  const { type } = at
  const styles = styleSeries(view.series)
  const next = (i: number) => groups[i + 1]?.left ?? at.right + step
  const wrapped = groups.map((group, i) =>
    wrap(group.area, next(i) - group.left - 8, heading(type)),
  )
  const line = type.size * LINE
  const height = Math.max(...wrapped.map((lines) => lines.length)) * line + 6
  // Aligned to whole pixels, so that a rule is not blurred.
  const y = Math.round(at.top + height)
  const styleOf = ({ columns, isSubject }: PlacedGroup) =>
    isSubject ? undefined : styles.get(columns[0]?.series[0]?.id ?? '')
  return {
    height: height + 2,
    labels: groups.flatMap((group, i) =>
      (wrapped[i] ?? []).map((text, n, { length }): Label => ({
        key: `heading-${group.area}-${n}`,
        text,
        x: group.left,
        y: y - 6 - type.size * 0.22 - (length - 1 - n) * line,
        anchor: 'start',
        ...heading(type),
        tone: styleOf(group)?.textTone ?? 'own',
      })),
    ),
    rules: groups.map((group) => {
      const width = group.isSubject ? 3 : 2
      return {
        key: `heading-${group.area}`,
        x1: group.left,
        x2: group.right,
        y1: y - width / 2,
        y2: y - width / 2,
        tone: styleOf(group)?.tone ?? 'own',
        width,
      }
    }),
  }
}

/** The year and denominator under each column, with the unit under the latest if there is room. */
export function layoutFeet(
  view: View,
  { groups, x }: Placed,
  at: { bottom: number; type: MixType; width: number },
): { labels: Label[]; height: number; unit: string | undefined } {
  const { type } = at
  const all = groups.flatMap(({ columns }) => columns)
  const subject = all.filter((column) => column.isSubject)
  const latest = subject.at(-1)
  const y = at.bottom + type.size + 6
  const byPeriod = new Map(subject.map((column) => [column.period, column]))
  const named = periodTicks(view, {
    x: (period) => {
      const column = byPeriod.get(period)
      return column ? x(column) : 0
    },
    y,
    size: type.size,
    width: at.width,
    periods: subject.map(({ period }) => period),
  })
  const yearOf = (column: MixColumn): Label => ({
    key: `period-${column.key}`,
    text: periodTick(column.period, view.indicator.periodType),
    x: x(column),
    y,
    anchor: 'middle',
    ...plain(type),
    tone: 'ink',
  })
  const years: Label[] = [
    ...named.map((label): Label =>
      label.key === `period-${latest?.period}`
        ? keepInside({ ...label, weight: 600, tone: 'ink' }, at.width)
        : { ...label, tone: 'ink' },
    ),
    ...all.filter((column) => !column.isSubject).map(yearOf),
  ]
  const isNamed = new Set(years.map(({ key }) => key))
  const countLabel = (column: MixColumn, text: string): Label =>
    keepInside(
      {
        key: `count-${column.key}`,
        text,
        x: x(column),
        y: y + type.small + 5,
        anchor: 'middle',
        size: type.small,
        weight: 400,
        tone: 'quiet-ink',
      },
      at.width,
    )
  const counted = all.filter(
    (column) => isNamed.has(`period-${column.key}`) && countOf(view, column),
  )
  const numbers = counted.map((column) => countLabel(column, countOf(view, column)?.number ?? ''))
  const words = latest && countOf(view, latest)?.words
  const inWords =
    latest && words !== undefined && counted.includes(latest)
      ? countLabel(latest, words)
      : undefined
  const others = numbers.filter(({ key }) => key !== inWords?.key)
  const fits =
    inWords !== undefined && others.every((other) => !meets(boxOf(other), boxOf(inWords), 6))
  // A number that does not fit is left to the table.
  const shown = (fits ? [...others, inWords] : numbers).filter((label, i, labels) =>
    labels.slice(0, i).every((before) => !meets(boxOf(before), boxOf(label), 2)),
  )
  return {
    labels: [...years, ...shown],
    height: type.size + 10 + (shown.length > 0 ? type.small + 5 : 0),
    unit: shown.length > 0 && !fits ? words?.slice(words.indexOf(' ') + 1) : undefined,
  }
}
