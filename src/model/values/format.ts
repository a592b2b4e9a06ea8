import type { Measure } from '../schema/indicator'
import { isNumber, isText, type Shorthand, type Value } from '../schema/observation'
import { roundHalfUp } from './round'

/** The sign that stands in place of a number that is not published: "[c]". Its key is made of it too. */
export const shorthandSign = (value: Shorthand): string => `[${value}]`

/**
 * A number's size, rounded, as text. Rounding the size takes halves of negative numbers away from
 * zero, as a person would.
 */
export const roundedText = (size: number, decimals: number): string =>
  roundHalfUp(size, decimals).toFixed(decimals)

/**
 * A number with thousands separators and the measure's decimals, and a minus sign, not a hyphen.
 * Formatted by hand, as Intl takes a tenth of a second on a slow phone before its first number.
 */
export const formatNumber = (value: number, decimals: number): string =>
  `${value < 0 ? '−' : ''}${roundedText(Math.abs(value), decimals).replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',')}`

/**
 * How many pounds one unit of a money measure is: papers print "thousand pounds" and "million
 * pounds".
 */
export const poundsPer = ({ unit }: Pick<Measure, 'unit'>): number =>
  unit.startsWith('thousand') ? 1e3 : unit.startsWith('million') ? 1e6 : 1

/** Thousands of pounds are written out, "£332,000"; millions keep the word, "£82.7 million". */
function formatMoney(value: number, measure: Pick<Measure, 'decimals' | 'unit'>): string {
  const per = poundsPer(measure)
  const text = per === 1e3 ? formatNumber(value * per, 0) : formatNumber(value, measure.decimals)
  return `${value < 0 ? '−' : ''}£${text.replace('−', '')}${per === 1e6 ? ' million' : ''}`
}

type Shape = Pick<Measure, 'kind' | 'decimals' | 'unit'>

function plainValue(value: number, measure: Shape): string {
  const text = formatNumber(value, measure.decimals)
  if (measure.kind === 'percent') return `${text}%`
  if (measure.kind === 'money') return formatMoney(value, measure)
  if (measure.kind === 'duration') return durationText(value, text, measure.unit)
  return text
}

/**
 * A value as shown in a table, on a label or in a sentence: "57%", "522", "£15,000", "[c]". A value
 * that would round to zero or to 100% without being either is written "under 0.1%" or "over 99.9%".
 */
export function formatValue(value: Value | undefined, measure: Shape): string {
  if (value === undefined) return '–'
  if (isText(value)) return value.text
  if (!isNumber(value)) return shorthandSign(value)
  // Thousands of pounds are written out in pounds, so they are rounded at the third decimal.
  const isThousands = measure.kind === 'money' && poundsPer(measure) === 1e3
  const decimals = isThousands ? 3 : measure.decimals
  const step = Number(`1e-${decimals}`)
  const near = (whole: number) =>
    value !== whole && Number(roundedText(Math.abs(value), decimals)) === whole
  if (near(0))
    return `${value < 0 ? 'over' : 'under'} ${plainValue(Math.sign(value) * step, measure)}`
  if (measure.kind === 'percent' && value < 100 && value > 0 && near(100))
    return `over ${plainValue(100 - step, measure)}`
  return plainValue(value, measure)
}

/** "1 week", "14 working days". */
const durationText = (value: number, text: string, unit: string): string =>
  `${text} ${value === 1 ? unit.replace(/s$/, '') : unit}`

/**
 * A label as it reads within a sentence: "Children’s homes" becomes "children’s homes". Short forms
 * and names keep their capitals: "SEND", "Step Up to Social Work", "Asian or Asian British",
 * "United Nations".
 * @param says how the catalogue writes it in a sentence, if it does: a capital there means a name
 */
export function inSentence(label: string, says = ''): string {
  const [first = '', ...rest] = label.split(' ')
  const next = rest.find((word) => !SMALL_WORDS.test(word)) ?? ''
  const isName =
    /[A-Z0-9]/.test(first.slice(1)) ||
    TITLE_CASE.test(next) ||
    NAMES.test(first) ||
    says.includes(label)
  return isName ? label : `${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

/**
 * The size of a difference, without its sign: "9 percentage points", "1.3". The caller adds units
 * such as "17 children".
 */
export function formatDifference(
  difference: number,
  measure: Pick<Measure, 'kind' | 'decimals' | 'unit'>,
): string {
  const text = formatNumber(Math.abs(difference), measure.decimals)
  if (measure.kind === 'percent') return `${text} percentage point${text === '1' ? '' : 's'}`
  if (measure.kind === 'money') return formatMoney(Math.abs(difference), measure)
  if (measure.kind === 'duration') return durationText(Math.abs(difference), text, measure.unit)
  return text
}

/** "the South East", "the South East and England", "A, B and C". */
export const listInWords = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

/** Words that stay in lower case within a name of several words. */
const SMALL_WORDS = /^(?:of|for|and|or|the)$/

const TITLE_CASE = /^\(?[A-Z][a-z]/

/** One-word names that labels begin with. */
const NAMES = /^(?:Ofsted|England|English|Asian|Black|White|Chinese|Arab|Gypsy|Roma|Irish)\b/

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
