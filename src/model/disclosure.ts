import { auditCell, nameOf } from './disclosure-audit'
import { knownOf, type CellName, type Known } from './disclosure-cells'
import { ratiosAt, type Ratio } from './disclosure-ratios'
import { categoriesHeld, relationsOf } from './disclosure-relations'
import { isOfChildren, isSmall, measureOf, type Scene } from './disclosure-scene'
import { loneShares, sharesOfFew } from './disclosure-shares'
import { cellWords, leftWords, MORE, printedWords, SUPPRESS } from './disclosure-words'
import type { Disclosure, Found } from './disclosure-found'
import type { Indicator } from './indicator'
import { isNumber, type Observation } from './observation'
import { cellKey, type Release } from './release'

export interface DisclosureContext {
  indicator: Indicator
  /** What other releases print of the same indicator, oldest first: it is known as well. */
  others: readonly Observation[]
}

/** Counts below it, except 0, are not published, where a release sets no threshold of its own. */
const USUAL_THRESHOLD = 5

/** Counts of so few children that are printed as they are. */
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

/** The counts that the release keeps back: suppressed themselves, or of a suppressed share. */
function keptBack(scene: Scene, cells: readonly CellName[], ratios: readonly Ratio[]): CellName[] {
  const counts = cells.filter(
    (cell) => measureOf(scene, cell)?.kind === 'count' && scene.own(cell) === 'c',
  )
  const ofShares = ratios
    .filter(({ cell, numerator }) => scene.own(cell) === 'c' && !isNumber(scene.own(numerator)))
    .map(({ numerator }) => numerator)
  return [...new Map([...counts, ...ofShares].map((cell) => [nameOf(cell), cell])).values()]
}

/** A suppressed count that the other published figures give away, if they do. */
function givenAway(scene: Scene, cells: readonly CellName[], alone: Known): Found[] {
  const tries = [scene.known, alone].map((known) => ({
    known,
    relations: relationsOf(scene.indicator, known),
  }))
  return cells.flatMap((cell): Found[] => {
    // Of children, as many values must be left as the symbol itself leaves: 1 to one below the threshold.
    const narrow = isOfChildren(scene, cell) ? Math.max(0, scene.threshold - 3) : 0
    for (const { known, relations } of tries) {
      const left = auditCell(cell, relations, { known, narrow })
      if (!left) continue
      const { low, high, by } = left
      if (high - low > narrow) return []
      const names = by.map((other) => cellWords(other, { ...scene, known, beside: cell }))
      return [
        {
          ...cell,
          kind: 'given-away',
          message: `it is suppressed, but can be worked out ${leftWords(left)}, from ${names.join(', ')}.`,
          remedy: MORE,
          low,
          high,
        },
      ]
    }
    const message =
      'it is suppressed, but the figures around it contradict each other, so that it cannot be shown to be safe.'
    return [{ ...cell, kind: 'contradicted', message, remedy: 'Mend the sums around it.' }]
  })
}

/**
 * Figures of a local release that would identify a child: counts of children below the threshold,
 * shares of so few, and suppressed counts that other published figures give away (secondary
 * disclosure: Cox 1980, “Suppression methodology and statistical disclosure control”; Hundepool and
 * others 2012, “Statistical Disclosure Control”, chapter 4).
 *
 * A reader is taken to know every published figure and that a count is a whole number from 0 up. A
 * suppressed count of children is given away when fewer values are left for it than the symbol
 * itself leaves (from 1 to one below the threshold); any other count when one value is left.
 * @param release of any standing: of official statistics, which are public already, nothing is said
 * @param observations of one indicator in this release
 * @returns nothing where all is well
 */
export function discloses(
  release: Release,
  observations: readonly Observation[],
  { indicator, others }: DisclosureContext,
): Disclosure[] {
  if (release.standing !== 'local') return []
  const threshold = release.threshold ?? USUAL_THRESHOLD
  const own = new Map(observations.map((o) => [cellKey(o), o.value]))
  const printed = new Map(others.filter(({ value }) => isNumber(value)).map((o) => [cellKey(o), o]))
  const areas = new Set(observations.map(({ area }) => area))
  const alone = knownOf(observations)
  return knownOf([...others, ...observations])
    .filter(({ area }) => areas.has(area))
    .flatMap((known) => {
      const { area } = known
      const scene: Scene = {
        indicator,
        known,
        threshold,
        own: (cell) => own.get(cellKey({ area, ...cell })),
      }
      const cells = observations
        .filter((o) => o.area === area)
        .map(({ period, category, measure }): CellName => ({ period, category, measure }))
      const ratios = known.periods.flatMap((period) =>
        categoriesHeld(indicator, known, period).flatMap((category) =>
          ratiosAt(indicator, { period, category }),
        ),
      )
      const kept = keptBack(scene, cells, ratios)
      const elsewhere = kept.flatMap((cell): Found[] => {
        const other = printed.get(cellKey({ area, ...cell }))
        if (!other) return []
        const message = `it is suppressed, but ${other.release} prints ${printedWords(other.value)}.`
        return [{ ...cell, kind: 'printed', message, remedy: MORE }]
      })
      const open = kept.filter((cell) => !printed.has(cellKey({ area, ...cell })))
      const only = alone.find((one) => one.area === area) ?? known
      return [
        ...small(scene, cells),
        ...sharesOfFew(scene, ratios),
        ...loneShares(scene),
        ...elsewhere,
        ...(open.length === 0 ? [] : givenAway(scene, open, only)),
      ].map((found) => ({ area, ...found }))
    })
}
