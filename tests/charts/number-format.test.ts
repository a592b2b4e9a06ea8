import { describe, expect, it } from 'vitest'
import { formatFor, numberFormat } from '@/charts/office/number-format'

const percentage = numberFormat({ kind: 'percent', decimals: 1, unit: '%' })
const count = numberFormat({ kind: 'count', decimals: 0, unit: 'children' })
const thousands = numberFormat({ kind: 'money', decimals: 0, unit: 'thousand pounds' })

describe('the number format of one value', () => {
  it.each([
    [percentage, 99.96, '#,##0.00"%";"−"#,##0.00"%"'],
    [percentage, 99.9951, '#,##0.000"%";"−"#,##0.000"%"'],
    [percentage, 0.04, '#,##0.00"%";"−"#,##0.00"%"'],
    [percentage, 1e-9, '#,##0.000000"%";"−"#,##0.000000"%"'],
    [count, 0.3, '#,##0.0;"−"#,##0.0'],
  ])('%s shows %s as neither none nor all: %s', (format, value, shown) => {
    expect(formatFor(format, value)).toBe(shown)
  })

  it.each([
    [percentage, 100],
    [percentage, 0],
    [percentage, 99.94],
    [percentage, 57.12],
    [count, 99.6],
    [count, 522],
    [thousands, 0.0001],
    [percentage, 100.04],
  ])('%s stays as it is for %s', (format, value) => {
    expect(formatFor(format, value)).toBe(format)
  })
})
