import { pictureFor } from '@/charts/registry'
import { breakdownChart } from '@/charts/breakdown-bar/office'
import { controlChart } from '@/charts/control-chart/office'
import { dotChart } from '@/charts/distribution/office'
import { mixChart } from '@/charts/mix/office'
import type { ChartSetting, OfficeChart } from '@/charts/office/office-chart'
import { rankChart } from '@/charts/rank/office'
import { scatterChart } from '@/charts/scatter/office'
import { trendChart } from '@/charts/trend/office'
import type { View } from '@/model/view/types'
import { areaChart } from '@/charts/area-bar/office'
import { groupChart } from '@/charts/mix-by-group/office'

/** The native form of each kind of chart that has one; the others are tables. */
const FORMS: Record<string, (view: View, setting: ChartSetting) => OfficeChart> = {
  trend: trendChart,
  'control-chart': controlChart,
  mix: mixChart,
  rank: rankChart,
  distribution: dotChart,
  'breakdown-bar': breakdownChart,
  'area-bar': areaChart,
  'mix-by-group': groupChart,
  scatter: scatterChart,
}

/** A chart of the screen as a chart that Office programs draw and edit; undefined where it is words or a table. */
export function chartOf(
  view: View,
  chartId: string | undefined,
  setting: ChartSetting,
): OfficeChart | undefined {
  const picture = pictureFor(view, chartId)
  return picture && FORMS[picture.id]?.(view, setting)
}
