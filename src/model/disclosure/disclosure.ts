import { assumed } from './assumed'
import { auditCell, nameOf } from './attacker'
import { countMeasures, knownOf, type CellName, type Known } from './known-cells'
import { leftOut } from './left-out'
import type { Effort } from './linear-program'
import { toldInWords } from './notes'
import { ratiosAt, type Ratio, categoriesHeld, relationsOf } from './relations'
import {
  isOfChildren,
  isSmall,
  measureOf,
  type Scene,
  type Disclosure,
  type Found,
} from './context'
import { averagesOfFew, loneShares, sharesOfFew } from './shares'
import { cellWords, leftWords, MORE, printedWords, SIMPLER, SUPPRESS, UNDECIDED } from './words'
import type { Indicator } from '../schema/indicator'
import { isNumber, isShorthand, type Observation } from '../schema/observation'
import { cellKey, type Release } from '../schema/release'

export interface DisclosureContext {
  indicator: Indicator
  /** What other releases print for the same indicator, oldest first: readers know that as well. */
  others: readonly Observation[]
  /** How much the search for the bounds of one count may do before it gives up. */
  effort?: Partial<Effort> | undefined
}

/**
 * Counts below this, other than 0, are not published, unless a release sets a threshold of its own.
 */
export const USUAL_THRESHOLD = 5

/**
 * A count of children must leave as many values open as the symbol itself: 1 to one below the
 * threshold.
 */
const narrowOf = (scene: Scene, cell: CellName): number =>
  isOfChildren(scene, cell) ? Math.max(0, scene.threshold - 3) : 0

/** Counts of very few children that are printed as they are. */
function small(scene: Scene, cells: readonly CellName[]): Found[] {
  return cells
    .filter((cell) => isOfChildren(scene, cell) && isSmall(scene, scene.own(cell)))
    .map((cell) => ({
      ...cell,
      kind: 'small',
      message: `${printedWords(scene.own(cell))} is a count of children from 1 to ${scene.threshold - 1}.`,
      remedy: SUPPRESS,
    }))
}

/**
 * The counts that the release withholds: those suppressed themselves, and those of a suppressed
 * share.
 */
function keptBack(scene: Scene, cells: readonly CellName[], ratios: readonly Ratio[]): CellName[] {
  const counts = cells.filter(
    (cell) => measureOf(scene, cell)?.kind === 'count' && scene.own(cell) === 'c',
  )
  const ofShares = ratios
    .filter(({ cell, numerator }) => scene.own(cell) === 'c' && !isNumber(scene.own(numerator)))
    .map(({ numerator }) => numerator)
  return [...new Map([...counts, ...ofShares].map((cell) => [nameOf(cell), cell])).values()]
}

/**
 * Counts of children that are missing for another reason: other figures may still reveal that they
 * are small.
 */
const otherwiseMissing = (scene: Scene, cells: readonly CellName[]): CellName[] =>
  cells.filter((cell) => {
    const value = scene.own(cell)
    return isShorthand(value) && !['c', 'z', 'w'].includes(value) && isOfChildren(scene, cell)
  })

const isOfFew = ({ threshold }: Scene, { kind, low = 0, high = 0 }: Found): boolean =>
  kind === 'given-away' && high > 0 && low < threshold

const isUnsettled = (indicator: Indicator, taken: Indicator): string =>
  taken.breakdowns.some((b, i) => b.additive && indicator.breakdowns[i]?.additive !== true)
    ? ' If there are parts that are not listed, list them too.'
    : ''

interface Auditing {
  /** What all releases print together, and what this one prints by itself. */
  sources: readonly Known[]
  effort: Partial<Effort> | undefined
  remedy: string
}

/** Why a count is not printed, as a message says it. */
const wordFor = (scene: Scene, cell: CellName): string => {
  const value = scene.own(cell)
  return isShorthand(value) && value !== 'c' ? `it is given as ${value}` : 'it is suppressed'
}

/** Suppressed counts that the other published figures give away. */
function givenAway(
  scene: Scene,
  cells: readonly CellName[],
  { sources, effort, remedy }: Auditing,
): Found[] {
  const sides = sources.map((known) => ({ known, relations: relationsOf(scene.indicator, known) }))
  return cells.flatMap((cell): Found[] => {
    const narrow = narrowOf(scene, cell)
    for (const { known, relations } of sides) {
      const left = auditCell(cell, relations, { known, narrow, effort })
      if (!left) continue
      const { low, high, by, verdict } = left
      if (verdict === 'safe') return []
      if (verdict === 'undecided')
        return [{ ...cell, kind: 'undecided', message: UNDECIDED, remedy: SIMPLER }]
      const names = by.map((other) => cellWords(other, { ...scene, known, beside: cell }))
      return [
        {
          ...cell,
          kind: 'given-away',
          message: `${wordFor(scene, cell)}, but can be worked out ${leftWords(left)}, from ${names.join(', ')}.`,
          remedy,
          low,
          high,
        },
      ]
    }
    const message =
      'it is suppressed, but the figures around it contradict each other, so that it cannot be shown to be safe.'
    return [{ ...cell, kind: 'contradicted', message, remedy: 'Correct the sums around it.' }]
  })
}

/**
 * The counts that other releases withhold and no release prints: this release must not give them
 * away.
 */
