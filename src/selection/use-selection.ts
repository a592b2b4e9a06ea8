import { useMemo, useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { localDay } from '@/model/values/local-day'
import type { Selection } from '@/model/view/selection'
import { parseSelection, writeSelection, type SelectionContext } from './selection-address'

/** Keys that are kept when the reader moves to another page. */
const SHARED = [
  'area',
  'vs',
  'average',
  'from',
  'to',
  'axis',
  'asAt',
] as const satisfies (keyof Selection)[]

/** The days compared and the layout are kept when another council is chosen. */
const KEPT = ['since', 'until', 'layout']

/** Commas and colons are not encoded, so that people can read them. */
export const search = (query: URLSearchParams): string => {
  const text = query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%7E', '~')
  return text === '' ? '' : `?${text}`
}

/** Undefined resets a key to its default. */
export type SelectionPatch = { [K in keyof Selection]?: Selection[K] | undefined }

export const patched = (selection: Selection, patch: SelectionPatch): Selection => {
  const next = { ...selection }
  for (const [key, value] of Object.entries(patch)) {
    if (value === undefined) Reflect.deleteProperty(next, key)
    else Reflect.set(next, key, value)
  }
  return next
}

/** The selection in the address, and the only way to change it. */
export function useSelection(context: SelectionContext) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const [today] = useState(() => localDay(new Date()))
  const parsed = useMemo(
    () => parseSelection(query, { ...context, today }),
    [query, context, today],
  )
  const { selection, notices } = parsed
  /** The address of this page with some keys changed. */
  const hrefWith = (patch: SelectionPatch): string => {
    const next = writeSelection(patched(selection, patch), context.catalogue)
    for (const key of KEPT) {
      const value = query.get(key)
      if (value !== null) next.set(key, value)
    }
    return pathname + search(next)
  }
  /** The address of another page, for the same council, comparison and years. */
  const hrefTo = (path: string, patch: SelectionPatch = {}): string => {
    const shared: Selection = {
      area: selection.area,
      average: selection.average,
      view: 'chart',
      axis: 'auto',
    }
    for (const key of SHARED)
      if (selection[key] !== undefined) Reflect.set(shared, key, selection[key])
    return `${path}${search(writeSelection(patched(shared, patch), context.catalogue))}`
  }
  const select = (patch: SelectionPatch) =>
    void navigate(hrefWith(patch), { preventScrollReset: true })
  return { selection, notices, select, hrefWith, hrefTo }
}

/**
 * Whether the address needs more areas than those of the home council: it asks for another council, by a
 * current or former code, or is of a comparison.
 */
export function useNeedsAllAreas(): boolean {
  const [query] = useSearchParams()
  const { pathname } = useLocation()
  return query.has('area') || query.has('areas') || /^\/compare\/?$/.test(pathname)
}
