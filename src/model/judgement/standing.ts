import { rankOf } from './benchmark'
import { isNumber } from '../schema/observation'
import type { Peer, View } from '../view/types'
import { soundPeers } from './doubt'
import { ordinal } from '../values/ordinal'

/** With figures from fewer authorities than this, no rank, quarter or distribution is given. */
export const FEWEST_TO_RANK = 20

/**
 * An authority's rank from the lowest, whichever way is better: "lowest of 151", "3rd lowest of 151", "highest of
 * 151"; a figure in doubt has none.
 */
export function placesFromLowest(view: View): (of: { peer: Peer; value: number }) => string {
  const sound = soundPeers(view)
  const numbers = sound.flatMap((p) => (isNumber(p.value) ? [p.value] : []))
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  const placeOf = (value: number) =>
    value === least
      ? 'lowest'
      : value === most
        ? 'highest'
        : `${ordinal(rankOf(value, numbers, 'neutral'))} lowest`
  return ({ peer, value }) =>
    sound.includes(peer) ? `${placeOf(value)} of ${numbers.length}` : 'in doubt, not ranked'
}

/**
 * How much of all authorities lies below a figure, whichever way is better: "48% of the 151 have a lower
 * figure". A figure in doubt is not counted, and has none.
 */
export function sharesBelow(
  view: View,
): (one: { peer: Peer; value: number }) => string | undefined {
  const sound = soundPeers(view)
  const numbers = sound.flatMap((p) => (isNumber(p.value) ? [p.value] : []))
  return ({ peer, value }) => {
    if (!sound.includes(peer)) return undefined
    const below = rankOf(value, numbers, 'neutral') - 1
    const all = `the ${numbers.length}`
    if (below === 0) return `None of ${all} has a lower figure`
    const share = Math.round((100 * below) / numbers.length)
    return share < 1
      ? `Less than 1% of ${all} have a lower figure`
      : `${share}% of ${all} have a lower figure`
  }
}
