import type { NewItem, SavedReport } from '@/model/report/report'
import { templateCharts, type ReportTemplate } from '@/model/schema/report-template'
import type { Dashboard } from '../shared/dashboard/use-dashboard'

/** The charts of a ready list for the chosen council, and how many only the home council has. */
export function templateItems(
  template: ReportTemplate,
  { catalogue, selection, hrefTo }: Pick<Dashboard, 'catalogue' | 'selection' | 'hrefTo'>,
): { items: NewItem[]; left: number } {
  const names = new Map(catalogue.indicators.map((one) => [one.id, one]))
  const isHome = selection.area === catalogue.home
  const items = template.entries.flatMap((entry): NewItem[] => {
    if ('heading' in entry) return [{ kind: 'heading', text: entry.heading }]
    const { indicator: id, chart, note, ...patch } = entry
    const indicator = names.get(id)
    if (!indicator || (indicator.local === true && !isHome)) return []
    return [
      {
        kind: 'chart',
        address: hrefTo(`/indicator/${id}`, patch),
        ...(chart === undefined ? {} : { chart }),
        ...(note === undefined ? {} : { note }),
        title: indicator.name,
      },
    ]
  })
  const kept = items.filter(({ kind }) => kind === 'chart').length
  return { items, left: templateCharts(template).length - kept }
}

/** The front page that a list of a meeting gives a report that has none: its title, name and day. */
export const templateCover = ({ name, title, day }: ReportTemplate): Partial<SavedReport> => ({
  title,
  committee: name,
  ...(day === undefined ? {} : { date: day, asAt: day }),
})
