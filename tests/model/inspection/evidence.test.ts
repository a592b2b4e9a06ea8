// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anIndicator, aView, viewOf, type Row } from '@mocks/builders'
import { aCalendarView, aFactView } from '@mocks/fact-views'
import { earlierFigures, evidenceWords } from '@/model/inspection/evidence'
import type { Annotation } from '@/model/schema/indicator'
import { textOf } from '@/model/sentences/parts'

const yearly = (...values: (number | string)[]): Row[] =>
  values.map((value, i) => ['E06000060', String(2021 + i), 'total', value, null, null, null, i + 1])

/** The council's rates from 2021, with their annotations. */
const rates = (values: (number | string)[], annotations: Annotation[] = []) =>
  viewOf({
    indicator: anIndicator({ annotations }),
    rows: yearly(...values),
    selection: { category: 'total' },
  })

const caution = (over: Partial<Annotation>): Annotation => ({
  kind: 'caution',
  period: '2023',
  label: 'Counted anew',
  text: 'What is counted changed.',
  area: 'E06000060',
  ...over,
})

describe('an indicator beside a recommendation', () => {
  it('gives its value with its date, and the change since the last figure before', () => {
    expect(evidenceWords(rates([30, 32, 35, 41]), '2022-02-11')).toEqual({
      statement: [
        { text: 'In Buckinghamshire ' },
        {
          text: '41',
          figure: expect.objectContaining({ area: 'E06000060', period: '2024' }),
        },
        { text: ' in every 10,000 were looked after (31 March 2024).' },
      ],
      since: 'Up 11 since 2021, before Ofsted asked.',
      cautions: [],
      hasTrend: true,
    })
  })

  it('says which benchmarks it is above or below', () => {
    expect(textOf(evidenceWords(aView(), '2022-02-11').statement)).toMatch(
      /were looked after, below the South East and England \(31 March 2025\)\.$/,
    )
  })

  it('says that there are no later figures', () => {
    expect(evidenceWords(rates([30, 32]), '2022-04-26').since).toBe('No figure since then.')
  })

  it.each([
    ['no figure is from before', [30, 32], '2020-01-01'],
    ['the one before is suppressed', ['c', 32], '2021-06-01'],
  ])('does not mention a change where %s', (_, values, asked) => {
    expect(evidenceWords(rates(values), asked).since).toBe('')
  })

  it('compares nothing across a break', () => {
    const found = rates([30, 32, 35], [caution({ kind: 'break', period: '2022' })])
    expect(evidenceWords(found, '2021-06-01').since).toBe('')
  })

  it.each([
    ['in a year since', { period: '2022' }],
    ['that lasts into one', { period: '2020', to: '2022' }],
    ['about the latest', { period: '2023' }],
    ['about the one before', { period: '2021' }],
  ])('gives a caution %s in place of the change', (_, over) => {
    const words = evidenceWords(rates([30, 32, 35], [caution(over)]), '2021-06-01')
    expect(words.since).toBe('')
    expect(words.cautions).toHaveLength(1)
  })

  it('leaves out a caution about other years, and one about the whole country', () => {
    const { area: _, ...everywhere } = caution({ period: '2022' })
    const words = evidenceWords(
      rates([30, 32, 35], [caution({ period: '2020' }), everywhere]),
      '2021-06-01',
    )
    expect(words.since).toMatch(/^Up 5 since 2021/)
    expect(words.cautions).toEqual([])
  })

  it('names the years of a caution', () => {
    const one = caution({ period: '2022', to: '2023' })
    expect(evidenceWords(rates([30, 32, 35], [one]), '2021-06-01').cautions).toEqual([
      { label: 'Caution: Counted anew, 2022 and 2023', text: 'What is counted changed.' },
    ])
  })

  it('gives only the duration of a monthly programme', () => {
    expect(textOf(evidenceWords(aCalendarView(), '2022-02-11').statement)).toBe(
      'April 2022 to June 2022.',
    )
  })

  it('repeats the sentence for several parts, without a line', () => {
    const words = evidenceWords(aFactView(), '2022-02-11')
    expect(textOf(words.statement)).toMatch(/^In Buckinghamshire on 31 July 2023, /)
    expect(words.hasTrend).toBe(false)
  })

  it('says that a figure is suppressed, and draws no line of one alone', () => {
    expect(textOf(evidenceWords(rates([30, 'c']), '2020-01-01').statement)).toMatch(/suppressed/)
    expect(evidenceWords(rates([30]), '2020-01-01').hasTrend).toBe(false)
  })
})

describe('earlier figures', () => {
  it('are each given with their date, and those without a number are left out', () => {
    expect(textOf(earlierFigures(rates([30, 'c', 35])))).toBe(
      'On 31 March 2021, 30 in every 10,000 were looked after.',
    )
  })
})
