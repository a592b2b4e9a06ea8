import * as fc from 'fast-check'
import type { Breakdown, FullIndicator, Measure } from '@/model/schema/indicator'
import type { ObservationFile, Value } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { anIndicator, aRelease } from './builders'

/** A made-up table: its smallest parts, and each published cell as the parts that it sums. */
export interface SmallTable {
  indicator: FullIndicator
  /** The number of children in each smallest part. */
  parts: readonly number[]
  cells: readonly { period: string; category: string; of: readonly number[] }[]
  /** For each cell, whether its count and its percentage are suppressed, or not in the table at all. */
  counts: readonly ('shown' | 'kept' | 'absent')[]
  percents: readonly ('shown' | 'kept' | 'absent')[]
  /** The number of decimals of the percentages. */
  decimals: number
}

export const HOME = 'E06000060'
export const PAPER: Release = aRelease({
  id: 'paper',
  publication: 'paper',
  standing: 'local',
  published: '2026-05-14',
  confidentiality: 'public',
})

const NUMBER: Measure = {
  id: 'number',
  label: 'Number of children',
  kind: 'count',
  unit: 'children',
  decimals: 0,
  says: '{value} children were {category}',
  noun: 'the number',
}
const percentOf = (decimals: number, isDeclared: boolean): Measure => ({
  id: 'percent',
  label: 'Percentage of children',
  kind: 'percent',
  unit: '%',
  decimals,
  says: '{value} of children were {category}',
  noun: 'the share',
  ...(isDeclared
    ? { numerator: 'number', denominator: 'number', denominatorCategory: 'total', per: 100 }
    : {}),
})

const category = (id: string) => ({ id, label: `Group ${id}`, says: `in group ${id}` })
const breakdown = (id: string, ids: readonly string[], rest = {}) => ({
  id,
  label: id,
  categories: ids.map(category),
  additive: true,
  ...rest,
})

const ofAll = (n: number) => Array.from({ length: n }, (_, i) => i)
const one = (categoryId: string, of: readonly number[], period = '2024-25') => ({
  period,
  category: categoryId,
  of,
})

interface Shape {
  size: number
  breakdowns: FullIndicator['breakdowns']
  cells: SmallTable['cells']
}

const WHOLE: Shape = {
  size: 4,
  breakdowns: [breakdown('age', ['a', 'b', 'c', 'd'])],
  cells: [one('total', ofAll(4)), ...['a', 'b', 'c', 'd'].map((id, i) => one(id, [i]))],
}
const TWICE: Shape = {
  size: 4,
  breakdowns: [
    breakdown('age', ['a', 'b']),
    {
      ...breakdown('band', []),
      categories: [
        { ...category('p'), within: ['a'] },
        category('q'),
        { ...category('r'), within: ['b'] },
      ],
    },
  ],
  // The first cell of one breakdown is the sum of the first two of the other.
  cells: [
    one('total', ofAll(4)),
    one('a', [0, 1]),
    one('b', [2, 3]),
    one('p', [0]),
    one('q', [1, 2]),
    one('r', [3]),
  ],
}
const CROSSED: Shape = {
  size: 4,
  breakdowns: [
    breakdown('grade', ['x', 'y']),
    breakdown('team', ['s', 't'], { additive: false, across: 'grade' }),
  ],
  cells: [
    one('total', ofAll(4)),
    one('x', [0, 2]),
    one('y', [1, 3]),
    one('s', [0, 1]),
    one('t', [2, 3]),
    one('s.x', [0]),
    one('s.y', [1]),
    one('t.x', [2]),
    one('t.y', [3]),
  ],
}
const QUARTERS: Shape = {
  size: 4,
  breakdowns: [],
  cells: [one('total', ofAll(4)), ...ofAll(4).map((i) => one('total', [i], `2024-25-Q${i + 1}`))],
}

