// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { outOfBounds } from '@/importer/rules/bounds'
import { planningText, problemsIn, textFile } from '../own/real-site'

const known = (row: string) => textFile(`indicator,period,measure,category,value\n${row}`)
const fresh = (unit: string, ...values: string[]) =>
  [
    'indicator,name,theme,unit,period,value',
    ...values.map((v, i) => `bounds-test,Bounds,placements,${unit},2026-0${i + 1},${v}`),
  ].join('\n')

describe('a figure that its measure cannot have', () => {
  it.each([
    ['foster-care-local,2026-09,percent,,670', /670% is more than the whole, which is 100%/],
    ['foster-care-local,2026-09,percent,,100.1', /100\.1% is more than the whole/],
    ['placement-type,2026,percent,foster,670%', /670% is more than the whole/],
    ['placement-type,2026,percent,foster,-5%', /-5 is below zero/],
    ['CLA-01,2026,rate,,10001', /10001 per 10,000 children is more than there are/],
    ['CLA-01,2026,rate,,-1', /-1 is below zero/],
    ['CLA-01,2026,number,,523.5', /523\.5 is not a whole number/],
    ['CLA-01,2026,number,,-3', /-3 is below zero/],
  ])('is refused: %s', async (row, words) => {
    expect(await problemsIn(known(row))).toEqual([
      expect.stringMatching(/^own\.csv:2 column "value": /),
    ])
    expect((await problemsIn(known(row)))[0]).toMatch(words)
  })

  it.each([
    ['%', ['66', '101'], /:3 .*101% is more than the whole/],
    ['percentage of children', ['66', '670'], /:3 .*670% is more/],
    ['per 1000 children', ['12.5', '1000.5'], /:3 .*1000\.5 per 1000 children is more/],
    ['per 100000 people', ['12', '100001'], /:3 .*100001/],
    ['children', ['12', '12.5'], /:3 .*12\.5 is not a whole number/],
    ['audits', ['3', '-3'], /:3 .*-3 is below zero/],
    ['children', ['523.5', '524.5'], /:2 .*523\.5 is not a whole number/],
    ['days', ['12', '-1'], /:3 .*-1 is below zero/],
  ] as const)('is refused in a new indicator of %s: %s', async (unit, values, words) => {
    expect((await problemsIn(textFile(fresh(unit, ...values))))[0]).toMatch(words)
  })

  it.each([
    ['%', ['0', '100']],
    ['full-time equivalent posts', ['4.5', '5']],
    ['FTE', ['4.5', '5.25']],
    ['working days lost', ['10.5', '11']],
    ['average caseload', ['14.5', '15']],
    ['children per social worker', ['14.5', '15']],
    ['£', ['-12.5', '3']],
    ['per 1000 children', ['0', '1000']],
  ] as const)('is not one that it can: %s %s', async (unit, values) => {
    expect((await planningText(fresh(unit, ...values))).problems).toEqual([])
  })

  it('follows from the denominator of a rate, if its unit does not tell', () => {
    const rate = { id: 'rate', kind: 'rate', unit: 'children', decimals: 0 } as const
    expect(outOfBounds(1001, { ...rate, per: 1000 })?.message).toContain('more than there are')
    expect(outOfBounds(1001, rate)).toBeUndefined()
  })
})

describe('audits', () => {
  it.each(['2.5', '-3', '1e3', '12 audits', ''])('are not “%s” in number', async (audits) => {
    const file = textFile(`period,grade,audits\n2026-04,met good,${audits}`)
    expect(await problemsIn(file)).toEqual([
      expect.stringMatching(/:2 column "audits": ".*" is not a number of audits.*whole number/),
    ])
  })
})
