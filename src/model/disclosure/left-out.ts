import { type Found, isOfChildren, isSmall, type Scene } from './context'
import { shortSums } from './relations'
import { cellWords, MORE } from './words'
import { rowOfCell } from '../figures/crossed-breakdown'
import { isNumber } from '../schema/observation'

/**
 * Parts that a release leaves out instead of suppressing, where the whole and the other parts show
 * so few children in them that one could be identified: leaving out a row hides no more than
 * writing c.
 */
export const leftOut = (scene: Scene): Found[] =>
  shortSums(scene.indicator, scene.known).flatMap(({ relation: { terms }, left }): Found[] => {
    const whole = terms.find(({ times }) => times < 0)?.cell
    const parts = terms.flatMap(({ cell, times }) => (times > 0 ? [cell] : []))
    const shown = parts.filter((cell) => isNumber(scene.known.valueAt(cell)))
    const missing = parts.filter((cell) => scene.known.valueAt(cell) === undefined)
    const place = [whole, ...shown].find((cell) => cell && isNumber(scene.own(cell)))
    if (!whole || !place || shown.length === 0 || !isOfChildren(scene, whole)) return []
    // Overlapping groups and crossed tables are printed row by row.
    if (rowOfCell(missing[0]?.category ?? '') !== undefined || !isSmall(scene, left)) return []
    const names = missing
      .map(
        ({ category, period }) => `"${category}"${period === place.period ? '' : ` in ${period}`}`,
      )
      .join(', ')
    const known = [...shown, whole].map((cell) => cellWords(cell, { ...scene, beside: place }))
    const message = `${names} ${missing.length === 1 ? 'is' : 'are'} left out, but can be worked out to be ${left}${missing.length === 1 ? '' : ' together'}, from ${known.join(', ')}.`
    return [{ ...place, kind: 'given-away', message, remedy: MORE, low: left, high: left }]
  })
