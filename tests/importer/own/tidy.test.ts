import { describe, expect, it } from 'vitest'
import { planningText, problemsIn, textFile, TODAY } from './real-site'

const HEADER = 'indicator,period,measure,category,value'
const text = (...lines: string[]) => [HEADER, ...lines].join('\n')

describe('periods as people write them', () => {
  it.each([
    ['foster-care-local', '2026-04', 'percent', '2026-04'],
    ['foster-care-local', 'Apr 2026', 'percent', '2026-04'],
    ['foster-care-local', 'april 2026', 'percent', '2026-04'],
    ['foster-care-local', 'Apr-26', 'percent', '2026-04'],
    ['foster-care-local', '04/2026', 'percent', '2026-04'],
    ['foster-care-local', '30/04/2026', 'percent', '2026-04'],
    ['foster-care-local', '2026-04-01', 'percent', '2026-04'],
    ['CLA-01', '31/03/2026', 'number', '2026'],
    ['CLA-01', '31 March 2026', 'number', '2026'],
    ['CLA-01', '31st\u00a0March 2026', 'number', '2026'],
    ['CLA-01', '2026', 'number', '2026'],
    ['dip-samples', '2025-26', '', '2025-26'],
    ['dip-samples', '2025/26', '', '2025-26'],
    ['dip-samples', '2025–2026', '', '2025-26'],
    ['dip-samples', '31/03/2026', '', '2025-26'],
    ['dip-samples', '2011-12', '', '2011-12'],
  ])('%s %s', async (indicator, written, measure, period) => {
    const { problems, tables } = await planningText(text(`${indicator},${written},${measure},,50`))
    expect(problems).toEqual([])
    expect(tables[0]?.rows[0]?.[1]).toBe(period)
  })
})

const percentages = async (...values: string[]) => {
  const lines = values.map((value, i) => `placement-type,${2026 + i},percent,foster,"${value}"`)
  const { problems, tables, warnings } = await planningText(text(...lines))
  return {
    values: tables[0]?.rows.map((row) => row[3]),
    said: problems.map(({ line, message }) => `${line}: ${message}`),
    warned: warnings.map(({ message }) => message).join(),
  }
}

describe('percentages', () => {
  it('are read from 67%, 67 and 0.67, the last with a warning that explains the reading', async () => {
    expect((await percentages('67%', '66.5 %')).values).toEqual([67, 66.5])
    expect((await percentages('67', '66')).values).toEqual([67, 66])
    const parts = await percentages('0.67', '0.7', '1', '0')
    expect(parts.values).toEqual([67, 70, 100, 0])
    expect(parts.warned).toMatch(/0\.67 \(row 2\) was read as 67%/)
  })

  it('that are written in several ways are refused', async () => {
    expect((await percentages('67', '0.66')).said).toEqual([
      '3: 0.66 is written differently from 67 in row 2.',
    ])
    expect((await percentages('67%', '66')).said).toHaveLength(1)
    expect((await percentages('1', '0')).said).toEqual(['2: 1 could mean 1% or 100%.'])
  })

  it('are checked against their numerator and denominator', async () => {
    const file = (value: string) =>
      textFile(
        `${HEADER},numerator,denominator\nplacement-type,2026,percent,foster,${value},290,527`,
      )
    expect(await problemsIn(file('55'))).toEqual([])
    expect((await problemsIn(file('57')))[0]).toMatch(/57 does not follow from 290 of 527/)
  })

  it.each([
    ['290 or so,527', /:2 column "numerator": "290 or so" is not a number/],
    ['290,n/a', /:2 column "denominator": "n\/a" does not say why there is no number/],
    ['290,50%', /:2 column "denominator": "50%" is a percentage, not a number/],
    ['01-Apr,527', /:2 column "numerator": "01-Apr" is a date, not a number/],
  ])('are refused if calculated from something other than numbers: %s', async (parts, words) => {
    const rows = [`55,${parts}`].map((row) => `placement-type,2026,percent,foster,${row}`)
    const content = [`${HEADER},numerator,denominator`, ...rows].join('\n')
    expect(await problemsIn(textFile(content))).toEqual([expect.stringMatching(words)])
  })

  it.each([',', 'c,527', '290,z', '290,"527"'])('may be calculated from %s', async (parts) => {
    const content = `${HEADER},numerator,denominator\nplacement-type,2026,percent,foster,55,${parts}`
    expect(await problemsIn(textFile(content))).toEqual([])
  })
})

