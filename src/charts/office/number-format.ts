import { poundsPer, roundedText } from '@/model/values/format'
import type { Measure } from '@/model/schema/indicator'

type Formatted = Pick<Measure, 'kind' | 'decimals' | 'unit'>

const digits = (decimals: number): string =>
  `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`

/** Puts a true minus sign before a currency sign. */
const signed = (positive: string): string => `${positive};"−"${positive}`

/**
 * Number format of a measure in a spreadsheet or native chart: "57%", "522", "£15,000", as formatValue does.
 * A percentage is stored as 57, not as 0.57.
 */
export function numberFormat({ kind, decimals, unit }: Formatted): string {
  const number = digits(decimals)
  if (kind === 'percent') return signed(`${number}"%"`)
  if (kind === 'duration') return signed(`${number} "${unit.replaceAll('"', '')}"`)
  if (kind !== 'money') return signed(number)
  const per = poundsPer({ unit })
  if (per === 1e6) return signed(`"£"${number}" million"`)
  if (per === 1e3)
    return decimals === 0
      ? `"£"#,##0",000";"−£"#,##0",000";"£0"`
      : signed(`"£"${number}" thousand"`)
  return signed(`"£"${number}`)
}

/** Number format of an axis, without the unit, which is given elsewhere. */
export const axisFormat = (measure: Formatted, decimals: number): string =>
  numberFormat(
    measure.kind === 'duration'
      ? { ...measure, kind: 'count', decimals }
      : { ...measure, decimals: poundsPer(measure) === 1e3 ? 0 : decimals },
  )

/** Decimals after which a value that still rounds to none or to all is shown as that. */
const MOST_DECIMALS = 6

/**
 * A number format for one value: with more decimals where it would otherwise print a value that is nearly none
 * as 0, or a percentage that is nearly all as 100%. A spreadsheet has no words such as "over 99.9%" for these and
 * would round them away.
 * @param format a number format of this file
 */
export function formatFor(format: string, value: number): string {
  const [whole, decimals = ''] = /#,##0(?:\.(0+))?/.exec(format) ?? []
  const isOfThousands = format.includes('",000"')
  if (whole === undefined || isOfThousands || decimals.length >= MOST_DECIMALS) return format
  const rounded = Number(roundedText(Math.abs(value), decimals.length))
  const isNearlyAll = rounded === 100 && value < 100 && format.includes('"%"')
  const isNear = rounded !== Math.abs(value) && (rounded === 0 || isNearlyAll)
  return isNear ? formatFor(format.replaceAll(whole, `#,##0.${decimals}0`), value) : format
}
