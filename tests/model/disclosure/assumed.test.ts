// @vitest-environment node
import { anIndicator, aRelease } from '@mocks/builders'
import { describe, expect, it } from 'vitest'
import { discloses } from '@/model/disclosure/disclosure'
import type { FullIndicator, Measure } from '@/model/schema/indicator'
import { readObservations, type Value } from '@/model/schema/observation'

const AREA = 'E06000060'
const count = (id: string): Measure => ({
  id,
  label: id,
  kind: 'count',
  unit: 'children',
  decimals: 0,
  says: '{value} were',
})
const percent: Measure = { ...count('percent'), kind: 'percent', unit: '%' }

/** An indicator from a file of figures, which does not state what adds up to what. */
const own = (
  breakdowns: Record<string, readonly string[]>,
  measures: Measure[] = [count('number')],
): FullIndicator =>
  anIndicator({
    local: true,
    periodType: 'month',
    measures,
    breakdowns: Object.entries(breakdowns).map(([id, labels]) => ({
      id,
      label: id,
      categories: labels.map((label) => ({ id: label, label })),
      additive: false,
    })),
  })

type Row = readonly [period: string, category: string, value: Value, measure?: string]

/** The ranges found for the rows, each as "period category: least to greatest". */
function found(indicator: FullIndicator, ...rows: Row[]) {
  const observations = rows.flatMap(([period, category, value, measure = 'number']) =>
    readObservations({
      release: 'paper',
      indicator: indicator.id,
      measures: [measure],
      rows: [[AREA, period, category, value, 1]],
    }),
  )
  const release = aRelease({ id: 'paper', standing: 'local', published: '2026-05-14' })
  return discloses(release, observations, { indicator, others: [] }).map(
    ({ period, category, measure, kind, low, high }) =>
      `${period} ${category} ${measure}: ${kind}${low === undefined ? '' : ` ${low} to ${high}`}`,
  )
}

describe('a breakdown that may or may not add up', () => {
  const placement = own({ Placement: ['foster', 'homes', 'other'] })

  it('reveals a part though no period is complete', () => {
    expect(
      found(
        own({ Placement: ['foster', 'homes'] }),
        ['2023-08', 'total', 20],
        ['2023-08', 'foster', 17],
        ['2023-08', 'homes', 'c'],
      ),
    ).toEqual(['2023-08 homes number: given-away 3 to 3'])
  })

  it('reveals a part where another month leaves a row out', () => {
    expect(
      found(
        placement,
        ['2023-07', 'total', 40],
        ['2023-07', 'foster', 25],
        ['2023-08', 'total', 40],
        ['2023-08', 'foster', 25],
        ['2023-08', 'homes', 'c'],
        ['2023-08', 'other', 12],
      ),
    ).toContain('2023-08 homes number: given-away 3 to 3')
  })

  it('reveals a part where one month does not add up and others do', () => {
    const month = (period: string, homes: Value): Row[] => [
      [period, 'total', 40],
      [period, 'foster', 20],
      [period, 'homes', homes],
      [period, 'other', 10],
    ]
    expect(
      found(
        placement,
        ...month('2023-05', 10),
        ...month('2023-06', 10),
        ...month('2023-07', 11),
        ['2023-08', 'total', 40],
        ['2023-08', 'foster', 27],
        ['2023-08', 'homes', 'c'],
        ['2023-08', 'other', 10],
      ),
    ).toEqual(['2023-08 homes number: given-away 3 to 3'])
  })

  it('is safe where the parts overlap, as the figures show', () => {
    const overlapping = (period: string, homes: Value): Row[] => [
      [period, 'total', 20],
      [period, 'foster', 17],
      [period, 'homes', homes],
      [period, 'other', 9],
    ]
    expect(found(placement, ...overlapping('2023-07', 11))).toEqual([])
    expect(found(placement, ...overlapping('2023-07', 'c'))).toEqual([])
  })

  it('is safe where two parts share the remainder', () => {
    expect(
      found(
        placement,
        ['2023-08', 'total', 20],
        ['2023-08', 'foster', 13],
        ['2023-08', 'homes', 'c'],
        ['2023-08', 'other', 'c'],
      ),
    ).toEqual([])
  })

  it('reveals a part to another breakdown, though no total is given', () => {
    expect(
      found(
        own({ Age: ['young', 'old'], Sex: ['girls', 'boys'] }),
        ['2023-08', 'young', 'c'],
        ['2023-08', 'old', 27],
        ['2023-08', 'girls', 14],
        ['2023-08', 'boys', 16],
      ),
    ).toEqual(['2023-08 young number: given-away 3 to 3'])
  })

  it('reveals a part to the parts that its label contains', () => {
    const labels = ['Foster care', 'Foster care: kinship', 'Foster care: other', 'Homes']
    const one = own({ Placement: labels })
    const rows = (homes: Value, kinship: Value): Row[] => [
      ['2023-08', 'total', 40],
      ['2023-08', 'Foster care', 30],
      ['2023-08', 'Foster care: kinship', kinship],
      ['2023-08', 'Foster care: other', 18],
      ['2023-08', 'Homes', homes],
    ]
    expect(found(one, ...rows(10, 12))).toEqual([])
    expect(found(one, ...rows('c', 12))).toEqual(['2023-08 Homes number: given-away 10 to 10'])
    expect(found(one, ...rows(10, 'c'))).toEqual([
      '2023-08 Foster care: kinship number: given-away 12 to 12',
    ])
  })

  it('reveals a cell of a crossed table that its labels describe', () => {
    const labels = [
      'Foster (under 10)',
      'Foster (10 and over)',
      'Homes (under 10)',
      'Homes (10 and over)',
    ]
    expect(
      found(
        own({ Placement: ['Foster', 'Homes'], 'Placement by age': labels }),
        ['2023-08', 'Foster', 20],
        ['2023-08', 'Homes', 30],
        ['2023-08', 'Foster (under 10)', 'c'],
        ['2023-08', 'Foster (10 and over)', 17],
        ['2023-08', 'Homes (under 10)', 'c'],
        ['2023-08', 'Homes (10 and over)', 'c'],
      ),
    ).toEqual(['2023-08 Foster (under 10) number: given-away 3 to 3'])
  })
})

