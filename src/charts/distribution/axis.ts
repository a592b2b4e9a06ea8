import { areaInSentence } from '@/model/schema/area'
import { capitalise, formatValue, listInWords } from '@/model/values/format'
import { isNumber } from '@/model/schema/observation'
import { quartiles, type Quartiles } from '@/model/values/statistics'
import { peersInWords, rankedPeers, referencesOf, type RankedPeer } from '../drawing/ranked-peers'
import { valueAxis, type ValueAxis } from '../drawing/value-axis'
import type { ViewMode } from '@/model/view/selection'
import type { View } from '@/model/view/types'

/** Extreme outliers as defined by Tukey (1977): more than three interquartile ranges beyond the quartiles. */
const FAR = 3
/** The axis excludes outliers only when that frees more than this share of it. */
const WORTH = 1 / 3

export interface PeerAxis {
  axis: ValueAxis
  quartiles: Quartiles
  /** Authorities beyond the end of the axis, nearest first. */
  beyond: RankedPeer[]
}

/**
 * The axis for all authorities' values. It starts at zero, or near the lowest value where all are in its
 * upper half. A few very high values (the City of London, Kent) are placed beyond the end of the axis, so
 * that they do not squeeze the rest. The council and its benchmarks are always on the axis.
 */
export function peerAxis(view: View, count?: number): PeerAxis {
  const ranked = rankedPeers(view)
  const spread = quartiles(ranked.map(({ value }) => value))
  const width = spread.upper - spread.lower
  const bounds = [
    ...referencesOf(view).map(({ value }) => value),
    ...ranked.flatMap(({ peer, value }) => (peer.isSubject ? [value] : [])),
    ...ranked.flatMap(({ value }) => (value <= spread.upper + FAR * width ? [value] : [])),
  ]
  const [end, max, min] = [
    Math.max(...bounds),
    ranked.at(-1)?.value ?? 0,
    Math.min(0, ranked[0]?.value ?? 0),
  ]
  const isCut = width > 0 && max - end > (max - min) * WORTH
  const kept = isCut ? bounds : [...bounds, max]
  const isHigh = Math.min(...kept) > Math.max(...kept) / 2
  return {
    axis: valueAxis(kept, {
      axis: isHigh ? 'fit' : 'zero',
      measure: view.measure,
      ...(count === undefined ? {} : { count }),
    }),
    quartiles: spread,
    beyond: isCut ? ranked.filter(({ value }) => value > end) : [],
  }
}

/** "151 authorities; 1 suppressed; 2 beyond the end of the axis: Kent 91 and City of London 177". */
export function fieldInWords(view: View): string {
  const { beyond } = peerAxis(view)
  const names = beyond.map(
    ({ peer, value }) => `${peer.area.name} ${formatValue(value, view.measure)}`,
  )
  return [
    peersInWords(view),
    ...(names.length > 0 ? [`beyond the end of the axis: ${listInWords(names)}`] : []),
  ].join('; ')
}

/** The notes under the chart on the axis and the quartiles. */
export function peerNotes(view: View, mode: ViewMode): string[] {
  const { axis } = peerAxis(view)
  const subject = view.peers.find((p) => p.isSubject)
  return [
    ...(mode === 'chart' && axis.lo > 0
      ? [`Axis starts at ${formatValue(axis.lo, view.measure)}.`]
      : []),
    'A quarter of the authorities lie below the lower quartile, and a quarter above the upper one.',
    ...(subject && !isNumber(subject.value)
      ? [`${capitalise(areaInSentence(view.area))} has no dot: it has no published figure.`]
      : []),
  ]
}
