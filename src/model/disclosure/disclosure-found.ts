import type { CellName } from './known-cells'

/** A figure of a release that tells of so few children that one of them could be known by it. */
export interface Disclosure extends CellName {
  area: string
  /** A small count itself, a share of so few, or a suppressed count that others give away. */
  kind: 'small' | 'share' | 'printed' | 'given-away' | 'contradicted' | 'undecided'
  message: string
  remedy: string
  /** The least and the greatest that it can be, where that is what is wrong. */
  low?: number
  high?: number
}

export type Found = Omit<Disclosure, 'area'>
