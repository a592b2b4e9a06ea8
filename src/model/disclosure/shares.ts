import { countsChildren } from '../overview/affected'
import { hasMeasure } from '../view/choose'
import { cellId, partsOf } from '../figures/crossed-breakdown'
import { shareBefore, type Ratio } from './relations'
import type { CellName } from './known-cells'
import { type Found, isOfChildren, isSmall, measureOf, type Scene } from './context'
import { cellWords, leftWords, MORE, printedWords, SUPPRESS } from './words'
import { wholeOf } from '../figures/figures'
import type { Breakdown, Indicator, Measure } from '../schema/indicator'
import { isNumber } from '../schema/observation'

/** Why a rate or percentage describes too few children, if it does. */
function shareOfFew(scene: Scene, { measure, cell, numerator, denominator }: Ratio) {
  const value = scene.own(cell)
  const share = shareBefore(measure, value)
  if (!share || value === 0 || !isOfChildren(scene, numerator)) return undefined
  const base = scene.known.valueAt(denominator)
  const words = cellWords(denominator, scene)
  if (base === 'c') return `${printedWords(value)} is a share of a suppressed number (${words}).`
  if (!isNumber(base)) return undefined
  if (isSmall(scene, base)) return `${printedWords(value)} is a share of very few (${words}).`
  const low = Math.ceil(share.low * base - 1e-9)
  const high = Math.floor(share.high * base + 1e-9)
  return scene.own(numerator) === undefined && low >= 1 && high < scene.threshold && low <= high
    ? `${printedWords(value)} of ${words} can be worked out ${leftWords({ low, high })} children.`
    : undefined
}

/** Rates and percentages of so few children that they could identify one. */
export const sharesOfFew = (scene: Scene, ratios: readonly Ratio[]): Found[] =>
  ratios.flatMap((ratio) => {
    const message = shareOfFew(scene, ratio)
    return message === undefined
      ? []
      : [{ ...ratio.cell, kind: 'share', message, remedy: SUPPRESS }]
  })

/**
 * The sets of categories whose shares add up to 100: those of a breakdown, or the parts of each
 * group.
 */
function wholes(indicator: Indicator, breakdown: Breakdown): string[][] {
  const idsOf = ({ categories }: Breakdown) =>
    categories.flatMap(({ id, subtotal }) => (subtotal === true ? [] : id))
  const parts = partsOf(indicator, breakdown)
  return [
    ...(breakdown.additive ? [idsOf(breakdown)] : []),
    ...(parts?.additive === true
      ? idsOf(breakdown).map((row) => idsOf(parts).map((part) => cellId(row, part)))
      : []),
  ]
}

const isShareOfWhole = ({ kind, denominator, denominatorCategory }: Measure): boolean =>
  kind === 'percent' && (denominator === undefined || denominatorCategory === 'total')

/**
 * A suppressed percentage that is 100 less the sum of the others. Where the number it is a share of
 * is known, its count is checked instead.
 */
export function loneShares(scene: Scene): Found[] {
  const { indicator, known, own } = scene
  return indicator.measures.filter(isShareOfWhole).flatMap((measure) =>
    known.periods.flatMap((period) =>
      indicator.breakdowns
        .filter((breakdown) => hasMeasure(breakdown, measure))
        .flatMap((breakdown) => wholes(indicator, breakdown))
        .flatMap((ids): Found[] => {
          const cells = ids.map((category) => ({ period, category, measure: measure.id }))
          const kept = cells.filter((cell) => own(cell) === 'c')
          const others = cells.filter(
            (cell) => isNumber(known.valueAt(cell)) && !kept.includes(cell),
          )
          const [lone] = kept
          if (!lone || kept.length > 1 || others.length === 0) return []
          const { numerator = '', denominator = '' } = measure
          if (numerator !== '' && !isOfChildren(scene, { ...lone, measure: numerator })) return []
          const base = known.valueAt({
            period,
            category: wholeOf(lone.category, measure),
            measure: denominator,
          })
          if (isNumber(base)) return []
          const shown = others.map((cell) => cellWords(cell, scene)).join(', ')
          const message = `it is suppressed, but is what is left of 100 after the other percentages: ${shown}.`
          return [{ ...lone, kind: 'share', message, remedy: MORE }]
        }),
    ),
  )
}

/**
 * Rates, averages or amounts for so few children that they could identify one. Only measures that
 * name no count as their base are checked: the counts in the same cell show how many children they
 * cover.
 */
export const averagesOfFew = (scene: Scene, cells: readonly CellName[]): Found[] => {
  const { indicator, known, own } = scene
  if (indicator.local !== true) return []
  const counts = indicator.measures.filter(
    ({ kind, unit }) => kind === 'count' && countsChildren(unit),
  )
  return cells.flatMap((cell): Found[] => {
    const { kind, denominator, derived } = measureOf(scene, cell) ?? {}
    const isOther = kind === undefined || kind === 'count' || kind === 'percent' || kind === 'text'
    if (isOther || denominator !== undefined || derived === true) return []
    const value = own(cell)
    const of = counts
      .map(({ id }) => ({ ...cell, measure: id }))
      .find((count) => known.valueAt(count) === 'c' || isSmall(scene, known.valueAt(count)))
    if (!isNumber(value) || value === 0 || !of) return []
    const message = `${printedWords(value)} is of so few children that it could identify one (${cellWords(of, scene)}).`
    return [{ ...cell, kind: 'share', message, remedy: SUPPRESS }]
  })
}
