import type { FullIndicator } from '@/model/indicator'
import type { Shorthand, Text } from '@/model/observation'
import type { CsvRow } from '../csv'
import type { WrittenPeriod } from './read-period'
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

/** Figures by what they are of, in the order in which the file first has it. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
