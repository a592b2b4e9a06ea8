import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import { ChartBoundary } from '../shared/chart-boundary'
import type { CompareMenuProps } from './compare-downloads'

// What makes files is fetched when a reader opens the menu, not before.
const CompareDownloads = later(
  () => import('./compare-downloads'),
  (m) => m.CompareDownloads,
)

/** Takes the comparison away: its charts, its figures and its address. */
export const CompareMenu = (props: CompareMenuProps) => (
  <div className="menu">
    <Picker text="Download" label="This comparison">
      {() => (
        <ChartBoundary waiting={<p role="status">Loading</p>}>
          <CompareDownloads {...props} />
        </ChartBoundary>
      )}
    </Picker>
  </div>
)
