import { useMemo } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { parseComparison, writeComparison, type ComparisonContext } from '@/model/comparison'
import { changed, type Change } from '@/model/comparison-changes'
import { writeSelection } from '@/model/selection'
import { patched, search, type SelectionPatch } from './use-selection'

type Context = ComparisonContext & { catalogue: { home: string } }

/** The comparison in the address, and the one way to change it, together with the selection. */
export function useComparison(context: Context) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const { comparison, notices } = useMemo(() => parseComparison(query, context), [query, context])
  /** The address of this page with some of either changed. */
  const hrefWith = (change: Change, patch: SelectionPatch = {}): string => {
    const selection = patched(context.selection, patch)
    const next = { ...context, selection }
    const written = writeSelection(selection, context.catalogue)
    for (const [key, value] of writeComparison(changed(comparison, change, next), next))
      written.set(key, value)
    return `${pathname}${search(written)}`
  }
  const change = (wanted: Change, patch: SelectionPatch = {}) =>
    void navigate(hrefWith(wanted, patch), { preventScrollReset: true })
  return { comparison, notices, change, hrefWith }
}
