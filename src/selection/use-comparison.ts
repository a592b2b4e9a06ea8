import { useMemo, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { parseComparison, type ComparisonContext } from '@/model/comparison/address'
import { changed, type ComparisonChange } from '@/model/comparison/edits'
import { comparedSearch, type Compared } from './comparison-address'
import { patched, type SelectionPatch } from './use-selection'

type Context = ComparisonContext & { catalogue: { home: string } }

/** The comparison in the address, and the one way to change it, together with the selection. */
export function useComparison(context: Context) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { comparison, notices } = useMemo(() => parseComparison(query, context), [query, context])
  const shown: Compared = { comparison, selection: context.selection }
  // The page keeps what it shows until the figures of a change have come: until then the reader's next
  // change builds on the one before, not on what is still seen.
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
  /** The address of this page with some of either changed. */
  const hrefWith = (change: ComparisonChange, patch: SelectionPatch = {}): string =>
    hrefOf(nextOf(change, patch))
  const change = (made: ComparisonChange, patch: SelectionPatch = {}) => {
    const next = nextOf(made, patch)
    setPending({ ...next, since: query })
    return void navigate(hrefOf(next), { preventScrollReset: true })
  }
  return {
    comparison,
    /** What the reader has asked for; choices show this, even before its figures have come. */
    wanted: wanted.comparison,
    wantedContext: { ...context, selection: wanted.selection },
    isChanging: hrefOf(wanted) !== hrefOf(shown),
    notices,
    change,
    hrefWith,
  }
}
