import { FEWEST_TO_RANK } from '@/model/judgement/standing'
import { isNumber } from '@/model/schema/observation'
import { canRank } from '@/model/view/polarity'
import type { Peer, Series, View } from '@/model/view/types'
import { isSubject, subjectSeries } from '@/model/view/subject'

export interface RankedPeer {
  peer: Peer
  value: number
}

const byName = new Intl.Collator('en')

/** A single drawing asks for this a dozen times, and sorting 153 names is slow. */
const ranked = new WeakMap<View, RankedPeer[]>()

/** Authorities with a number, lowest first; those with the same number in order of name. */
export function rankedPeers(view: View): readonly RankedPeer[] {
  const known = ranked.get(view)
  if (known) return known
  const peers = view.peers
    .flatMap((peer) => (isNumber(peer.value) ? [{ peer, value: peer.value }] : []))
    .toSorted((a, b) => a.value - b.value || byName.compare(a.peer.area.name, b.peer.area.name))
  ranked.set(view, peers)
  return peers
}

/** Whether each authority has a single figure that can be ranked, and there are enough authorities. */
export const suitsPeers = (view: View): boolean =>
  canRank(view) && subjectSeries(view).length === 1 && rankedPeers(view).length >= FEWEST_TO_RANK

/** "149 authorities, lowest to highest; 2 suppressed". */
export function peersInWords(view: View, how?: string): string {
  const count = view.peers.filter((p) => isNumber(p.value)).length
  const suppressed = view.peers.filter((p) => p.value === 'c').length
  const without = view.peers.length - count - suppressed
  const rest = [
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(without > 0 ? [`${without} without a figure`] : []),
  ]
  const all = `${count} authorities${how === undefined ? '' : `, ${how}`}`
  return `${all}${rest.length > 0 ? `; ${rest.join(', ')}` : ''}`
}

export interface Reference {
  series: Series
  value: number
}

/** The figures of the region, of England and of the neighbours' average in the view's period. */
export const referencesOf = (view: View): Reference[] =>
  subjectSeries(view).length > 1
    ? []
    : view.series.flatMap((series) => {
        const value = series.points.get(view.period)?.value
        return !isSubject(series) && series.role !== 'other' && isNumber(value)
          ? [{ series, value }]
          : []
      })
