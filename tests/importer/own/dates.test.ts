// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { labelMadeDate } from '@/importer/own/excel-dates'
import { periodAfter } from '@/importer/rules/period-after'
import { EXISTING, planning, planningText, problemsIn, textFile, TODAY } from './real-site'
import { planImport } from '@/importer/releases/import-files'
import { aDate, workbook } from './workbook'

const NEW = 'indicator,name,theme,unit,period,breakdown,category,value'
const series = (...periods: string[]) =>
  [NEW, ...periods.map((p, i) => `dates-test,Dates,placements,children,${p},,,${20 + i}`)].join(
    '\n',
  )
const periodsOf = async (...periods: string[]) => {
  const plan = await planningText(series(...periods))
  return {
    read: plan.tables[0]?.rows.map(([, period]) => period),
    said: plan.problems.map(({ line, message }) => `${line}: ${message}`),
    warned: plan.warnings.map(({ message }) => message),
  }
}

describe('a date with the start of its day behind it', () => {
  it.each([
    '2026-03-01 00:00',
    '2026-03-01 00:00:00',
    '2026-03-01T00:00',
    '2026-03-01T00:00:00Z',
    '2026-03-01T00:00:00.000Z',
    '2026-03-01T00:00:00+00:00',
    '01/03/2026 00:00',
    '01/03/2026 00:00:00',
    '1/3/2026 0:00',
    '01/03/2026 12:00:00 AM',
    '01-Mar-2026 00:00',
    '1 March 2026 00:00',
  ])('%s is read as the day', async (text) => {
    expect((await periodsOf(text, '01/04/2026')).read).toEqual(['2026-03', '2026-04'])
  })

  it('and not with another time, which is reported', async () => {
    const { said } = await periodsOf('01/03/2026 09:30', '2026-03-31T23:00:00.000Z')
    expect(said).toEqual([
      '2: "01/03/2026 09:30" is a time of day, not a period.',
      '3: "2026-03-31T23:00:00.000Z" is a time of day, not a period.',
    ])
  })
})

describe('dates with the month first', () => {
  it('are refused where they can be nothing else', async () => {
    const { said } = await periodsOf('01/31/2026', '02/28/2026 00:00', '3.31.2026')
    expect(said).toEqual([
      '2: "01/31/2026" is written with the month first.',
      '3: "02/28/2026 00:00" is written with the month first.',
      '4: "3.31.2026" is written with the month first.',
    ])
  })

  it('are asked about where they may be the first of each month or days in January', async () => {
    const months = Array.from({ length: 12 }, (_, index) => `${index + 1}/1/2026`)
    const { said } = await periodsOf(...months)
    expect(said).toHaveLength(11)
    expect(said[0]).toBe('3: "2/1/2026" may be a day in January or the first day of another month.')
    expect((await periodsOf('01/01/2026 00:00', '02/01/2026 00:00')).said).toHaveLength(1)
  })

  it('are read with the day first by default, and the reader is told', async () => {
    const { read, warned } = await periodsOf('03/04/2026', '10/04/2026')
    expect(read).toEqual(['2026-04-03', '2026-04-10'])
    expect(warned).toEqual([
      'has dates that could be read in two ways: “03/04/2026” (row 2) was read with the day first, as 3 April 2026.',
    ])
  })

  it('are unambiguous beside a day after the twelfth, or where each is the first of a month', async () => {
    expect((await periodsOf('03/04/2026', '17/04/2026')).warned).toEqual([])
    const months = Array.from({ length: 12 }, (_, index) => `1/${index + 1}/2026`)
    const first = await periodsOf(...months)
    expect([first.said, first.warned]).toEqual([[], []])
    expect(first.read?.at(-1)).toBe('2026-12')
    expect((await periodsOf('2026-04-03', '5 April 2026')).warned).toEqual([])
  })
})

