import { axisNotes, type Shown } from '@/charts/frame/notes'
import { subtitleOf } from '@/charts/frame/unit-line'
import type { ExportInput } from '@/export/format'
import { nextFigures } from '@/model/record/next-figures'
import type { Release } from '@/model/schema/release'
import { listInWords } from '@/model/values/format'
import { dateLabel } from '@/model/values/period'
import type { View } from '@/model/view/types'

/** "Source: Department for Education, November 2025": who published it, and when last. */
export function shortSource({ releases }: Pick<View, 'releases'>): string {
  const latest = new Map<string, string>()
  for (const { publisher, published } of releases)
    if (published > (latest.get(publisher) ?? '')) latest.set(publisher, published)
  const named = [...latest].map(([name, day]) => `${name}, ${dateLabel(day.slice(0, 7))}`)
  if (named.length === 0) return ''
  return `Source${named.length === 1 ? '' : 's'}: ${listInWords(named)}.`
}

/** What stands under a chart on the screen of a meeting: its unit, where its axis starts, the day and the source. */
export function footText({ view, chartId, today, version }: ExportInput, isTable: boolean): string {
  const shown: Shown = { chartId, mode: isTable ? 'table' : 'chart' }
  const next = nextFigures(view.releases, view.indicator.id, today)
  return [
    `${subtitleOf(view, chartId)}.`,
    ...axisNotes(view, shown).map((note) => `${note}.`),
    ...(view.asAt === undefined ? [] : [`As known on ${dateLabel(view.asAt)}.`]),
    ...(version === undefined ? [] : [version]),
    shortSource(view),
    ...(next === undefined || view.asAt !== undefined
      ? []
      : [`Next figures: ${dateLabel(next.date)}.`]),
  ]
    .filter(Boolean)
    .join(' ')
}

/** The newest release with figures of a view's indicator that is later than the day it is pinned to. */
export const newerThan = (
  { indicator, asAt }: View,
  releases: readonly Release[],
): Release | undefined =>
  asAt === undefined
    ? undefined
    : releases.find(
        ({ published, indicators }) => published > asAt && indicators.includes(indicator.id),
      )
