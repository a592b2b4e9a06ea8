import { wholeView, type Panel } from '@/model/comparison/panel'
import { CompareAxes } from './compare-scatter'
import type { Compare } from './use-compare'
import { useYears } from '../shared/dashboard/use-dashboard'
import { SegmentLinks, ViewSwitch } from '../shared/choices/view-switch'
import { YearsChoice } from '../shared/choices/years-choice'
import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import { ChartBoundary } from '../shared/chart-boundary'
import type { CompareMenuProps } from './compare-downloads'

// The code that makes files is fetched when a reader opens the menu.
const CompareDownloads = later(
  () => import('./compare-downloads'),
  (m) => m.CompareDownloads,
)

/** Saves or copies the comparison: its charts, its figures or its address. */
const CompareMenu = (props: CompareMenuProps) => (
  <div className="menu menu-download">
    <Picker text="Download" label="This comparison">
      {() => (
        <ChartBoundary waiting={<p role="status">Loading</p>}>
          <CompareDownloads {...props} />
        </ChartBoundary>
      )}
    </Picker>
  </div>
)

/** How the comparison is shown: over time or as a scatter, chart or table, axes, years. */
export function CompareTools({ compare, panels }: { compare: Compare; panels: readonly Panel[] }) {
  const { comparison, selection, hrefChanged } = compare
  const { scatter, axes } = comparison
  const years = useYears(compare)
  const isOverTime = scatter === undefined
  return (
    <div className="toolbar compare-tools">
      {panels.length > 1 && (
        <SegmentLinks
          name="What is drawn"
          choices={[
            {
              label: 'Over time',
              to: hrefChanged({ scatter: undefined }),
              isCurrent: isOverTime,
            },
            {
              label: 'One against another',
              to: hrefChanged({ scatter: scatter ?? [0, 1] }),
              isCurrent: !isOverTime,
            },
          ]}
        />
      )}
      <ViewSwitch />
      {!isOverTime && <CompareAxes compare={compare} panels={panels} />}
      {isOverTime && panels.length > 1 && selection.view === 'chart' && (
        <SegmentLinks
          name="Axes"
          choices={[
            { label: 'Own axes', to: hrefChanged({ axes: 'own' }), isCurrent: axes === 'own' },
            {
              label: 'Shared axes',
              to: hrefChanged({ axes: 'shared' }),
              isCurrent: axes === 'shared',
            },
          ]}
        />
      )}
      {years && isOverTime && <YearsChoice years={years} choice={compare} />}
      {isOverTime && (
        <CompareMenu compare={compare} panels={panels} views={panels.map(wholeView)} />
      )}
    </div>
  )
}
