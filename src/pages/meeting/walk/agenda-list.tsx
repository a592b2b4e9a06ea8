import { itemInWords, itemsOf } from '@/model/meeting/agenda'
import { indicatorOf } from '@/selection/indicator-address'
import { useDashboard } from '../../shared/dashboard/dashboard-context'
import type { Agenda } from '../agenda/use-agenda'
import { useStepTitles } from './step-input'

interface AgendaListProps {
  agenda: Agenda
  /** Place of the chart that is shown; none where another is. */
  current: number | undefined
  onStep: (step: number) => void
  /** The heading of an item, one level below what the list stands under. */
  heading?: 'h2' | 'h3'
}

/** The items of a meeting, and the charts of each as buttons. */
export function AgendaList({ agenda, current, onStep, heading: Heading = 'h2' }: AgendaListProps) {
  const { catalogue } = useDashboard()
  const titles = useStepTitles(agenda)
  const codeOf = (address: string) =>
    catalogue.indicators.find(({ id }) => id === indicatorOf(address))?.code
  return (
    <div className="meeting-agenda">
      {itemsOf(agenda.steps).map(({ item, steps }) => (
        <section key={steps[0]?.chart.id}>
          {item && (
            <Heading>
              {itemInWords(item)}
              {item.minutes !== undefined && <span className="quiet"> {item.minutes} minutes</span>}
            </Heading>
          )}
          <ol className="plain">
            {steps.map((step) => {
              const place = agenda.steps.indexOf(step)
              const code = codeOf(step.chart.address)
              return (
                <li key={step.chart.id}>
                  <button
                    type="button"
                    aria-current={place === current ? 'step' : undefined}
                    onClick={() => onStep(place)}
                  >
                    <span className="meeting-number">{place + 1}</span>
                    <span>
                      {titles[place]} {code !== undefined && <small>{code}</small>}
                    </span>
                  </button>
                </li>
              )
            })}
          </ol>
        </section>
      ))}
    </div>
  )
}
