import type { FullIndicator } from '@/model/schema/indicator'
import type { Shorthand, Text } from '@/model/schema/observation'
import type { CsvRow } from '../tables/csv'
import type { WrittenPeriod } from '../tables/read-period'
import type { WrittenNumber } from './read-value'

/** A row of a tidy file whose cells are each understood, before the rows are looked at together. */
export interface RawFigure {
  row: CsvRow
  /** Absent where the indicator is new. */
  indicator?: FullIndicator
  id: string
  area: string
  period: WrittenPeriod
  /** As the file has it; empty where the indicator's only one is meant. */
  measure: string
  category: string
  breakdown: string
  value: WrittenNumber | { shorthand: Shorthand } | Text
  note: string
}
