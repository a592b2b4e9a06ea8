import { search } from './use-selection'

/** The address of the frame with a single chart, from that of its page. */
export function frameAddress(address: string, code: string, chart: string | undefined): string {
  const query = new URLSearchParams(address.split('?')[1] ?? '')
  if (chart !== undefined) query.set('chart', chart)
  return `/embed/${code}${search(query)}`
}
