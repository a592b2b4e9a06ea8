import { Picker } from '@/ui/picker'
import { YearsPicker } from '@/ui/years-picker'
import type { Dashboard } from '../use-dashboard'

interface YearsChoiceProps {
  /** First and last year that there are figures of. */
  years: { first: number; last: number }
  choice: Pick<Dashboard, 'selection' | 'select'>
}

/** The years that are shown, and the way to others. */
export const YearsChoice = ({ years, choice: { selection, select } }: YearsChoiceProps) => (
  <Picker label="Years" text={`${selection.from ?? years.first} to ${selection.to ?? years.last}`}>
    {() => <YearsPicker {...years} from={selection.from} to={selection.to} onChoose={select} />}
  </Picker>
)
