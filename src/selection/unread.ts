import { useSearchParams } from 'react-router'
import { listInWords } from '@/model/values/format'

/** What an address may ask for, with the reader's word for it. */
const WORDS = new Map([
  ['area', 'council'],
  ['vs', 'comparison'],
  ['average', 'average'],
  ['measure', 'measure'],
  ['by', 'breakdown'],
  ['category', 'category'],
  ['from', 'first year'],
  ['to', 'last year'],
  ['view', 'view'],
  ['chart', 'chart'],
  ['stands', 'chart of all councils'],
  ['axis', 'axis'],
  ['as-at', 'date'],
  ['data', 'version of the data'],
  ['areas', 'list of councils'],
  ['indicators', 'list of indicators'],
  ['scatter', 'scatter'],
  ['axes', 'choice of axes'],
  ['since', 'first day'],
  ['until', 'last day'],
  ['kind', 'kind of change'],
  ['layout', 'layout'],
  ['figure', 'figure'],
  ['state', 'state'],
  ['topic', 'topic'],
  ['paper', 'paper'],
  ['about', 'subject'],
  ['words', 'list of words'],
  ['order', 'order'],
])

/** What mail and social networks add to links for purposes of their own. */
const ADDED = /^(utm_|mc_|_ga)|^(fbclid|gclid|msclkid|ref|source)$/

const MOST_LETTERS = 40

/** Notices of what an address asks for in words that mean nothing here, and of what it asks for twice. */
export function unreadIn(query: URLSearchParams): string[] {
  const keys = [...new Set(query.keys())]
  const unknown = keys.filter((key) => !WORDS.has(key) && !ADDED.test(key))
  const twice = keys.filter((key) => WORDS.has(key) && new Set(query.getAll(key)).size > 1)
  const named = unknown.slice(0, 3).map((key) => `“${key.slice(0, MOST_LETTERS)}”`)
  const more = unknown.length - named.length
  return [
    ...(unknown.length === 0
      ? []
      : [
          `Not understood in the address, and left out: ${listInWords([...named, ...(more > 0 ? [`${more} more`] : [])])}.`,
        ]),
    ...twice.map(
      (key) => `The address has more than one ${WORDS.get(key) ?? key}: the first is used.`,
    ),
  ]
}

/** Those notices for the address of the page. */
export function useUnread(): string[] {
  const [query] = useSearchParams()
  return unreadIn(query)
}
