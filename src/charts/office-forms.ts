import type { View } from '@/model/view/types'
import type { OfficeForm, ChartSetting, OfficeChart } from './office/office-chart'
import { chartFor } from './registry'

/** Fetched with the code that makes Office files, never with a chart's picture. */
const forms = new Map(
  Object.entries(
    import.meta.glob<OfficeForm>('./*/office.ts', { eager: true, import: 'default' }),
  ).map(([path, form]) => [path.replace(/^.*\/(.*)\/office\.ts$/, '$1'), form]),
)

/**
 * A chart of the screen as one that Office programs draw and edit.
 * @returns undefined for words or a table, which have no such form
 */
export function officeChartOf(
  view: View,
  chartId: string | undefined,
  setting: ChartSetting,
): OfficeChart | undefined {
  const chart = chartFor(view, chartId)
  return chart && forms.get(chart.id)?.(view, setting)
}
