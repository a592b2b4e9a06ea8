import { chartFor } from '@/charts/registry'
import type { EntryInput } from '@/export/report-format'
import { inSentence } from '@/model/values/format'

/**
 * The items of a report with unique titles. If a title is already in use, the chart's area is added, or for
 * the same council, the kind of chart.
 */
export function withDistinctTitles(entries: readonly EntryInput[]): EntryInput[] {
  const used = new Map<string, string>()
  return entries.map((entry) => {
    if (entry.kind === 'heading') return entry
    const { title, view, chartId } = entry.input
    const label = inSentence(chartFor(view, chartId)?.label ?? 'again')
    const isSameArea = used.get(title) === view.area.code
    const others = isSameArea ? [label] : [view.area.name, `${view.area.name}, ${label}`]
    const numbered = entries.map((_, at) => `${others.at(-1)}, ${at + 2}`)
    const titles = [title, ...[...others, ...numbered].map((more) => `${title} (${more})`)]
    const own = titles.find((one) => !used.has(one)) ?? title
    used.set(own, view.area.code)
    return { ...entry, input: { ...entry.input, title: own } }
  })
}
