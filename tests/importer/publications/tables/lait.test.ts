// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { LAIT } from '@/importer/publications/tables/lait'
import { readPublication } from '@/importer/published/read-publication'
import { recognise } from '@/importer/published/recognise'
import { readCsv } from '@/importer/tables/csv'
import { areas, catalogue } from '../../../real-data'

const HEADER = 'Short Desc,Years,LA and Regions,Values,LA Number,Region'

function read(...rows: string[]) {
  const { table: csv } = readCsv(
    'lait.csv',
    new TextEncoder().encode([HEADER, ...rows].join('\r\n')),
  )
  const found = csv && recognise(csv)
  if (!found || 'problems' in found) throw new Error('the file is not recognised')
  expect(found.table).toBe(LAIT)
  return readPublication(csv, found, { areas: areas.areas, catalogue })
}

describe('a row of the interactive tool', () => {
  it('is joined with the other measures of its area and year, each with its line', () => {
    const { indicators, problems, year } = read(
      'SEN_EHC_Excpt_20wks,2024,England,46.4,970,NA',
      'SEN_EHC_Excpt_20wks,2024,Buckinghamshire,32.100000000000001,825,South East',
      'SEN_EHC_All_20wks,2024,Buckinghamshire,32.1,825,South East',
      'SEN_EHC_All_20wks,2024,London (Inner),1.2E-2,987,NA',
    )
    expect(problems).toEqual([])
    expect(year).toBe('2025')
    expect(indicators).toEqual([
      {
        indicator: 'ehc-plans-within-20-weeks',
        measures: ['percent', 'percent-all'],
        rows: [
          ['E92000001', '2024', 'total', 46.4, null, [2, null]],
          ['E13000001', '2024', 'total', null, 0.012, [null, 5]],
          ['E06000060', '2024', 'total', 32.1, 32.1, [3, 4]],
        ],
      },
    ])
  })

  it('with a dash has no figure, for a reason that is not given', () => {
    const { indicators } = read('SEN_CASES_JAN,2025,Slough,-,871,South East')
    expect(indicators[0]?.rows).toEqual([['E06000039', '2025', 'total', 'n', 2]])
  })

  it('is left out where the council did not exist, with a warning if it has a figure', () => {
    const { indicators, warnings, problems } = read(
      'SEN_CASES_JAN,2023,Cumberland,-,942,North West',
      'SEN_CASES_JAN,2023,Westmorland and Furness,12,943,North West',
      'SEN_CASES_JAN,0,Slough,-,871,South East',
    )
    expect(problems).toEqual([])
    expect(indicators.flatMap(({ rows }) => rows)).toEqual([])
    expect(warnings.map(({ message }) => message)).toEqual([
      'has 1 row that was left out: a council has figures for a year in which it did not exist.',
    ])
  })

  it('with a measure that the table does not know is a problem', () => {
    const { problems } = read(
      'SEN_CASES_JAN,2025,England,1,970,NA',
      'SEN_NEW,2024,England,1,970,NA',
    )
    expect(problems[0]?.message).toBe('the label "SEN_NEW" is not known.')
  })
})
