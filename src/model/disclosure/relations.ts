import { type CellName, type Known, countAt, countMeasures } from './known-cells'
import { wholeOf } from '../figures/figures'
import type { Indicator, Measure, Breakdown } from '../schema/indicator'
import { isNumber } from '../schema/observation'
import { hasMeasure } from '../view/choose'
import { cellId, partsOf } from '../figures/crossed-breakdown'
import { sumsOfPeriods } from './period-sums'
import { wholeAndParts, type Relation } from './relation'
import { scaleOf } from '../values/scale'

/** A published rate or percentage, with the counts that it is worked out from. */
export interface Ratio {
  measure: Measure
  cell: CellName
  numerator: CellName
  denominator: CellName
}

/** The rates and percentages of one category in one period that name their counts. */
export const ratiosAt = (
  { measures }: Indicator,
  { period, category }: Pick<CellName, 'period' | 'category'>,
): Ratio[] =>
  measures.flatMap((measure) => {
    const { id, kind, numerator, denominator } = measure
    if ((kind !== 'rate' && kind !== 'percent') || !numerator || !denominator) return []
    const whole = wholeOf(category, measure)
    if (numerator === denominator && whole === category) return []
    return [
      {
        measure,
        cell: { period, category, measure: id },
        numerator: { period, category, measure: numerator },
        denominator: { period, category: whole, measure: denominator },
      },
    ]
  })

/** The range of a printed figure before it was rounded, as shares; 'k' and 'low' round to zero. */
export function shareBefore(
  measure: Measure,
  value: unknown,
): { low: number; high: number } | undefined {
  const printed = value === 'k' || value === 'low' ? 0 : value
  if (typeof printed !== 'number') return undefined
  const scale = scaleOf(measure)
  const half = 0.5 * 10 ** -measure.decimals
  return { low: Math.max(0, (printed - half) / scale), high: (printed + half) / scale }
}

/**
 * What the rates and percentages of a category reveal of its count, where the count is not
 * published.
 */
function ratioRelations(
  indicator: Indicator,
  known: Known,
  at: Pick<CellName, 'period' | 'category'>,
): Relation[] {
  return ratiosAt(indicator, at).flatMap(
    ({ measure, cell, numerator, denominator }): Relation[] => {
      const value = known.valueAt(cell)
      const share = shareBefore(measure, value)
      if (value === undefined) return []
      const above = (times: number) => ({ cell: numerator, times })
      const below = (times: number) => ({ cell: denominator, times })
      const made = (terms: Relation['terms'], of: string): Relation => ({
        terms,
        given: [cell],
        kind: 'at-most',
        family: `${measure.id}|${of}`,
      })
      const isPart = measure.kind === 'percent' && !(isNumber(value) && value > 100)
      return [
        ...(share
          ? [
              made([above(1), below(-share.high)], 'most'),
              made([below(share.low), above(-1)], 'least'),
            ]
          : []),
        ...(isPart ? [made([above(1), below(-1)], 'part')] : []),
      ]
    },
  )
}

/** What a breakdown reveals of the counts of one measure in one period. */
function ofBreakdown(
  indicator: Indicator,
  breakdown: Breakdown,
  { known, measure, period }: { known: Known; measure: string; period: string },
): Relation[] {
  const cell = (category: string): CellName => ({ period, category, measure })
  const isHeld = (category: string) => known.isHeld(period, category)
  const members = breakdown.categories.filter((c) => c.subtotal !== true)
  // A subtotal stands for its members where the table does not list them.
  const stands = (whole: string) =>
    isHeld(whole) &&
    breakdown.categories.some((c) => c.id === whole && c.subtotal === true) &&
    !members.some(({ id, within }) => within?.includes(whole) === true && isHeld(id))
  const ids = [...new Set(members.map(({ id, within }) => within?.find(stands) ?? id))]
  const family = `${breakdown.id}|${measure}`
  const isCrossed = breakdown.across !== undefined
  // In a crossed table that covers every case, the groups add up to the whole, although no chart
  // stacks them.
  const adds = breakdown.additive || (isCrossed && breakdown.moderation !== true)
  const total = cell('total')
  // Parts that a table of counts leaves out are zero; in a table with shares alone they are
  // unknown.
  const isWhole = ids.every(isHeld) || ids.some((id) => known.valueAt(cell(id)) !== undefined)
  const relations = ids.some(isHeld)
    ? wholeAndParts(
        known,
        { whole: total, parts: ids.map(cell) },
        { adds: adds && isWhole, family },
      )
    : []
  for (const { id } of breakdown.categories.filter((c) => c.subtotal === true && isHeld(c.id)))
    relations.push(
      ...wholeAndParts(
        known,
        { whole: total, parts: [cell(id)] },
        { adds: false, family: `${family}|of` },
      ),
    )
  const parts = partsOf(indicator, breakdown)
  const partIds = parts?.categories.filter((c) => c.subtotal !== true).map(({ id }) => id) ?? []
  for (const row of ids) {
    const cells = partIds.map((part) => cellId(row, part))
    if (cells.some(isHeld))
      relations.push(
        ...wholeAndParts(
          known,
          { whole: cell(row), parts: cells.map(cell) },
          {
            adds: parts?.additive === true,
            family: `${family}|rows`,
          },
        ),
      )
  }
  for (const part of partIds) {
    const cells = ids.map((row) => cellId(row, part))
    if (cells.some(isHeld))
      relations.push(
        ...wholeAndParts(
          known,
          { whole: cell(part), parts: cells.map(cell) },
          { adds, family: `${family}|parts` },
        ),
      )
  }
  return relations
}

/**
 * What lies within what: the members of a subtotal add up to it, as do those of a finer breakdown.
 */
