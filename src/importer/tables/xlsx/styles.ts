import { elementsIn } from './elements'
import { attribute, unescaped } from './parts'

export type CellForm = 'date' | 'percent' | 'plain'

/** The built-in formats, which workbooks do not define. */
function builtIn(id: number): CellForm {
  if (id === 9 || id === 10) return 'percent'
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
    ? 'date'
    : 'plain'
}

/**
 * The form of a number format: "dd/mm/yyyy" is a date and "0.0%" a percentage; text in quotes or
 * brackets is ignored.
 */
function formOf(code: string): CellForm {
  const bare = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  if (bare.includes('%')) return 'percent'
  return /[dy]|mmm/i.test(bare) && !/general/i.test(bare) ? 'date' : 'plain'
}

/** How the number in a cell is shown, listed by the number of the cell's style. */
export function readStyles(xml: string): readonly CellForm[] {
  const own = new Map<string, CellForm>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g))
    own.set(attribute(tag, 'numFmtId') ?? '', formOf(unescaped(attribute(tag, 'formatCode') ?? '')))
  const cells = elementsIn(xml, 'cellXfs').next().value?.inside ?? ''
  return [...cells.matchAll(/<(?:\w+:)?xf\s[^<>]*>/g)].map(([tag]) => {
    const id = attribute(tag, 'numFmtId') ?? '0'
    return own.get(id) ?? builtIn(Number(id))
  })
}