function keptElsewhere(
  { indicator, known, own }: Scene,
  others: readonly Observation[],
): { cell: CellName; release: string }[] {
  const counts = new Set(countMeasures(indicator))
  const found = others
    .filter((o) => o.area === known.area && o.value === 'c' && counts.has(o.measure))
    .map(({ period, category, measure, release }) => ({
      cell: { period, category, measure },
      release,
    }))
    .filter(({ cell }) => own(cell) === undefined && !isNumber(known.valueAt(cell)))
  return [...new Map(found.map((one) => [nameOf(one.cell), one])).values()]
}

/** Figures of this release that give away what another withholds and that was safe before. */
function unlocked(
  scene: Scene,
  {
    others,
    before,
    effort,
  }: { others: readonly Observation[]; before: Known; effort?: Partial<Effort> | undefined },
): Found[] {
  const kept = keptElsewhere(scene, others)
  if (kept.length === 0) return []
  const relations = relationsOf(scene.indicator, scene.known)
  const was = relationsOf(scene.indicator, before)
  return kept.flatMap(({ cell, release }): Found[] => {
    const narrow = narrowOf(scene, cell)
    const left = auditCell(cell, relations, { known: scene.known, narrow, effort })
    const own = left?.by.find((other) => scene.own(other) !== undefined)
    if (!left || left.verdict === 'safe' || !own) return []
    const then = auditCell(cell, was, { known: before, narrow, effort })
    if (then?.verdict === 'given-away') return []
    const { low, high } = left
    const hidden = `"${cell.measure}" of "${cell.category}" in ${cell.period}, which ${release} suppresses,`
    if (left.verdict === 'undecided')
      return [
        {
          ...own,
          kind: 'undecided',
          message: `it could not be decided whether with it ${hidden} can be worked out.`,
          remedy: 'Write c for it, leave the row out, or split the table into smaller ones.',
        },
      ]
    const names = left.by.map((other) => cellWords(other, { ...scene, beside: own }))
    return [
      {
        ...own,
        kind: 'given-away',
        message: `with it ${hidden} can be worked out ${leftWords(left)}, from ${names.join(', ')}.`,
        remedy: 'Write c for it, or leave the row out.',
        low,
        high,
      },
    ]
  })
}

/**
 * Figures of a local release that would identify a child: counts of children below the threshold,
 * shares of so few, and suppressed counts that other published figures give away (secondary
 * disclosure: Cox 1980, “Suppression methodology and statistical disclosure control”; Hundepool and
 * others 2012, “Statistical Disclosure Control”, chapter 4).
 *
 * A reader is assumed to know every published figure, and that a count is a whole number from 0 up.
 * A suppressed count of children is given away when fewer values remain possible for it than the
 * symbol itself leaves (from 1 to one below the threshold); any other count when only one value
 * remains. A count that cannot be decided is refused.
 * @param release of any standing; official statistics are public already, so nothing is found in
 *   them
 * @param observations of one indicator in this release
 * @returns one entry for each fault, empty where there is none
 */
export function discloses(
  release: Release,
  observations: readonly Observation[],
  { indicator: given, others, effort }: DisclosureContext,
): Disclosure[] {
  if (release.standing !== 'local') return []
  const threshold = release.threshold ?? USUAL_THRESHOLD
  const own = new Map(observations.map((o) => [cellKey(o), o.value]))
  const printed = new Map(others.filter(({ value }) => isNumber(value)).map((o) => [cellKey(o), o]))
  const areas = new Set(observations.map(({ area }) => area))
  const alone = knownOf(observations)
  const before = knownOf(others)
  const all = knownOf([...others, ...observations])
  const indicator = assumed(given, all)
  const remedy = `${MORE}${isUnsettled(given, indicator)}`
  return all
    .filter(({ area }) => areas.has(area))
    .flatMap((known) => {
      const { area } = known
      const scene: Scene = {
        indicator,
        known,
        threshold,
        own: (cell) => own.get(cellKey({ area, ...cell })),
      }
      const ofArea = observations.filter((o) => o.area === area)
      const cells = ofArea.map(({ period, category, measure }): CellName => ({
        period,
        category,
        measure,
      }))
      const ratios = known.periods.flatMap((period) =>
        categoriesHeld(indicator, known, period).flatMap((category) =>
          ratiosAt(indicator, { period, category }),
        ),
      )
      const kept = keptBack(scene, cells, ratios)
      const missing = otherwiseMissing(scene, cells).filter(
        (cell) => !isNumber(known.valueAt(cell)),
      )
      const elsewhere = kept.flatMap((cell): Found[] => {
        const other = printed.get(cellKey({ area, ...cell }))
        if (!other) return []
        const message = `it is suppressed, but ${other.release} prints ${printedWords(other.value)}.`
        return [{ ...cell, kind: 'printed', message, remedy: MORE }]
      })
      const open = kept.filter((cell) => !printed.has(cellKey({ area, ...cell })))
      const only = alone.find((one) => one.area === area) ?? known
      const without = before.find((one) => one.area === area)
      return [
        ...small(scene, cells),
        ...sharesOfFew(scene, ratios),
        ...loneShares(scene),
        ...averagesOfFew(scene, cells),
        ...leftOut(scene),
        ...toldInWords(scene, ofArea),
        ...elsewhere,
        ...(open.length === 0
          ? []
          : givenAway(scene, open, { sources: [known, only], effort, remedy })),
        ...(missing.length === 0
          ? []
          : givenAway(scene, missing, { sources: [known], effort, remedy }).filter((found) =>
              isOfFew(scene, found),
            )),
        ...(without ? unlocked(scene, { others, before: without, effort }) : []),
      ].map((found) => ({ area, ...found }))
    })
}
