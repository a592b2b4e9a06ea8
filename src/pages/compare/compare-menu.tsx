import type { Panel } from '@/model/comparison/panel'
import type { View } from '@/model/view/build-view'
import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import type { Compare } from './use-compare'
import { ChartBoundary } from '../shared/chart-boundary'

// What makes files is fetched when a reader opens the menu, not before.
const CompareDownloads = later(
  () => import('./compare-downloads'),
  (m) => m.CompareDownloads,
)

export interface CompareMenuProps {
  compare: Compare
  /** What is shown, and so what a file holds. */
  panels: readonly Panel[]
  /** The same with every area and neighbour, for the file of all figures. */
  views: readonly View[]
}

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
