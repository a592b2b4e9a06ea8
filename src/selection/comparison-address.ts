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

/** The two parts of the address of a comparison. */
export interface Compared {
  comparison: Comparison
  selection: Selection
}

type Context = Omit<ComparisonContext, 'selection'> & { catalogue: { home: string } }

/** The comparison in an address, and how it is shown. */
export function comparedAt(address: string, context: Context): Compared {
  const { selection } = selectionOf(address, context)
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  return { selection, comparison: parseComparison(query, { ...context, selection }).comparison }
}

/** The query string of a comparison. */
export function comparedSearch({ comparison, selection }: Compared, context: Context): string {
  const written = writeSelection(selection, context.catalogue)
  for (const [key, value] of writeComparison(comparison, { ...context, selection }))
    written.set(key, value)
  return search(written)
}
