// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aRateRow, someAreas, viewOf } from '@mocks/builders'
import { bandOf } from '@/model/changes/rank-band'
import { textOf } from '@/model/sentences/parts'
import { standing } from '@/model/sentences/standing'
import type { View } from '@/model/view/types'

const authorities = someAreas().areas.filter(({ level }) => level === 'authority')

/**
 * A view in which this many authorities have a figure, the council’s the lowest; the others’ are suppressed.
 */
const withFigures = (count: number): View =>
  viewOf({
    rows: authorities.map(({ code }, i) => aRateRow('2025', i < count ? 30 + i : 'c', code)),
    selection: { category: 'total' },
  })

describe('a place among all authorities', () => {
  it.each([5, 10, 19])('is not given among %i, which make no distribution', (count) => {
    const view = withFigures(count)
    expect([standing(view), bandOf(view)]).toEqual([undefined, undefined])
  })

  it('is given among 20', () => {
    const view = withFigures(20)
    expect(textOf(standing(view) ?? '')).toMatch(/^30 per 10,000 is the lowest of 20 councils/)
    expect(bandOf(view)).toBe('lowest quarter')
  })
})
