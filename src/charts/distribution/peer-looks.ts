import type { Peer, View } from '@/model/view/build-view'
import type { Tone } from '../drawing/palette'
import type { KeyEntry } from '../drawing/legend'

/** One authority on the drawing. */
export interface PeerDot {
  key: string
  peer: Peer
  value: number
  /** Where its value is on the axis. */
  at: number
  /** Many equal values stand side by side, within the step to which they are rounded. */
  x: number
  y: number
  size: number
  /** An arrow stands for one that lies beyond the end of the axis. */
  shape: 'circle' | 'triangle' | 'arrow'
  tone: Tone
  filled: boolean
}

export type PeerLook = Pick<PeerDot, 'shape' | 'tone' | 'filled' | 'size'> & {
  /** The council and its neighbours are set first, nearest to the middle. */
  turn: number
}

/** Shape says neighbour, outline says region, size and colour say the council itself. */
export function lookOf({ isOwn, isNeighbour, inRegion }: Peer, size: number): PeerLook {
  if (isOwn)
    return { shape: 'circle', tone: 'own', filled: true, size: Math.max(size + 4, 13), turn: 0 }
  const tone = isNeighbour || inRegion ? 'benchmark-1' : 'neighbours'
  const look = { tone, filled: !inRegion } as const
  return isNeighbour
    ? { ...look, shape: 'triangle', size: Math.max(size + 1, 9), turn: 1 }
    : { ...look, shape: 'circle', size, turn: 2 }
}

/** What the shapes mean, of those that are drawn. */
export function lookKey(view: View): KeyEntry[] {
  const region = view.series.find((s) => s.role === 'region' && s.area?.code === view.area.parent)
  const others = view.peers.filter((peer) => !peer.isOwn)
  const entry = { tone: 'benchmark-1', textTone: 'quiet-ink', strong: false } as const
  const entries: (KeyEntry & { shown: boolean })[] = [
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
