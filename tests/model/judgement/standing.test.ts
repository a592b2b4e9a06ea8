import { describe, expect, it } from 'vitest'
import { sharesBelow } from '@/model/judgement/standing'
import type { Peer, View } from '@/model/view/types'
import { aView } from '@mocks/builders'

/** A view of authorities with these values in order. */
function among(values: readonly (number | 'c')[]): {
  view: View
  shareOf: (i: number) => string | undefined
} {
  const [first] = aView().peers
  if (!first) throw new Error('The view has peers.')
  const peers = values.map((value, i): Peer => ({
    ...first,
    value,
    area: { ...first.area, code: `E0600${String(i).padStart(4, '0')}` },
  }))
  const view = { ...aView(), annotations: [], peers }
  const below = sharesBelow(view)
  return {
    view,
    shareOf: (i) => {
      const [peer, value] = [peers[i], values[i]]
      return peer && typeof value === 'number' ? below({ peer, value }) : undefined
    },
  }
}

describe('the share of all authorities below a figure', () => {
  it('counts those with a lower one, and not those with an equal one', () => {
    const { shareOf } = among([1, 2, 2, 3])
    expect(shareOf(0)).toBe('None of the 4 has a lower figure')
    expect(shareOf(1)).toBe('25% of the 4 have a lower figure')
    expect(shareOf(2)).toBe(shareOf(1))
    expect(shareOf(3)).toBe('75% of the 4 have a lower figure')
  })

  it('leaves out who has no number', () => {
    expect(among([1, 'c', 3]).shareOf(2)).toBe('50% of the 2 have a lower figure')
  })

  it('never rounds one of many to none', () => {
    const { shareOf } = among(Array.from({ length: 300 }, (_, i) => i))
    expect(shareOf(1)).toBe('Less than 1% of the 300 have a lower figure')
  })
})
