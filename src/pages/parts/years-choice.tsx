import { lazy, Suspense } from 'react'
import { Picker } from '@/ui/picker'
import type { Dashboard } from '../use-dashboard'

const YearsPicker = lazy(() =>
  import('@/ui/years-picker').then((m) => ({ default: m.YearsPicker })),
)

interface YearsChoiceProps {
  /** First and last year that the page opens with, and the first that there are figures of. */
  years: { earliest: number; first: number; last: number }
  choice: Pick<Dashboard, 'selection' | 'select'>
}

/** The years that are shown, and the way to others. */
export const YearsChoice = ({ years, choice: { selection, select } }: YearsChoiceProps) => (
  <Picker label="Years" text={`${selection.from ?? years.first} to ${selection.to ?? years.last}`}>
    {() => (
      <Suspense fallback={<p role="status">Loading</p>}>
        <YearsPicker {...years} from={selection.from} to={selection.to} onChoose={select} />
      </Suspense>
    )}
  </Picker>
)