function ofNested(
  { breakdowns }: Indicator,
  { known, measure, period }: { known: Known; measure: string; period: string },
): Relation[] {
  return breakdowns.flatMap((breakdown) => {
    const members = breakdown.categories.filter((c) => c.subtotal !== true)
    const wholes = new Set(members.flatMap(({ within }) => within ?? []))
    return [...wholes].flatMap((whole) => {
      const home = breakdowns.find((b) => b.categories.some(({ id }) => id === whole))
      const isOfHome = ({ within }: { within?: string[] | undefined }) =>
        within?.some((id) => home?.categories.some((c) => c.id === id)) === true
      const inside = members.filter(({ within }) => within?.includes(whole) === true)
      const isListed = inside.some(({ id }) => known.isHeld(period, id))
      return wholeAndParts(
        known,
        {
          whole: { period, category: whole, measure },
          parts: inside.map(({ id }) => ({ period, category: id, measure })),
        },
        {
          adds: isListed && (home === breakdown || (breakdown.additive && members.every(isOfHome))),
          family: `${breakdown.id}|${measure}|${whole}`,
        },
      )
    })
  })
}

/** Sums of measures: ages 0 to 4 and 5 to 9 add up to 0 to 9. */
const ofMeasures = (indicator: Indicator, known: Known): Relation[] =>
  indicator.measures.flatMap(({ id, kind, sumOf }) =>
    kind !== 'count' || !sumOf
      ? []
      : known.periods.flatMap((period) =>
          categoriesHeld(indicator, known, period).flatMap((category) =>
            known.valueAt({ period, category, measure: id }) === undefined
              ? []
              : wholeAndParts(
                  known,
                  {
                    whole: { period, category, measure: id },
                    parts: sumOf.map((measure) => ({ period, category, measure })),
                  },
                  { adds: true, family: `${id}|sum` },
                ),
          ),
        ),
  )

export const categoriesHeld = (indicator: Indicator, known: Known, period: string): string[] =>
  [
    ...new Set([
      'total',
      ...indicator.breakdowns.flatMap((b) =>
        b.categories.flatMap(({ id }) => [
          id,
          ...(partsOf(indicator, b)?.categories ?? []).map((part) => cellId(id, part.id)),
        ]),
      ),
    ]),
  ].filter((category) => known.isHeld(period, category))

/** How far a relation between known counts is off; undefined where one of them is not known. */
function offBy({ terms }: Relation, known: Known): number | undefined {
  let sum = 0
  for (const { cell, times } of terms) {
    const count = countAt(known, cell)
    if (count === 'unknown') return undefined
    sum += times * count
  }
  return sum
}

/** A sum that falls short where a period leaves parts out says nothing about its family. */
const leavesOut = ({ terms, kind }: Relation, off: number, known: Known): boolean =>
  kind === 'equal' && off < 0 && terms.some(({ cell }) => known.valueAt(cell) === undefined)

/** How much more often each family of relations holds than it fails. */
function balanceOf(relations: readonly Relation[], known: Known): ReadonlyMap<string, number> {
  const balance = new Map<string, number>()
  for (const relation of relations) {
    const off = offBy(relation, known)
    if (off === undefined || leavesOut(relation, off, known)) continue
    const holds = relation.kind === 'equal' ? Math.abs(off) < 1e-6 : off < 1e-6
    balance.set(relation.family, (balance.get(relation.family) ?? 0) + (holds ? 1 : -1))
  }
  return balance
}

/**
 * Leaves out families that fail more often than they hold: their parts do not make up that whole.
 */
function trusted(relations: readonly Relation[], known: Known): Relation[] {
  const balance = balanceOf(relations, known)
  return relations.filter(({ family }) => (balance.get(family) ?? 0) >= 0)
}

/** A sum from which some parts may be missing, weakened to an upper bound on the listed parts. */
const asBound = (relation: Relation): Relation =>
  relation.mayLack === true ? { ...relation, kind: 'at-most' } : relation

/** The sums that the counts of an area take part in. */
function sumsOf(indicator: Indicator, known: Known): Relation[] {
  const measures = countMeasures(indicator)
  return [
    ...measures.flatMap((measure) =>
      known.periods.flatMap((period) =>
        indicator.breakdowns
          .filter((breakdown) => hasMeasure(breakdown, { id: measure }))
          .flatMap((breakdown) => ofBreakdown(indicator, breakdown, { known, measure, period })),
      ),
    ),
    ...measures.flatMap((measure) =>
      known.periods.flatMap((period) => ofNested(indicator, { known, measure, period })),
    ),
    ...sumsOfPeriods(indicator, known, measures),
    ...ofMeasures(indicator, known),
  ]
}

/**
 * Sums of published parts that fall short of their whole because some parts are left out.
 * @returns each sum, with what the parts left out add up to, above 0
 */
export function shortSums(
  indicator: Indicator,
  known: Known,
): { relation: Relation; left: number }[] {
  return trusted(sumsOf(indicator, known), known).flatMap((relation) => {
    const off = offBy(relation, known)
    return off !== undefined && off < -1e-6 && leavesOut(relation, off, known)
      ? [{ relation, left: -off }]
      : []
  })
}

/**
 * All the relations against which a reader can check the counts of an area: totals of breakdowns,
 * crossed tables, years and their quarters, and percentages and rates with their counts.
 * @returns only relations with a count that is not published
 */
export function relationsOf(indicator: Indicator, known: Known): Relation[] {
  const ratios = known.periods.flatMap((period) =>
    categoriesHeld(indicator, known, period).flatMap((category) =>
      ratioRelations(indicator, known, { period, category }),
    ),
  )
  return [...trusted(sumsOf(indicator, known), known).map(asBound), ...ratios].filter(
    (relation) => offBy(relation, known) === undefined,
  )
}
