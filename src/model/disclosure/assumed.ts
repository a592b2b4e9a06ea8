import { countAt, type Known } from './known-cells'
import type { Breakdown, Category, Indicator, Measure } from '../schema/indicator'
import { isNumber } from '../schema/observation'

/** How often figures agree with an assumption about them, and how often they contradict it. */
interface Tally {
  holds: number
  fails: number
}

const isRefuted = ({ holds, fails }: Tally): boolean => fails > holds

const countsOf = (measures: readonly Measure[]): Measure[] =>
  measures.filter(({ kind, hidden }) => kind === 'count' && hidden !== true)

const membersOf = ({ categories }: Breakdown): string[] =>
  categories.flatMap(({ id, subtotal }) => (subtotal === true ? [] : [id]))

/** The counts of some categories in a period; undefined where one of them is not known. */
function sumOf(
  ids: readonly string[],
  { known, period, measure }: { known: Known; period: string; measure: string },
): number | undefined {
  let sum = 0
  for (const category of ids) {
    const count = countAt(known, { period, category, measure })
    if (count === 'unknown') return undefined
    sum += count
  }
  return sum
}

/**
 * How often the parts of a breakdown make up the whole, over the periods in which that can be
 * checked.
 */
function tallyOf(
  breakdown: Breakdown,
  { breakdowns, measures }: Indicator,
  all: readonly Known[],
): Tally {
  const tally: Tally = { holds: 0, fails: 0 }
  const ids = membersOf(breakdown)
  for (const { id: measure } of countsOf(measures))
    for (const known of all)
      for (const period of known.periods) {
        const at = { known, period, measure }
        const held = ids.filter((id) => known.isHeld(period, id))
        const total = known.valueAt({ period, category: 'total', measure })
        const others = breakdowns.flatMap((other) =>
          other === breakdown || other.across !== undefined ? [] : [membersOf(other)],
        )
        const beside = others
          .filter((other) => other.every((id) => known.isHeld(period, id)))
          .map((other) => sumOf(other, at))
        const whole = isNumber(total) ? total : beside.find((sum) => sum !== undefined)
        if (held.length === 0 || whole === undefined) continue
        const shown = held.map((category) => known.valueAt({ period, category, measure }))
        const least = shown.filter(isNumber).reduce((sum, n) => sum + n, 0)
        const sum = sumOf(held, at)
        if (sum !== undefined && Math.abs(sum - whole) < 1e-6) tally.holds += 1
        // Any parts missing from the period may account for the difference.
        else if (least > whole + 1e-6 || (sum !== undefined && held.length === ids.length))
          tally.fails += 1
      }
  return tally
}

/**
 * Whether percentages alone show that they are shares of one whole, because those of a period add
 * up to 100.
 */
function makeHundred(
  breakdown: Breakdown,
  { measures }: Indicator,
  all: readonly Known[],
): boolean {
  const tally: Tally = { holds: 0, fails: 0 }
  const ids = membersOf(breakdown)
  for (const { id: measure, decimals } of measures.filter(({ kind }) => kind === 'percent'))
    for (const known of all)
      for (const period of known.periods) {
        const shares = ids
          .map((category) => known.valueAt({ period, category, measure }))
          .filter(isNumber)
        if (shares.length < 2) continue
        const off = shares.reduce((sum, share) => sum + share, -100)
        const rounding = shares.length * 0.5001 * 10 ** -decimals
        if (off > rounding) tally.fails += 1
        else if (shares.length === ids.length) tally[off < -rounding ? 'fails' : 'holds'] += 1
      }
  return tally.holds > tally.fails
}

/**
 * Whether one label extends another: "Foster care: kinship" and "Foster care (0 to 4)" are within
 * "Foster care".
 */
