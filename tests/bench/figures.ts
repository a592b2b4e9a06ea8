/** The median. Of an even number of figures it is the mean of the two in the middle. */
export function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}

/** Median over the runs, leaving out those without this figure. */
export const medianOf = <Run>(
  runs: readonly Run[],
  figure: (run: Run) => number | undefined,
): number | undefined => median(runs.flatMap((run) => figure(run) ?? []))

export type Unit = 'ms' | 'kB' | 'ratio' | 'shift' | 's' | 'times'

export interface Figure {
  /** Heading of its column in the report: "Indicator page". */
  of: string
  /** Heading of its table in the report: the conditions, or the journey. */
  under: string
  name: string
  unit: Unit
  value: number
  /** Maximum allowed. */
  limit?: number | undefined
  /** Whether the limit itself is already too much: "under" instead of "at most". */
  isUnder?: boolean | undefined
}

export const meets = ({ value, limit, isUnder }: Figure): boolean | undefined => {
  if (limit === undefined) return undefined
  return isUnder === true ? value < limit : value <= limit
}

/** The figures of one column, leaving out those that could not be measured. */
export const figuresFor =
  (of: string, under: string) =>
  (
    name: string,
    unit: Unit,
    value: number | undefined,
    limit: Pick<Figure, 'limit' | 'isUnder'> = {},
  ): Figure[] =>
    value === undefined || !Number.isFinite(value)
      ? []
      : [{ of, under, name, unit, value, ...limit }]
