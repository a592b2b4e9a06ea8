import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { search } from './use-selection'

/** A way in which a list can be narrowed. */
export interface ListFilter {
  /** Its name in the address. */
  key: string
  /** What a reader calls it: "topic". */
  noun: string
  options: readonly { id: string; label: string }[]
  /** What is shown when what the address names does not exist: "all of them are shown". */
  instead: string
}

/**
 * What a list of one page is narrowed to, in the address beside the selection.
 * @returns the chosen option of each filter that is set, notices of what does not exist, and the
 *   address of, or the way to, another choice; undefined lets all in again
 */
export function useListFilter(filters: readonly ListFilter[]) {
  const [query] = useSearchParams()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const chosen = new Map<string, string>()
  const notices: string[] = []
  for (const { key, noun, options, instead } of filters) {
    const asked = query.get(key) ?? ''
    if (options.some(({ id }) => id === asked)) chosen.set(key, asked)
    else if (asked !== '') notices.push(`There is no ${noun} “${asked.slice(0, 40)}”: ${instead}.`)
  }
  const hrefWith = (key: string, id: string | undefined): string => {
    const next = new URLSearchParams(query)
    if (id === undefined) next.delete(key)
    else next.set(key, id)
    return `${pathname}${search(next)}`
  }
  const choose = (key: string, id: string | undefined): void =>
    // Arrow keys pass every option of a list that drops down: going back must not pass them again.
    void navigate(hrefWith(key, id), { preventScrollReset: true, replace: true })
  return { chosen, notices, hrefWith, choose }
}
