import { lazy, Suspense } from 'react'
import type { View } from '@/model/view'
import { Picker } from '@/ui/picker'
import type { Dashboard } from '../use-dashboard'

// What makes files is fetched when a reader opens the menu, not before.
const DownloadItems = lazy(() =>
  import('./download-items').then((m) => ({ default: m.DownloadItems })),
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
        <Suspense fallback={<p role="status">Loading</p>}>
          <DownloadItems {...props} />
        </Suspense>
      )}
    </Picker>
  </div>
)