describe('a percentage with an unknown denominator', () => {
  it('reveals its part together with the whole, though no cell shows both', () => {
    expect(
      found(
        own({ Placement: ['foster', 'homes', 'other'] }, [count('number'), percent]),
        ['2023-08', 'total', 60],
        ['2023-08', 'foster', 'c'],
        ['2023-08', 'homes', 'c'],
        ['2023-08', 'other', 'c'],
        ['2023-08', 'foster', 5, 'percent'],
      ),
    ).toContain('2023-08 foster number: given-away 3 to 3')
  })

  it('reveals the number from which it is calculated', () => {
    const measures = [count('due'), count('late'), percent]
    expect(
      found(
        own({}, measures),
        ['2023-08', 'total', 60, 'due'],
        ['2023-08', 'total', 'c', 'late'],
        ['2023-08', 'total', 5, 'percent'],
      ),
    ).toEqual(['2023-08 total late: given-away 3 to 3'])
  })

  it('is safe where figures show that it has another denominator', () => {
    const indicator = own({ Team: ['north', 'south'] }, [count('number'), percent])
    expect(
      found(
        indicator,
        ['2023-08', 'total', 60],
        ['2023-08', 'north', 30],
        ['2023-08', 'south', 30],
        ['2023-08', 'north', 80, 'percent'],
        ['2023-08', 'south', 90, 'percent'],
        ['2023-09', 'total', 60],
        ['2023-09', 'north', 'c'],
        ['2023-09', 'south', 'c'],
        ['2023-09', 'north', 5, 'percent'],
      ),
    ).toEqual([])
  })

  it('is the remainder to 100 only if the parts are shown to add up to 100', () => {
    const shares = own({ Placement: ['foster', 'homes'] }, [percent])
    const month = (period: string, homes: Value): Row[] => [
      [period, 'foster', 85, 'percent'],
      [period, 'homes', homes, 'percent'],
    ]
    expect(found(shares, ...month('2023-07', 15), ...month('2023-08', 'c'))).toEqual([
      '2023-08 homes percent: share',
    ])
    expect(found(shares, ...month('2023-07', 90), ...month('2023-08', 'c'))).toEqual([])
  })
})
