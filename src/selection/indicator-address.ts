import type { Selection } from '@/model/view/selection'
import {
  parseSelection,
  writeSelection,
  type ParsedSelection,
  type SelectionContext,
} from './selection-address'
import { search } from './use-selection'

/** The id of the indicator in the address of a chart: "/indicator/<id>?by=<id>". */
export const indicatorOf = (address: string): string =>
  /^\/indicator\/([a-z0-9-]+)/.exec(address)?.[1] ?? ''

/** Whether an address is that of a comparison, not of an indicator's page. */
export const isComparison = (address: string): boolean => /^\/compare(\?|$)/.test(address)

/** The selection in the address of a chart. */
export const selectionOf = (address: string, context: SelectionContext): ParsedSelection =>
  parseSelection(new URLSearchParams(address.split('?')[1] ?? ''), context)

/** The address of an indicator's page with a selection. */
export const addressWith = (
  indicator: string,
  selection: Selection,
  catalogue: { home: string },
): string => `/indicator/${indicator}${search(writeSelection(selection, catalogue))}`

/** The address of a chart with some of its choices changed; the others stay as they are. */
export function withChoices(
  address: string,
  choices: Partial<Record<'measure' | 'axis' | 'vs', string>>,
): string {
  const [path = '', text = ''] = address.split('?')
  const query = new URLSearchParams(text)
  for (const [key, value] of Object.entries(choices)) query.set(key, value)
  return Object.keys(choices).length === 0 ? address : `${path}${search(query)}`
}

/** The address of the frame with a single chart, from that of its page. */
export function frameAddress(address: string, code: string, chart: string | undefined): string {
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  if (chart !== undefined) query.set('chart', chart)
  return `/embed/${code}${search(query)}`
}
