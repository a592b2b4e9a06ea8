import { useSuspenseQuery } from '@tanstack/react-query'
import { reportTemplatesQuery } from '@/data/report-template-queries'
import { itemsNewTo, withItems, type NewItem, type SavedReport } from '@/model/report/report'
import { templateCharts, type ReportTemplate } from '@/model/schema/report-template'
import { useDashboard } from '../shared/dashboard/dashboard-context'
import { templateCover, templateItems } from '../report-list/template-items'
import type { ReportEditor } from './use-report-editor'

interface ReportStartProps {
  editor: ReportEditor
}

const countOf = (n: number) => `${n} ${n === 1 ? 'chart' : 'charts'}`

/** Predefined lists of charts to start from or add. */
export function ReportStart({ editor: { report, change, say } }: ReportStartProps) {
  const dashboard = useDashboard()
  const { packs } = useSuspenseQuery(reportTemplatesQuery).data
  const add = (template: ReportTemplate) => {
    const { items: all, left } = templateItems(template, dashboard)
    const items = itemsNewTo(report, all)
    const chartsOf = (some: readonly NewItem[]) =>
      some.filter(({ kind }) => kind === 'chart').length
    const there = chartsOf(all) - chartsOf(items)
    if (all.length > 0 && items.length === 0) {
      say(`All charts of “${template.name}” are in your report already.`)
      return
    }
    const before = new Set(report.entries.map(({ id }) => id))
    const { date, asAt, ...cover } = templateCover(template)
    // The day of a meeting that took place is that of a whole report, or of none of it.
    const day = report.entries.length === 0 && asAt !== undefined ? { date, asAt } : {}
    const next: SavedReport = {
      ...cover,
      ...withItems(report, items),
      title: report.title || template.title,
      ...day,
    }
    const twice =
      there === 0 ? '' : ` ${countOf(there)} ${there === 1 ? 'was' : 'were'} there already.`
    const missing =
      left === 0
        ? ''
        : ` ${countOf(left)} left out: only the home council’s own papers have these figures.`
    change(next, `Added “${template.name}”.${twice}${missing}`, (now) => {
      const added = new Set(next.entries.flatMap(({ id }) => (before.has(id) ? [] : [id])))
      return { ...now, entries: now.entries.filter(({ id }) => !added.has(id)) }
    })
  }
  return (
    <ul className="plain report-start">
      {packs.map((template) => (
        <li key={template.id}>
          <button type="button" className="button" onClick={() => add(template)}>
            <b>{template.name}</b>
            <span className="small">
              {template.summary} {countOf(templateCharts(template).length)}.
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
