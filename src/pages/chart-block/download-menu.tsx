import type { View } from '@/model/view/build-view'
import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import type { Dashboard } from '../shared/use-dashboard'
import { ChartBoundary } from '../shared/chart-boundary'

// What makes files is fetched when a reader opens the menu, not before.
const DownloadItems = later(
  () => import('./download-items'),
  (m) => m.DownloadItems,
)

export interface DownloadMenuProps {
  view: View
  sentence: string
  chartId?: string
  /** Where a copied link leads, when not to the indicator's page. */
  address?: string
  dashboard: Dashboard
}

/** Takes a chart away: its figures, its picture, its address. */
export const DownloadMenu = (props: DownloadMenuProps) => (
  <div className="menu">
    <Picker text="Download" label={props.view.indicator.name}>
      {() => (
        <ChartBoundary waiting={<p role="status">Loading</p>}>
          <DownloadItems {...props} />
        </ChartBoundary>
      )}
    </Picker>
  </div>
)
