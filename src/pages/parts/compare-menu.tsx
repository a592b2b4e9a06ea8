import { lazy, Suspense } from 'react'
import type { Panel } from '@/model/comparison-panel'
import type { View } from '@/model/view'
import { Picker } from '@/ui/picker'
import type { Compare } from '../use-compare'

// What makes files is fetched when a reader opens the menu, not before.
const CompareDownloads = lazy(() =>
  import('./compare-downloads').then((m) => ({ default: m.CompareDownloads })),
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
        <Suspense fallback={<p role="status">Loading</p>}>
          <CompareDownloads {...props} />
        </Suspense>
      )}
    </Picker>
  </div>
)
