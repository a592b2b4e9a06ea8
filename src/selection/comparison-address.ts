import {
  parseComparison,
  writeComparison,
  type Comparison,
  type ComparisonContext,
} from '@/model/comparison/address'
import type { Selection } from '@/model/view/selection'
import { selectionOf } from './indicator-address'
import { writeSelection } from './selection-address'
import { search } from './use-selection'

/** Both that the address of a comparison holds. */
export interface Compared {
  comparison: Comparison
  selection: Selection
}

type Context = Omit<ComparisonContext, 'selection'> & { catalogue: { home: string } }

/** What is compared at an address, and how it is shown. */
export function comparedAt(address: string, context: Context): Compared {
  const { selection } = selectionOf(address, context)
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  return { selection, comparison: parseComparison(query, { ...context, selection }).comparison }
}

/** The part of an address that holds a comparison. */
export function comparedSearch({ comparison, selection }: Compared, context: Context): string {
  const written = writeSelection(selection, context.catalogue)
  for (const [key, value] of writeComparison(comparison, { ...context, selection }))
    written.set(key, value)
  return search(written)
}
