// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { aCouncil } from '@mocks/returns/council'
import { MISTAKES } from '@mocks/returns/mistakes'
import { bruteForce, type Counted } from './brute-force'
import { differences, keyed, monthlyOf } from './counted'

/** COUNCILS=50 sets more of them against the brute force. */
const COUNCILS = Number(process.env['COUNCILS'] ?? 20)

/** Twelve months are counted only where the returns know all of them. */
const known = (counted: Counted, from: string): Counted =>
  Object.fromEntries(
    Object.entries(counted).filter(([key]) => {
      const [, reading, day = ''] = key.split('|')
      return reading !== 'year' || day >= from
    }),
  )

describe('the monthly measures of made-up councils', () => {
  it(`are those of a count by child and day, in all months, for ${COUNCILS} councils`, () => {
    const made = new Map<string, number>()
    for (let seed = 1; seed <= COUNCILS; seed += 1) {
      const council = aCouncil(seed)
      for (const [name, count] of council.mistakes) made.set(name, (made.get(name) ?? 0) + count)
      const truth = known(bruteForce(council.lives, council.span), '2024-03-31')
      expect(differences(keyed(monthlyOf(council)), truth), `council ${seed}`).toEqual([])
    }
    // Every kind of mistake was among them.
    expect([...made.keys()].toSorted()).toEqual(Object.keys(MISTAKES).toSorted())
  })
})
