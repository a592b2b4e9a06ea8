import { later } from '@/ui/later'
import { Picker } from '@/ui/pickers/picker'
import type { Dashboard } from '../dashboard/use-dashboard'
import { ChartBoundary } from '../chart-boundary'

const YearsPicker = later(
  () => import('@/ui/pickers/years-picker'),
  (m) => m.YearsPicker,
)

interface YearsChoiceProps {
  /** First and last year shown by default, and the earliest with figures. */
  years: { earliest: number; first: number; last: number }
  choice: Pick<Dashboard, 'selection' | 'select'>
}

/** Shows the years and changes them. */
export const YearsChoice = ({ years, choice: { selection, select } }: YearsChoiceProps) => (
  <Picker label="Years" text={`${selection.from ?? years.first} to ${selection.to ?? years.last}`}>
    {() => (
      <ChartBoundary waiting={<p role="status">Loading</p>}>
        <YearsPicker {...years} from={selection.from} to={selection.to} onChoose={select} />
      </ChartBoundary>
    )}
  </Picker>
)
