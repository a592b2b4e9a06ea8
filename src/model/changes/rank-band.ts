import { changedFigure, type Change } from './changes'
import { isNumber } from '../schema/observation'
import { canRank } from '../view/polarity'
import { QUARTER_WORDS, quarterOf } from '../judgement/quarter'
import { FEWEST_TO_RANK } from '../judgement/standing'
import { quartiles } from '../values/statistics'
import type { View } from '../view/types'
import { isDoubtful, soundPeers } from '../judgement/doubt'

/**
 * The quarter of all authorities that the council's figure lies in, counted from the lowest figures
 * up; undefined for a figure in doubt.
 */
export function bandOf(view: View): (typeof QUARTER_WORDS)[number] | undefined {
  const subject = view.peers.find((peer) => peer.isSubject)
  const numbers = soundPeers(view).flatMap(({ value }) => (isNumber(value) ? [value] : []))
  if (!subject || !isNumber(subject.value) || numbers.length < FEWEST_TO_RANK) return undefined
  if (!canRank(view) || isDoubtful(view, subject.area.code)) return undefined
  return QUARTER_WORDS[quarterOf(subject.value, quartiles(numbers))]
}

/**
 * Whether the council's latest figure has moved to another quarter of the authorities.
 * @param then its view with all authorities as known on the first day, in the period that was its
 *   latest
 * @param now the same as known on the second day
 */
export function bandChange(then: View, now: View): Change | undefined {
  const [was, is] = [bandOf(then), bandOf(now)]
  const [before, after] = [then, now].map(
    (view) => view.peers.find((peer) => peer.isSubject)?.observation,
  )
  if (was === undefined || is === undefined || was === is || !before || !after) return undefined
  return {
    kind: 'band',
    ...changedFigure(now, before, after),
    note: `Among all authorities: ${was}, now ${is}`,
  }
}
