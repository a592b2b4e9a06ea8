import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import { ChartBoundary } from '../shared/chart-boundary'
import type { DownloadMenuProps } from './download-items'

// What makes files is fetched when a reader opens the menu, not before.
const DownloadItems = later(
  () => import('./download-items'),
  (m) => m.DownloadItems,
)

/** Takes a chart away: its figures, its picture, its address. */
export const DownloadMenu = (props: DownloadMenuProps) => (
  <div className="menu menu-download">
    <Picker text="Download" label={props.view.indicator.name}>
      {() => (
        <ChartBoundary waiting={<p role="status">Loading</p>}>
          <DownloadItems {...props} />
        </ChartBoundary>
      )}
    </Picker>
  </div>
)
