// @vitest-environment node
import * as fc from 'fast-check'
import highsLoader from 'highs'
import { describe, expect, it } from 'vitest'
import { wholeBounds } from '@/model/disclosure/integer-bounds'
import type { LinearRelation } from '@/model/disclosure/linear-program'

const SEED = 20_260_514
const TABLES = 200
const highs = await highsLoader()

interface Problem {
  relations: LinearRelation[]
  unknowns: number
}

const termsOf = (terms: ReadonlyMap<number, number>) =>
  [...terms].map(([i, times]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} x${i}`).join(' ')

/**
 * The least or greatest whole number of an unknown by another solver; none if there is no solution in whole
 * numbers.
 */
function endByHighs(
  { relations, unknowns }: Problem,
  unknown: number,
  aim: 'Minimize' | 'Maximize',
) {
  const all = Array.from({ length: unknowns }, (_, i) => `x${i}`)
  const text = [
    aim,
    ` obj: x${unknown}`,
    'Subject To',
    // Every unknown is named, including those without a relation.
    ` all: ${all.join(' + ')} >= 0`,
    ...relations.map(
      ({ terms, kind, to }, i) =>
        ` r${i}: ${termsOf(terms)} ${kind === 'equal' ? '=' : '<='} ${to}`,
    ),
    'General',
    ` ${all.join(' ')}`,
    'End',
  ].join('\n')
  const { Status: status, ObjectiveValue: value } = highs.solve(text, {
    mip_rel_gap: 0,
    mip_abs_gap: 0.5,
  })
  if (status === 'Optimal') return Math.round(value)
  if (status === 'Infeasible') return undefined
  // Nothing is below zero, and the maximum is requested only if there is a minimum.
  if (status === 'Unbounded' || status === 'Primal infeasible or unbounded')
    return aim === 'Minimize' ? undefined : Infinity
  throw new Error(`HiGHS says ${status}`)
}

/**
 * A crossed table with some cells suppressed and the figures published around them: totals of rows and columns,
 * some also suppressed, and rounded percentages of rows, some of which are suppressed themselves.
 */
const problems = (): fc.Arbitrary<Problem> =>
  fc
    .record({
      counts: fc
        .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 4 }))
        .chain(([height, width]) => {
          const line = { minLength: width, maxLength: width }
          const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 40 }))
          return fc.array(fc.array(count, line), { minLength: height, maxLength: height })
        }),
      chances: fc.infiniteStream(fc.integer({ min: 0, max: 99 })),
      decimals: fc.constantFrom(0, 1),
      hasPercents: fc.boolean(),
      /** Some tables do not add up. */
      slip: fc.constantFrom(0, 0, 0, 1, 7),
    })
    .map(({ counts, chances, decimals, hasPercents, slip }) => {
      const chance = () => chances.next().value ?? 0
      const index = new Map<string, number>()
      const unknownOf = (name: string) => {
        const i = index.get(name) ?? index.size
        index.set(name, i)
        return i
      }
      const kept = counts.map((row) => row.map((n) => (n > 0 && n < 5) || chance() < 35))
      unknownOf('target')
      const relations: LinearRelation[] = []
      const columns = counts[0]?.map((_, j) => counts.map((_row, i) => [i, j] as const)) ?? []
      const rows = counts.map((row, i) => row.map((_, j) => [i, j] as const))
      const names = new Map<string, number>()
      const nameOf = (i: number, j: number) => {
        const name = `${i} ${j}`
        const known = names.get(name)
        if (known !== undefined) return known
        // The query is about the first suppressed cell.
        const made = names.size === 0 ? 0 : unknownOf(name)
        names.set(name, made)
        return made
      }
      const totals = [...rows, ...columns].map((cells, at) => {
        const whole = cells.reduce((sum, [i, j]) => sum + (counts[i]?.[j] ?? 0), 0)
        const terms = new Map<number, number>()
        let to = 0
        for (const [i, j] of cells)
          if (kept[i]?.[j] === true) terms.set(nameOf(i, j), 1)
          else to -= counts[i]?.[j] ?? 0
        const isKept = chance() < 20
        if (isKept) terms.set(unknownOf(`total ${at}`), -1)
        else to += whole
        if (terms.size > 0) relations.push({ terms, kind: 'equal', to: at === 0 ? to + slip : to })
        return { whole, isKept, at }
      })
      const step = 0.5 * 10 ** -decimals
      if (hasPercents)
        for (const [i, row] of kept.entries())
          for (const [j, isKept] of row.entries()) {
            const total = totals[i]
            if (!isKept || !total || total.whole === 0 || chance() < 50) continue
            const printed =
              Math.round(((100 * (counts[i]?.[j] ?? 0)) / total.whole) * 10 ** decimals) /
              10 ** decimals
            const cell = nameOf(i, j)
            const bound = (share: number, sign: 1 | -1): LinearRelation =>
              total.isKept
                ? {
                    terms: new Map([
                      [cell, sign],
                      [unknownOf(`total ${total.at}`), -sign * share],
                    ]),
                    kind: 'at-most',
                    to: 0,
                  }
                : {
                    terms: new Map([[cell, sign]]),
                    kind: 'at-most',
                    to: sign * share * total.whole,
                  }
            relations.push(bound((printed + step) / 100, 1))
            relations.push(bound(Math.max(0, printed - step) / 100, -1))
          }
      return { relations, unknowns: index.size }
    })

describe('the whole numbers that relations leave an unknown', () => {
  it('agree with those of HiGHS, and a search that gives up excludes none of them', () => {
    const seen = { exact: 0, unbounded: 0, contradicted: 0, gaveUp: 0 }
    fc.assert(
      fc.property(problems(), (problem) => {
        const { relations, unknowns } = problem
        const low = endByHighs(problem, 0, 'Minimize')
        const high = low === undefined ? undefined : endByHighs(problem, 0, 'Maximize')
        const exact =
          low === undefined || high === undefined ? undefined : { low, high, found: { low, high } }
        expect(wholeBounds(relations, unknowns, 0)).toEqual(exact)
        seen[exact ? (exact.high === Infinity ? 'unbounded' : 'exact') : 'contradicted'] += 1
        if (!exact) return
        for (const effort of [
          { tries: 0 },
          { tries: 1 },
          { tries: 3 },
          { steps: 0 },
          { steps: 9 },
        ]) {
          const less = wholeBounds(relations, unknowns, 0, effort)
          if (!less) throw new Error('What has a solution was called a contradiction.')
          expect(less.low).toBeLessThanOrEqual(exact.low)
          expect(less.high).toBeGreaterThanOrEqual(exact.high)
          if (less.low !== low || less.high !== high || !less.found) seen.gaveUp += 1
          const { found = exact } = less
          expect(found.low).toBeGreaterThanOrEqual(exact.low)
          expect(found.high).toBeLessThanOrEqual(exact.high)
        }
      }),
      { seed: SEED, numRuns: TABLES },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(TABLES / 40)
  }, 240_000)
  it('are not shown by numbers that are so near to whole ones that they break a relation once rounded', () => {
    // A million times the difference of two whole numbers is never 1, though 0.000001 looks like none.
    const apart = { terms: new Map([0, 1].map((i) => [i, i === 0 ? 1e6 : -1e6])), to: 1 }
    const atMostFive = { terms: new Map([[0, 1]]), to: 5 }
    const left = wholeBounds(
      [
        { ...apart, kind: 'equal' },
        { ...atMostFive, kind: 'at-most' },
      ],
      2,
      0,
    )
    expect(left).toEqual({ low: 1, high: 5, found: undefined })
  })
})
