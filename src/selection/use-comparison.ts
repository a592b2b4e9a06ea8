import { useMemo, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { parseComparison, type ComparisonContext } from '@/model/comparison/address'
import { changed, type ComparisonChange } from '@/model/comparison/edits'
import { comparedSearch, type Compared } from './comparison-address'
import { patched, type SelectionPatch } from './use-selection'

type Context = ComparisonContext & { catalogue: { home: string } }

/** The comparison and selection in the address, and the only way to change them. */
export function useComparison(context: Context) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { comparison, notices } = useMemo(() => parseComparison(query, context), [query, context])
  const shown: Compared = { comparison, selection: context.selection }
  // The page shows the previous state until the figures of a change have loaded. Meanwhile the reader's next
  // change builds on the pending one, not on what is shown.
  const [pending, setPending] = useState<Compared & { since: URLSearchParams }>()
  const wanted: Compared = pending?.since === query ? pending : shown
  const hrefOf = (compared: Compared): string => `${pathname}${comparedSearch(compared, context)}`
  const nextOf = (change: ComparisonChange, patch: SelectionPatch): Compared => {
    const selection = patched(wanted.selection, patch)
    return {
      selection,
      comparison: changed(wanted.comparison, change, { ...context, selection }),
    }
  }
  /** The address of this page with changes to the comparison, the selection or both. */
  const hrefWith = (change: ComparisonChange, patch: SelectionPatch = {}): string =>
    hrefOf(nextOf(change, patch))
  const change = (made: ComparisonChange, patch: SelectionPatch = {}) => {
    const next = nextOf(made, patch)
    setPending({ ...next, since: query })
    return void navigate(hrefOf(next), { preventScrollReset: true })
  }
  return {
    comparison,
    /** What the reader has asked for. Controls show this before its figures have loaded. */
    wanted: wanted.comparison,
    wantedContext: { ...context, selection: wanted.selection },
    isChanging: hrefOf(wanted) !== hrefOf(shown),
    notices,
    change,
    hrefWith,
  }
}
