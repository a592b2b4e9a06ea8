import { useState } from 'react'
import { useLocation, useNavigate, useSearchParams } from 'react-router'
import { search } from './use-selection'

/** A filter of a list. */
export interface ListFilter {
  /** Its name in the address. */
  key: string
  /** The reader's word for it: "topic". */
  noun: string
  options: readonly { id: string; label: string }[]
  /** What is shown if the option in the address does not exist: "all of them are shown". */
  instead: string
}

/**
 * The filters of a page's list, which are in the address beside the selection.
 * @returns the chosen option of each filter, notices of what does not exist, and the address of, or a
 * function for, another choice; undefined clears a filter, and so does naming it in `without`
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
  const hrefWith = (
    key: string,
    id: string | undefined,
    without: readonly string[] = [],
  ): string => {
    const next = new URLSearchParams(query)
    for (const other of without) next.delete(other)
    if (id === undefined) next.delete(key)
    else next.set(key, id)
    return `${pathname}${search(next)}`
  }
  const choose = (key: string, id: string | undefined): void =>
    // In a drop-down list the arrow keys pass every option, and going back must not pass them again.
    void navigate(hrefWith(key, id), { preventScrollReset: true, replace: true })
  return { chosen, notices, hrefWith, choose }
}

/**
 * The words that the records of a list must hold. Those in the address come first, and what the reader types gets there
 * once the field is left: an address that followed each letter would hold the letters up.
 */
export function useWordsAsked() {
  const [query, setQuery] = useSearchParams()
  const asked = query.get('words') ?? ''
  const [{ words, from }, setWords] = useState({ words: asked, from: asked })
  if (from !== asked) setWords({ words: asked, from: asked })
  const keep = () => {
    if (words === asked) return
    const next = new URLSearchParams(query)
    if (words === '') next.delete('words')
    else next.set('words', words)
    setQuery(next, { preventScrollReset: true, replace: true })
  }
  return { words, write: (text: string) => setWords({ words: text, from }), keep }
}

/** The query of the page that lists what a paper says of something. */
export const paperQuery = (paper: string, words: string): string =>
  new URLSearchParams({ paper, words }).toString()
