import { mean as d3mean, median as d3median, quantile } from 'd3-array'

/** An interval in the unit of the measure itself (percent, or rate per `per`). */
export interface Interval {
  lower: number
  upper: number
}

const Z = 1.959963984540054

/** The share of a Poisson distribution with this mean that lies at or below `count`. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean)
  let sum = term
  for (let k = 1; k <= count; k++) {
    term *= mean / k
    sum += term
  }
  return sum
}

/**
 * Finds by bisection the mean at which `probability(mean)`, which falls as the mean rises, equals
 * the target.
 */
function solve(probability: (mean: number) => number, target: number): number {
  let [low, high] = [0, 100]
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2
    if (probability(middle) > target) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/**
 * 95% interval of a rate of events: Byar's approximation (Breslow and Day, 1987), or the exact
 * Poisson interval (Garwood, 1936) below 10 events, as is usual in public health statistics in
 * England.
 * @param count events (children), a whole number from 0
 * @param denominator population, above 0
 * @param per the base of the rate, such as 10,000; the bounds are rates per this many
 */
export function rateInterval(count: number, denominator: number, per: number): Interval {
  const exact = count < 10
  const lower = exact
    ? count === 0
      ? 0
      : solve((mean) => poissonAtMost(count - 1, mean), 0.975)
    : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3
  const next = count + 1
  const upper = exact
    ? solve((mean) => poissonAtMost(count, mean), 0.025)
    : next * (1 - 1 / (9 * next) + Z / (3 * Math.sqrt(next))) ** 3
  return { lower: (lower / denominator) * per, upper: (upper / denominator) * per }
}

/**
 * 95% interval of a percentage by the score method (Wilson, 1927).
 * @param count how many have the characteristic, from 0 to denominator
 * @param denominator how many there are in all, above 0
 * @returns bounds in percent
 */
export function percentInterval(count: number, denominator: number): Interval {
  const share = count / denominator
  const middle = 2 * count + Z ** 2
  const reach = Z * Math.sqrt(Z ** 2 + 4 * count * (1 - share))
  const scale = 2 * (denominator + Z ** 2)
  return { lower: (100 * (middle - reach)) / scale, upper: (100 * (middle + reach)) / scale }
}

/** A figure with its interval. */
export interface Estimate extends Interval {
  value: number
}

/**
 * 95% interval of a difference between two independent figures, from the interval of each: the
 * square-and-add method (Newcombe 1998, method 10, for percentages; Zou and Donner 2008 for
 * others).
 */
export function differenceInterval(a: Estimate, b: Estimate): Interval {
  const difference = a.value - b.value
  return {
    lower: difference - Math.hypot(a.value - a.lower, b.upper - b.value),
    upper: difference + Math.hypot(a.upper - a.value, b.value - b.lower),
  }
}

export const median = (values: readonly number[]): number => d3median(values) ?? Number.NaN

export const mean = (values: readonly number[]): number => d3mean(values) ?? Number.NaN

export interface Quartiles {
  lower: number
  median: number
  upper: number
}

/**
 * Quartiles of a distribution, interpolated linearly between values: type 7 of Hyndman and Fan
 * (1996), as in spreadsheets (QUARTILE.INC) and R.
 */
export function quartiles(values: readonly number[]): Quartiles {
  const at = (share: number) => quantile(values, share) ?? Number.NaN
  return { lower: at(0.25), median: at(0.5), upper: at(0.75) }
}
