import { MEANING_WORD, formatLimit, signalInWords } from '@/model/sentences/control-sentence'
import { textOf } from '@/model/sentences/parts'
import type { Stretch } from '@/model/judgement/control-limits'
import { readControl } from '@/model/judgement/read-control'
import {
  cellOf,
  periodRows,
  tableCaption,
  type Cell,
  type DataTable,
} from '../data-table/data-table'
import type { View } from '@/model/view/types'
import { subjectSeries } from '@/model/view/subject'

/** A row for each period: the figure, its usual range, and any signal. */
export function controlTable(view: View): DataTable {
  const control = readControl(view)
  const [subject] = subjectSeries(view)
  const stretchOf = (period: string): Stretch | undefined =>
    control?.stretches.find((s) => s.points.some((p) => p.period === period))
  const limit = (period: string, level: 'lower' | 'mean' | 'upper'): Cell => {
    const limits = stretchOf(period)?.limits
    return { value: limits ? { text: formatLimit(limits[level], view) } : undefined }
  }
  const found = (period: string): Cell => {
    const signals = (control?.signals ?? []).filter((s) =>
      s.points.some((p) => p.period === period),
    )
    const text = signals.map((s) => `${MEANING_WORD[s.meaning]}: ${textOf(signalInWords(s, view))}`)
    if (control?.doubtful.includes(period) === true) return { value: { text: 'In doubt' } }
    const isJudged = stretchOf(period)?.limits !== undefined
    return {
      value: text.length > 0 ? { text: text.join('; ') } : isJudged ? { text: 'Usual' } : undefined,
    }
  }
  return {
    caption: tableCaption(view, 'by period, with mean and limits'),
    corner: 'Period',
    columns: [
      { key: 'value', label: subject?.label ?? view.area.name },
      { key: 'lower', label: 'Lower limit' },
      { key: 'mean', label: 'Mean' },
      { key: 'upper', label: 'Upper limit' },
      { key: 'finding', label: 'What it shows', words: true },
    ],
    groups: [
      {
        key: 'all',
        rows: periodRows(view, (period) => [
          cellOf(subject?.points.get(period), view),
          limit(period, 'lower'),
          limit(period, 'mean'),
          limit(period, 'upper'),
          found(period),
        ]),
      },
    ],
  }
}
