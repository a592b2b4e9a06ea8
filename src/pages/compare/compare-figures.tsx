import { useState } from 'react'
import { ChartTable } from '@/charts/data-table/chart-table'
import { InStepContext, useInStep } from '@/charts/navigation/in-step'
import { latestTable } from '@/charts/data-table/areas-table'
import { worstOf } from '@/model/schema/confidentiality'
import { ConfidentialMark } from '@/ui/marks/confidential-mark'
import { useSetTerms } from '../shared/dashboard/use-dashboard'
import { useChosen, usePanels, type Compare } from './use-compare'
import { CompareIndicators } from './compare-indicators'
import { ComparePanel } from './compare-panel'
import { CompareScatter } from './compare-scatter'
import { CompareTools } from './compare-tools'
import { Terms } from '../shared/terms'
import { Notices } from '../shared/notices'

/** The choice of what to compare, then one panel per indicator, or a scatter of two of them. */
export function CompareFigures({ compare }: { compare: Compare }) {
  // On a phone the choices are hidden until opened, so that the chart comes first.
  const [isOpen, setOpen] = useState(false)
  const step = useInStep()
  const chosen = useChosen(compare)
  const terms = useSetTerms(chosen.map((one) => one.chosen.indicator.theme))
  const { panels, note } = usePanels(compare, chosen)
  const [x, y] = compare.comparison.scatter ?? []
  const pair = x === undefined || y === undefined ? undefined : ([panels[x], panels[y]] as const)
  const [first, second] = pair ?? []
  const isTable = compare.selection.view === 'table'
  const [one] = panels
  const latest = one && (
    <section className="question">
      <h2>The latest figures</h2>
      <ChartTable
        view={one.view}
        dataTable={latestTable(panels, compare.areas)}
        className="latest"
      />
      <ConfidentialMark level={worstOf(panels.map(({ view }) => view))} />
    </section>
  )
  return (
    <Terms terms={terms}>
      <button
        type="button"
        className="button compare-open"
        aria-expanded={isOpen}
        aria-controls="compare-choices"
        onClick={() => setOpen(!isOpen)}
      >
        Figures and options
      </button>
      <div
        id="compare-choices"
        className={isOpen ? 'compare-choices compare-choices-open' : 'compare-choices'}
      >
        <CompareIndicators compare={compare} chosen={chosen} />
        <CompareTools compare={compare} panels={panels} />
      </div>
      <Notices notices={[...compare.notices, ...chosen.flatMap(({ notices }) => notices)]} />
      <p className="visually-hidden" role="status">
        {compare.isChanging ? 'Loading figures' : ''}
      </p>
      <div aria-busy={compare.isChanging} className={compare.isChanging ? 'changing' : undefined}>
        {first && second ? (
          <CompareScatter compare={compare} pair={[first, second]} />
        ) : (
          <>
            {isTable && latest}
            {note !== '' && !isTable && <p className="quiet small">{note}</p>}
            <div className={panels.length > 1 && !isTable ? 'panels' : 'panels panels-one'}>
              <InStepContext value={step}>
                {panels.map((panel, place) => (
                  <ComparePanel
                    // Two panels may show the same indicator.
                    // oxlint-disable-next-line react/no-array-index-key
                    key={`${panel.chosen.indicator.id}|${place}`}
                    panel={panel}
                    place={place}
                    compare={compare}
                  />
                ))}
              </InStepContext>
            </div>
            {!isTable && latest}
          </>
        )}
      </div>
    </Terms>
  )
}
