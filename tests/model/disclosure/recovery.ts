import { printedPercent, type SmallTable } from '@mocks/small-tables'

/** The published figures of a table: counts and percentages by index of the cell. */
export interface Printed {
  counts: ReadonlyMap<number, number>
  percents: ReadonlyMap<number, number>
}

/** Maximum size of a part in a made-up table. */
const MOST = 12

/**
 * Every table with the same published figures, found by trying them all, without using the checker's own
 * sums.
 * @returns the least and the greatest count of each cell in any of them
 */
export function recover(
  table: SmallTable,
  { counts, percents }: Printed,
): { low: number; high: number; isOpen: boolean }[] {
  const { cells, parts } = table
  const found = cells.map(() => ({ low: Infinity, high: -Infinity, isOpen: false }))
  const guess = parts.map(() => 0)
  const sum = (of: readonly number[]) => of.reduce((all, i) => all + (guess[i] ?? 0), 0)
  // A cell can be checked against its count once its last part is guessed.
  const known = cells.flatMap(({ of }, cell) => {
    const count = counts.get(cell)
    return count === undefined ? [] : [{ of, last: Math.max(...of), count }]
  })
  const step = (i: number): void => {
    if (i === parts.length) {
      for (const [cell, percent] of percents) {
        const of = cells[cell]?.of ?? []
        if (printedPercent({ ...table, parts: guess }, of) !== percent) return
      }
      cells.forEach(({ of }, cell) => {
        const left = found[cell]
        const n = sum(of)
        if (!left) return
        left.low = Math.min(left.low, n)
        left.high = Math.max(left.high, n)
        // A share ties a part to all the others, which have more room in larger tables.
        if ((percents.size > 0 ? guess : of.map((part) => guess[part])).includes(MOST))
          left.isOpen = true
      })
      return
    }
    for (let n = 0; n <= MOST; n += 1) {
      guess[i] = n
      if (known.every(({ of, last, count }) => last !== i || sum(of) === count)) step(i + 1)
    }
    guess[i] = 0
  }
  step(0)
  return found
}