/** Two months split into the same parts. Each may be complete or not. */
const MONTHS: Shape = {
  size: 4,
  breakdowns: [breakdown('age', ['a', 'b'])],
  cells: [0, 1].flatMap((month) => {
    const period = `2024-0${month + 5}`
    const [a, b] = [2 * month, 2 * month + 1]
    return [one('total', [a, b], period), one('a', [a], period), one('b', [b], period)]
  }),
}

/** The breakdown in a file of figures, which does not say whether its parts add up. */
const undeclared = (declared: Breakdown): Breakdown => ({
  ...declared,
  additive: declared.across !== undefined && declared.additive,
})

const SHOWN = ['shown', 'kept', 'absent'] as const

/** Tables of each shape with some cells suppressed, always including those of 1 to 4 children. */
export const smallTables = (): fc.Arbitrary<SmallTable> =>
  fc.constantFrom(WHOLE, TWICE, CROSSED, QUARTERS, MONTHS).chain((shape) => {
    const { size, breakdowns, cells } = shape
    return fc
      .record({
        parts: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }),
        keep: fc.array(fc.integer({ min: 0, max: 9 }), {
          minLength: cells.length,
          maxLength: cells.length,
        }),
        percents: fc.array(fc.constantFrom(...SHOWN), {
          minLength: cells.length,
          maxLength: cells.length,
        }),
        hasPercents: fc.boolean(),
        isDeclared: fc.boolean(),
        decimals: fc.constantFrom(0, 1),
      })
      .map(({ parts, keep, percents, hasPercents, isDeclared, decimals }): SmallTable => {
        const hasShares = shape !== QUARTERS && shape !== MONTHS
        const sum = (of: readonly number[]) => of.reduce((all, i) => all + (parts[i] ?? 0), 0)
        return {
          parts,
          cells,
          decimals,
          indicator: anIndicator({
            periodType:
              shape === QUARTERS ? 'quarter' : shape === MONTHS ? 'month' : 'financial-year',
            local: true,
            measures: [NUMBER, ...(hasShares ? [percentOf(decimals, isDeclared)] : [])],
            breakdowns: isDeclared ? breakdowns : breakdowns.map(undeclared),
            benchmarks: [],
            annotations: [],
            headlines: [],
            related: [],
          }),
          counts: cells.map(({ of }, i) => {
            const n = sum(of)
            if (n > 0 && n < 5) return 'kept'
            return (keep[i] ?? 0) < 4 ? 'kept' : 'shown'
          }),
          percents: percents.map((how, i) =>
            !hasShares ||
            !hasPercents ||
            cells[i]?.category === 'total' ||
            cells[i]?.category.includes('.')
              ? 'absent'
              : how,
          ),
        }
      })
  })

const half = (x: number, decimals: number): number =>
  Math.floor(x * 10 ** decimals + 0.5 + 1e-9) / 10 ** decimals

/** The true count of a cell. */
export const trueCount = ({ parts }: SmallTable, of: readonly number[]): number =>
  of.reduce((all, i) => all + (parts[i] ?? 0), 0)

/** The percentage of a cell in the whole table, rounded as it is published. */
export function printedPercent(table: SmallTable, of: readonly number[]): number | undefined {
  const all = table.parts.reduce((a, b) => a + b, 0)
  return all === 0 ? undefined : half((100 * trueCount(table, of)) / all, table.decimals)
}

/** The table as a release holds it. */
export function fileOf(table: SmallTable): ObservationFile {
  const measures = table.indicator.measures.map(({ id }) => id)
  const rows = table.cells.map(({ period, category: id, of }, i) => {
    const count: Value | null =
      table.counts[i] === 'shown' ? trueCount(table, of) : table.counts[i] === 'kept' ? 'c' : null
    const percent: Value | null =
      table.percents[i] === 'shown'
        ? (printedPercent(table, of) ?? 'z')
        : table.percents[i] === 'kept'
          ? 'c'
          : null
    return [HOME, period, id, count, ...(measures.length > 1 ? [percent] : []), `Row ${i + 1}`]
  })
  return { release: PAPER.id, indicator: table.indicator.id, measures, rows }
}
