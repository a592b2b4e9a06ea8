// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aRateRow, someAreas, viewOf } from '@mocks/builders'
import { chartsFor } from '@/charts/registry'

const authorities = someAreas().areas.filter(({ level }) => level === 'authority')

/** The charts that are offered if this many authorities have a figure. */
const offered = (count: number): string[] =>
  chartsFor(
    viewOf({
      rows: authorities.map(({ code }, i) => aRateRow('2025', i < count ? 30 + i : 'c', code)),
      selection: { category: 'total' },
    }),
  ).map(({ id }) => id)

describe('the charts of all authorities', () => {
  const ofAll = offered(25).filter((id) => !offered(1).includes(id))

  it.each([5, 10, 19])('are not offered for %i, which make no distribution', (count) => {
    expect(ofAll).not.toEqual([])
    expect(offered(count).filter((id) => ofAll.includes(id))).toEqual([])
  })

  it('are all offered for 20', () => {
    expect(offered(20)).toEqual(expect.arrayContaining(ofAll))
  })
})
