import { poundsPer } from '@/model/values/format'
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