describe('a new indicator', () => {
  const more = `${HEADER},name,theme,unit,breakdown`
  it('is made of name, theme and unit, with its kind of period and its categories', async () => {
    const { catalogue, tables, problems } = await planningText(
      [
        more,
        'edge-of-care,2026-27-Q1,,,31,Children on the edge of care,placements,children,',
        'edge-of-care,2026-27-Q1,,North,11,,,,Area of the county',
        'edge-of-care,2026-27-Q1,,South,20,,,,Area of the county',
      ].join('\n'),
    )
    expect(problems).toEqual([])
    expect(catalogue?.indicators.find(({ id }) => id === 'edge-of-care')).toMatchObject({
      code: 'PLA-17',
      theme: 'placements',
      periodType: 'quarter',
      local: true,
      measures: [{ id: 'number', kind: 'count', unit: 'children', decimals: 0 }],
      breakdowns: [{ id: 'area-of-the-county', additive: true, categories: [{}, {}] }],
    })
    expect(tables[0]?.rows.map((row) => row.slice(1, 4))).toEqual([
      ['2026-27-Q1', 'total', 31],
      ['2026-27-Q1', 'north', 11],
      ['2026-27-Q1', 'south', 20],
    ])
  })

  it('is refused with a category for each case', async () => {
    const rows = Array.from(
      { length: 201 },
      (_, i) => `edge,2026-04,,Case ${i},1,Edge,Placements,children,Case`,
    )
    const [said] = await problemsIn(textFile([more, ...rows].join('\n')))
    expect(said).toMatch(/^own\.csv:2 column "category": "edge" has 201 categories/)
  })

  it.each([
    ['no unit', 'edge,2026-04,,,31,Edge,Placements,,', 'column "unit"'],
    ['no theme that there is', 'edge,2026-04,,,31,Edge,Fun,children,', 'column "theme"'],
    ['an id that is a path', '../edge,2026-04,,,31,Edge,Placements,children,', 'Write edge'],
    ['bare years', 'edge,2026,,,31,Edge,Placements,children,', 'column "period"'],
    ['a category of nothing', 'edge,2026-04,,North,31,Edge,Placements,children,', '"breakdown"'],
    ['a mistyped id', 'placement-typ,2026,,,31,,,,', 'Did you mean placement-type?'],
  ])('is refused with %s', async (_, row, says) => {
    const [said] = await problemsIn(textFile(`${more}\n${row}`))
    expect(said).toMatch(/^own\.csv:2 column/)
    expect(said).toContain(says)
  })
})

describe('the file as a whole', () => {
  it.each([
    ['nothing in it', '', /nothing in it/],
    ['a header alone', HEADER, /header and no rows/],
    [
      'no column for the value',
      HEADER.replace('value', 'amount') + '\nCLA-01,2026,number,,5',
      /:1 column "value": the column is missing/,
    ],
    [
      'a column twice',
      `${HEADER},value\nCLA-01,2026,number,,5,6`,
      /:1 column "value": the column appears twice/,
    ],
    ['a row cut short', text('CLA-01,2026,number'), /:2 column "measure": the row is cut short/],
    ['a row too long', text('CLA-01,2026,number,,5,6'), /:2 column "value": the row is too long/],
    [
      'an open quotation mark',
      text('CLA-01,2026,number,,"5'),
      /:2 column "value": a quotation mark opens the cell/,
    ],
    [
      'the same figure twice',
      text('CLA-01,2026,number,,5', 'CLA-01,31/03/2026,number,,6'),
      /:3 column "value": the row is for the same figure as row 2/,
    ],
    ['another unit', `${HEADER},unit\nCLA-01,2026,number,,5,thousands`, /:2 column "unit"/],
  ])('is refused with %s', async (_, file, says) => {
    expect((await problemsIn(textFile(file))).join('\n')).toMatch(says)
  })

  it('says which columns are not read, and stops after a thousand problems', async () => {
    const { warnings } = await planningText(`${HEADER},colour\nCLA-01,2026,number,,5,red`)
    expect(warnings[0]?.message).toContain('colour')
    const many = Array.from({ length: 3000 }, () => 'CLA-01,2026,number,,many')
    const { problems } = await planningText(text(...many))
    expect(problems).toHaveLength(1001)
    expect(problems.at(-1)?.message).toContain('the rest was not checked')
  })

  it('makes an internal release of the day, beside the existing ones', async () => {
    const { releases } = await planningText(text('CLA-01,2026,number,,530'))
    expect(releases.at(-1)).toMatchObject({
      id: `own-figures-${TODAY}`,
      standing: 'local',
      confidentiality: 'internal',
      indicators: ['children-looked-after'],
    })
  })
})
