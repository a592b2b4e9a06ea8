// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readUnit } from '@/importer/own/units'
import { formatValue } from '@/model/values/format'
import { planningText, problemsIn, textFile } from './real-site'

const HEADER = 'indicator,name,theme,unit,period,value'
const file = (unit: string, name = 'Spending', value = '332.4') =>
  [
    HEADER,
    `spending-test,${name},placements,"${unit}",2026-01,331.5`,
    `spending-test,${name},placements,"${unit}",2026-02,${value}`,
  ].join('\n')

/** How the newest figure of 332.4 in a unit reads in a sentence. */
async function saidOf(unit: string): Promise<string | undefined> {
  const { catalogue, problems } = await planningText(file(unit))
  expect(problems).toEqual([])
  const measure = catalogue?.indicators.find(({ id }) => id === 'spending-test')?.measures[0]
  return measure && measure.says.replace('{value}', formatValue(332.4, measure))
}

describe('a unit of money', () => {
  it.each([
    ['£332.4', ['£', '£s', 'pounds', 'Pound', 'GBP', '£ (pounds)', 'pounds sterling']],
    [
      '£332.4 million',
      '£m|£M|£ m|£mn|£ mil|£ million|£million|£millions|million pounds|millions of pounds|m£|GBP m|£ (m)|£ in millions|£ (millions)|£000,000|£’000,000|£1,000,000s'.split(
        '|',
      ),
    ],
    [
      '£332,400',
      "£000|£000s|£'000|£’000s|£ 000|£k|£K|£ k|k£|£ thousand|£thousands|thousand pounds|thousands of pounds|£ (000s)|£ in thousands|£1,000|£1000s|GBP 000".split(
        '|',
      ),
    ],
    [
      '£332.4 per week',
      '£ per week|£/week|£ / week|£ pw|£pw|£ p/w|£ p.w.|£ a week|£ each week|£ weekly|pounds per week|GBP per week'.split(
        '|',
      ),
    ],
    ['£332.4 per year', ['£ per annum', '£ pa', '£ p.a.', '£ a year', '£ per year']],
    ['£332.4 per child per night', ['£ per child per night', '£/child/night']],
    ['£332,400 per week', ['£000 per week', '£k/week', 'thousand pounds per week']],
    ['£332.4 million per year', ['£m per year', '£m pa', '£ million a year']],
    ['£332.4 per 10,000 children', ['£ per 10,000 children']],
  ] as const)('reads as %s in each of its spellings', async (says, spellings) => {
    const read = await Promise.all(spellings.map((unit) => saidOf(unit)))
    expect(read).toEqual(spellings.map(() => `for spending the figure was ${says}`))
  })

  it.each([
    '£bn',
    '£ billion',
    'billions of pounds',
    '£m £k',
    '£ net',
    '£ spent',
    'pounds (lb)',
    '£ per',
    '£k (millions)',
  ])('“%s” is refused with what can be written', async (unit) => {
    const said = await problemsIn(textFile(file(unit)))
    expect(said).toEqual([
      expect.stringMatching(
        /^own\.csv:2 column "unit": .*(£, £ thousand or £ million|in £ million)/,
      ),
    ])
  })

  it.each([
    'Budget (£m)',
    'Budget (£000)',
    'Budget in £k',
    'Budget (£ million)',
    'Budget (in thousands)',
  ])('in pounds is refused under the name “%s”', async (name) => {
    expect(await problemsIn(textFile(file('£', name)))).toEqual([
      expect.stringMatching(
        /:2 column "unit": the unit is "£", but the name says “.*Write the unit/,
      ),
    ])
  })

  it('may also be given by name, and by names that only mention pounds', async () => {
    for (const [unit, name] of [
      ['£m', 'Budget (£ million)'],
      ['£000', 'Budget (£k)'],
      ['£', 'Budget (£)'],
      ['£', 'Budget (£ per week)'],
    ] as const)
      expect(await problemsIn(textFile(file(unit, name)))).toEqual([])
  })

  it('is the same unit in the next file, however it is spelt, and another is refused', async () => {
    const known = (unit: string) =>
      problemsIn(
        textFile(
          `indicator,period,measure,value,unit\nhigh-needs-block,2025-26,amount,101.5,${unit}`,
        ),
      )
    for (const unit of ['£m', 'million pounds', '£ millions']) expect(await known(unit)).toEqual([])
    for (const unit of ['£000', '£', 'pounds'])
      expect((await known(unit))[0]).toMatch(/is not the unit of amount, which is "million pounds"/)
  })
})

describe('another unit', () => {
  it.each([
    ['%', 'percent', '%'],
    ['per cent', 'percent', '%'],
    ['percentage of children', 'percent', '%'],
    ['% of care leavers', 'percent', '%'],
    ['share', 'percent', '%'],
    ['per 10,000 children', 'rate', 'per 10,000 children'],
    ['working days', 'duration', 'working days'],
    ['children waiting 20 weeks', 'count', 'children waiting 20 weeks'],
    ['children per month', 'count', 'children per month'],
    ['children per social worker', 'ratio', 'children per social worker'],
    ['average caseload', 'ratio', 'average caseload'],
    ['children', 'count', 'children'],
    ['compounds', 'count', 'compounds'],
  ])('“%s” is a %s', (text, kind, unit) => {
    expect(readUnit(text)).toEqual({ kind, unit })
  })

  it.each([
    '% change',
    'percentage points',
    'children (000s)',
    'thousands',
    "'000 children",
    'million',
  ])('“%s” is refused with what can be written', (text) => {
    expect(readUnit(text)).toEqual({
      message: expect.stringContaining(text),
      remedy: expect.any(String),
    })
  })
})