function beginsWith(label: string, whole: string): boolean {
  const [long, short] = [label, whole].map((text) => text.trim().toLowerCase())
  return (
    long !== undefined &&
    short !== undefined &&
    long.startsWith(short) &&
    /^\s*[:,;(/–—-]/.test(long.slice(short.length))
  )
}

/** The categories of a breakdown, marking those whose labels place them within others. */
function byLabel(
  { categories }: Breakdown,
  wholes: readonly Category[],
): { categories: Category[]; wholes: ReadonlySet<string> } {
  const found = new Set<string>()
  const placed = categories.map((category) => {
    const within = wholes.filter(
      (whole) => whole.id !== category.id && beginsWith(category.label, whole.label),
    )
    for (const { id } of within) found.add(id)
    return within.length === 0 ? category : { ...category, within: within.map(({ id }) => id) }
  })
  return { categories: placed, wholes: found }
}

/** A breakdown as a reader would take it, where nobody has said whether its parts add up. */
function assumedBreakdown(
  breakdown: Breakdown,
  indicator: Indicator,
  all: readonly Known[],
): Breakdown {
  if (breakdown.additive || breakdown.across !== undefined || breakdown.moderation === true)
    return breakdown
  if (countsOf(indicator.measures).length === 0)
    return makeHundred(breakdown, indicator, all) ? { ...breakdown, additive: true } : breakdown
  const isPlaced = breakdown.categories.some(
    ({ within, subtotal }) => within !== undefined || subtotal === true,
  )
  const own = byLabel(breakdown, isPlaced ? [] : breakdown.categories)
  const nested = own.categories.map((category) =>
    own.wholes.has(category.id) ? { ...category, subtotal: true } : category,
  )
  const outer = indicator.breakdowns.flatMap((b) => (b === breakdown ? [] : b.categories))
  const crossed = isPlaced ? [] : byLabel(breakdown, outer).categories
  const candidates = [
    ...(own.wholes.size > 0 ? [{ ...breakdown, categories: nested }] : []),
    ...(crossed.some(({ within }) => within) ? [{ ...breakdown, categories: crossed }] : []),
    breakdown,
  ]
  const fits = candidates.find((candidate) => !isRefuted(tallyOf(candidate, indicator, all)))
  return fits ? { ...fits, additive: true } : breakdown
}

type Sources = Pick<Measure, 'numerator' | 'denominator' | 'denominatorCategory'>

/** How often a percentage agrees with two counts, over the cells in which that can be checked. */
function tallyOfShare(
  { id, decimals }: Measure,
  { numerator = '', denominator = '', denominatorCategory }: Sources,
  { indicator, all }: { indicator: Indicator; all: readonly Known[] },
): Tally {
  const tally: Tally = { holds: 0, fails: 0 }
  const categories = ['total', ...indicator.breakdowns.flatMap(membersOf)]
  for (const known of all)
    for (const period of known.periods)
      for (const category of categories) {
        if (category === denominatorCategory && numerator === denominator) continue
        const at = (measure: string, of = category) =>
          known.valueAt({ period, category: of, measure })
        const [percent, above, below] = [
          at(id),
          at(numerator),
          at(denominator, denominatorCategory ?? category),
        ]
        if (!isNumber(percent) || !isNumber(above) || !isNumber(below) || below === 0) continue
        const isSame = Math.abs((100 * above) / below - percent) <= 0.5001 * 10 ** -decimals
        tally[isSame ? 'holds' : 'fails'] += 1
      }
  return tally
}

/** A percentage as a reader would take it, where nobody has named the counts behind it. */
function assumedMeasure(measure: Measure, indicator: Indicator, all: readonly Known[]): Measure {
  const { kind, numerator, denominator } = measure
  if (kind !== 'percent' || numerator !== undefined || denominator !== undefined) return measure
  const counts = countsOf(indicator.measures).map(({ id }) => id)
  const isSplit = indicator.breakdowns.length > 0
  const ofWhole = (id: string): Sources => ({
    numerator: id,
    denominator: id,
    denominatorCategory: 'total',
  })
  const candidates: Sources[] = [
    ...(isSplit ? counts.map(ofWhole) : []),
    ...counts.flatMap((above) =>
      counts.flatMap((below) =>
        above === below ? [] : [{ numerator: above, denominator: below }],
      ),
    ),
  ]
  const tallies = candidates.map((sources) => ({
    sources,
    tally: tallyOfShare(measure, sources, { indicator, all }),
  }))
  const proven = tallies.find(({ tally }) => tally.holds > tally.fails)
  // Where no cell shows both of two counts, the suppressed one is the one to protect.
  const isKept = ({ numerator: id = '' }: Sources) =>
    all.some((known) =>
      known.periods.some(
        (period) => known.valueAt({ period, category: 'total', measure: id }) === 'c',
      ),
    )
  const likely = tallies.find(
    ({ sources, tally }) =>
      !isRefuted(tally) &&
      (sources.denominatorCategory === 'total' || (counts.length === 2 && isKept(sources))),
  )
  return { ...measure, ...(proven ?? likely)?.sources }
}

/**
 * An indicator of the council’s own as a reader would take it. For such an indicator nobody has
 * said whether parts add up or which counts a percentage is worked out from, and a file of its
 * figures may hold no period that shows it. So it is assumed that parts make up their whole, that a
 * label which begins with another one ("Foster care: kinship") names a part of it, and that a
 * percentage is worked out from the counts beside it, unless more figures contradict this than
 * agree with it.
 * @param all what is known of every area
 * @returns the indicator with these assumptions; indicators that are not the council's own
 *   unchanged
 */
export function assumed(indicator: Indicator, all: readonly Known[]): Indicator {
  if (indicator.local !== true) return indicator
  const breakdowns = indicator.breakdowns.map((b) => assumedBreakdown(b, indicator, all))
  const taken = { ...indicator, breakdowns }
  return {
    ...taken,
    measures: indicator.measures.map((measure) => assumedMeasure(measure, taken, all)),
  }
}
