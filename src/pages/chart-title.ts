import { pictureFor } from '@/charts/registry'
import { showsPeers } from '@/charts/scope'
import { titleStatement } from '@/model/verdict'
import type { View } from '@/model/view'

/** What a chart states in a line: its title where it leaves the app. */
export const chartTitle = (view: View, chartId: string | undefined): string =>
  pictureFor(view, chartId)?.title?.(view) ??
  (showsPeers(chartId) ? `Where does ${view.area.name} stand?` : titleStatement(view))