describe('a label that Excel has made a date', () => {
  it.each([
    ['01-Apr', '1 to 4'],
    ['05-Sep', '5 to 9'],
    ['Oct-15', '10 to 15'],
    ['1 Apr', '1 to 4'],
    ['2026-04-01', '1 to 4'],
    ['2026-09-05T00:00', '5 to 9'],
    ['01/04/2026', '1 to 4'],
    ['01-Apr-26', '1 to 4'],
    ['46113', '1 to 4'],
  ])('“%s” is refused, with its possible meanings', (label, was) => {
    expect(labelMadeDate(label)?.message).toContain(`"${label}" is a date`)
    expect(labelMadeDate(label)?.remedy).toContain(`in words: ${was}.`)
  })

  it.each([
    '1 to 4',
    '10-15',
    '16 and over',
    'May',
    'March team',
    'Mar Hill',
    'Under 1',
    '2026',
    '1-4',
  ])('and “%s” is a label', (label) => {
    expect(labelMadeDate(label)).toBeUndefined()
  })

  it.each([
    ['category', 'dates-test,Ages,placements,children,2026-01,Age,01-Apr,21'],
    ['breakdown', 'dates-test,Ages,placements,children,2026-01,01-Apr,Boys,21'],
    ['name', 'dates-test,01-Apr,placements,children,2026-01,,,21'],
    ['value', 'dates-test,Ages,placements,children,2026-01,,,01-Apr'],
    ['category', 'CLA-01,,,,31/03/2026,,01-Apr,21'],
  ])('is refused in the column %s', async (column, row) => {
    const said = await problemsIn(textFile(`${NEW}\n${row}`))
    expect(said.filter((line) => line.includes('is a date'))).toEqual([
      expect.stringMatching(new RegExp(`^own\\.csv:2 column "${column}": "01-Apr" is a date`)),
    ])
  })

  it('is refused in a date cell of a workbook, and in a file of audits', async () => {
    const { problems } = await planning(
      workbook([
        NEW.split(','),
        ['dates-test', 'Ages', 'placements', 'children', '2026-01', 'Age', aDate(46_113), 21],
      ]),
    )
    expect(problems).toMatchObject([
      {
        line: 2,
        letter: 'G',
        column: 'category',
        message: expect.stringContaining('made it from 1-4'),
      },
    ])
    const audits = await problemsIn(
      textFile(
        'period,service_area,team,theme,grade,audits\n2026-04,Help,01-Apr,Oct-15,met good,6',
      ),
    )
    expect(audits).toEqual([
      expect.stringMatching(/:2 column "team": "01-Apr" is a date/),
      expect.stringMatching(/:2 column "theme": "Oct-15" is a date/),
    ])
  })
})

describe('a period after the day of publication', () => {
  const HEADER = 'indicator,period,measure,value'
  const on = (published: string, ...rows: string[]) =>
    planImport([textFile([HEADER, ...rows].join('\n'))], EXISTING, { published })

  it.each([
    ['CLA-01,31/03/2036,number,500', '31 March 2036 is after 22 November 2026'],
    ['CLA-01,2027,number,500', '31 March 2027 is after'],
    ['dip-samples,2026-27,,24', '2026-27 ends after'],
    ['foster-care-local,2026-12,percent,50', 'December 2026 ends after'],
    ['foster-care-local,2026-11,percent,50', 'November 2026 ends after'],
  ])('is refused: %s', async (row, words) => {
    const { problems, tables } = await on('2026-11-22', row)
    expect(problems).toMatchObject([{ line: 2, column: 'period' }])
    expect(problems[0]?.message).toContain(words)
    expect(tables).toEqual([])
  })

  it('is none where the period ends on the day, or the day is known only by its month or year', async () => {
    for (const day of ['2026-10-31', '2026-10', '2026'])
      expect((await on(day, 'foster-care-local,2026-10,percent,50')).problems).toEqual([])
  })

  it('may be a plan for money', async () => {
    const { problems } = await on('2026-11-22', 'high-needs-block,2027-28,amount,120.5')
    expect(problems).toEqual([])
  })

  it('is refused in audits and in meetings that asked for something', async () => {
    const audits = 'period,grade,audits\n2032-01,met good,6'
    expect(await problemsIn(textFile(audits))).toEqual([
      expect.stringMatching(/:2 column "period": January 2032 ends after 22 November 2031/),
    ])
    const actions = `number,meeting,topic,asked,state,printed,state_date,area_code
99,23/03/2036,Placements,A briefing,in progress,Due,,`
    expect(await problemsIn(textFile(actions))).toEqual([
      expect.stringMatching(/:2 column "meeting": the meeting of 23 March 2036 begins after/),
    ])
  })

  it('as a date of the source’s own begins after it, however roughly it is given', () => {
    const date = (period: string) => periodAfter({ period, type: 'date' }, '2026-11-22')?.message
    expect([date('2026'), date('2026-11'), date('2026-27'), date('2026-01/2026-11')]).toEqual(
      Array.from({ length: 4 }),
    )
    expect(date('2026-12')).toContain('December 2026 begins after 22 November 2026')
    expect(date('2026-01/2026-12')).toContain('begins after')
    expect(TODAY > '2026-12').toBe(true)
  })
})
