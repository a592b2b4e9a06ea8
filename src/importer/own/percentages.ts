import type { WrittenNumber } from './read-value'
import type { CsvRow } from '../tables/types'

/** A figure of one measure that is a percentage, as the file writes it. */
export interface WrittenPercent extends WrittenNumber {
  row: CsvRow
}

export interface PercentReading {
  /** The factor for numbers without a %: 100 where they are fractions. */
  factor: 1 | 100
  /** How the numbers were read, where they could have been meant otherwise. */
  warning?: string
  /** Problems with rows that write their figure differently from the rest. */
  wrong: { row: CsvRow; message: string; remedy: string }[]
}

const MIXED = 'Write them all as 67%, or all as 67.'

/**
 * Finds how the percentages of one measure are written: 67%, 67 or 0.67. They are read together, as
 * a single 0.6 does not say whether it means 60% or less than 1%.
 * @param decimals the measure's decimals: a number below 1 that has more is taken as a percentage
 *   that Excel stores as a fraction
 * @param isOurs whether the app saved the file, in which case its numbers are percentages as they
 *   are
 */
export function readPercentages(
  written: readonly WrittenPercent[],
  { label, decimals, isOurs }: { label: string; decimals: number; isOurs: boolean },
): PercentReading {
  const bare = written.filter(({ isPercent }) => !isPercent)
  const whole = bare.find(({ number }) => number > 1)
  const parts = bare.filter(({ number }) => number > 0 && number < 1)
  const signed = written.find(({ isPercent }) => isPercent)
  if (isOurs || bare.length === 0) return { factor: 1, wrong: [] }
  const problemWith = (odd: readonly WrittenPercent[], other: WrittenPercent) => ({
    factor: 1 as const,
    wrong: odd.map(({ row, number }) => ({
      row,
      message: `${number} is written differently from ${other.number}${other.isPercent ? '%' : ''} in row ${other.row.line}.`,
      remedy: MIXED,
    })),
  })
  // 0 is 0%, however percentages are written.
  const oddBare = bare.filter(({ number }) => number !== 0)
  if (signed) return problemWith(oddBare, signed)
  if (whole) {
    const tooFine = parts.filter((part) => part.decimals > decimals)
    return problemWith(tooFine, whole)
  }
  const [first] = parts
  if (first)
    return {
      factor: 100,
      wrong: [],
      warning: `${label}: all figures are between 0 and 1, so ${first.number} (row ${first.row.line}) was read as ${Number((first.number * 100).toPrecision(12))}%. If they are below 1%, write them with a % sign.`,
    }
  return {
    factor: 1,
    wrong: oddBare.map(({ row }) => ({
      row,
      message: '1 could mean 1% or 100%.',
      remedy: 'Write 1% or 100%.',
    })),
  }
}
