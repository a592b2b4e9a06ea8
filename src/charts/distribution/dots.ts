import type { Tone } from '../drawing/palette'
import type { LegendEntry } from '../drawing/legend'
import { rankedPeers, type RankedPeer } from '../drawing/ranked-peers'
import { px } from '../drawing/scene'
import { APART, swarm, swarmHeight } from './beeswarm'
import type { Peer, View } from '@/model/view/types'

/** One authority on the drawing. */
export interface PeerDot {
  key: string
  peer: Peer
  value: number
  /** Position of its value along the axis, in px. */
  at: number
  /** Equal values are set side by side, within the step to which they are rounded. */
  x: number
  y: number
  size: number
  /** An arrow marks an authority beyond the end of the axis. */
  shape: 'circle' | 'triangle' | 'arrow'
  tone: Tone
  filled: boolean
}

type PeerLook = Pick<PeerDot, 'shape' | 'tone' | 'filled' | 'size'> & {
  /** The council and its neighbours are placed first, nearest to the middle. */
  turn: number
}

/** Shape marks neighbours, outline marks the region, and size and colour mark the council itself. */
function lookOf({ isSubject, isNeighbour, inRegion }: Peer, size: number): PeerLook {
  if (isSubject)
    return { shape: 'circle', tone: 'own', filled: true, size: Math.max(size + 4, 13), turn: 0 }
  const tone = isNeighbour || inRegion ? 'benchmark-1' : 'neighbours'
  const look = { tone, filled: !inRegion } as const
  return isNeighbour
    ? { ...look, shape: 'triangle', size: Math.max(size + 1, 9), turn: 1 }
    : { ...look, shape: 'circle', size, turn: 2 }
}

/** A legend entry for each shape that is drawn. */
export function legendEntries(view: View): LegendEntry[] {
  const region = view.series.find((s) => s.role === 'region' && s.area?.code === view.area.parent)
  const others = view.peers.filter((peer) => !peer.isSubject)
  const entry = { tone: 'benchmark-1', textTone: 'quiet-ink', strong: false } as const
  const entries: (LegendEntry & { shown: boolean })[] = [
    {
      ...entry,
      key: 'neighbours',
      text: 'Statistical neighbours',
      sample: { marker: 'triangle', filled: true },
      shown: others.some((peer) => peer.isNeighbour),
    },
    {
      ...entry,
      key: 'region',
      text: `Outlined: ${region?.label ?? 'same region'}`,
      sample: { marker: 'circle' },
      shown: others.some((peer) => peer.inRegion),
    },
    {
      ...entry,
      tone: 'neighbours',
      key: 'others',
      text: 'Other authorities',
      sample: { marker: 'circle', filled: true },
      shown: true,
    },
  ]
  return entries.filter(({ shown }) => shown)
}

export const ARROW = 11
/** Dot sizes in px. The largest that fits is used. */
const SIZES = [10, 9, 8, 7, 6, 5, 4] as const
const SMALLEST = 3
/** The share of a rounding step that equal values may occupy side by side. */
const OF_A_STEP = 0.8

export interface DotPlaces {
  x: (value: number) => number
  /** Height available for the dots, in px. */
  room: number
  /** Codes of the authorities beyond the axis, and the positions of their arrows. */
  beyond: ReadonlySet<string>
  far: number
}

export interface DotSet {
  height: number
  around: (middle: number) => PeerDot[]
}

interface Columns {
  /** Horizontal distance of each dot from its exact value, in px. */
  aside: ReadonlyMap<RankedPeer, number>
  /** Height of the tallest column, in px. */
  height: number
}

/**
 * Sets equal values out in columns, within the step to which the measure is rounded: 40 authorities at 4% are
 * all between 3.5% and 4.5%.
 */
function columnsOf(
  groups: readonly RankedPeer[][],
  limits: { across: number; room: number; step: number },
): Columns {
  const rows = Math.max(1, Math.floor(limits.room / limits.across))
  const fits = Math.max(1, Math.floor((limits.step * OF_A_STEP) / limits.across))
  const aside = new Map<RankedPeer, number>()
  let tallest = 0
  for (const group of groups) {
    const columns = Math.min(Math.ceil(group.length / rows), fits)
    tallest = Math.max(tallest, Math.ceil(group.length / columns))
    group
      .filter(({ peer }) => !peer.isSubject)
      .forEach((one, i) => aside.set(one, ((i % columns) - (columns - 1) / 2) * limits.across))
  }
  return { aside, height: tallest * limits.across }
}

/**
 * All dots at one size (the council's and its neighbours' slightly larger), arranged so that none overlap.
 */
function dotsOfSize(
  ranked: readonly RankedPeer[],
  size: number,
  { x, beyond, far, aside }: DotPlaces & Columns,
): DotSet {
  const looks = ranked.map((one) => {
    const { peer, value } = one
    const key = peer.area.code
    const look = { key, peer, value, ...lookOf(peer, size) }
    return beyond.has(key)
      ? { ...look, shape: 'arrow' as const, size: ARROW, at: far, x: far }
      : { ...look, at: x(value), x: x(value) + (aside.get(one) ?? 0) }
  })
  const offsets = swarm(looks)
  return {
    height: swarmHeight(looks, offsets),
    around: (middle) =>
      looks.map((look, i) => ({
        ...look,
        at: px(look.at),
        x: px(look.x),
        y: px(middle + (offsets[i] ?? 0)),
      })),
  }
}

/** The dots at the largest size for which there is room. */
export function largestDots(view: View, places: DotPlaces): DotSet {
  const ranked = rankedPeers(view)
  const groups = new Map<number, RankedPeer[]>()
  for (const one of ranked) groups.set(one.value, [...(groups.get(one.value) ?? []), one])
  const step = places.x(10 ** -view.measure.decimals) - places.x(0)
  const columns = (size: number) =>
    columnsOf([...groups.values()], { across: size + APART, room: places.room, step })
  for (const size of SIZES) {
    const { aside, height } = columns(size)
    // If the columns alone are too tall, this size need not be tried.
    if (height > places.room) continue
    const set = dotsOfSize(ranked, size, { ...places, aside, height })
    if (set.height <= places.room) return set
  }
  return dotsOfSize(ranked, SMALLEST, { ...places, ...columns(SMALLEST) })
}
