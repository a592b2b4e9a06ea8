// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { readPublication } from '@/importer/published/read-publication'
import { recognise } from '@/importer/published/recognise'
import { readCsv } from '@/importer/tables/csv'
import { areas, catalogue } from '../../../real-data'

function read(...rows: string[]) {
  const { table: csv } = readCsv('file.csv', new TextEncoder().encode(rows.join('\n')))
  const found = csv && recognise(csv)
  if (!found || 'problems' in found) throw new Error('the file is not recognised')
  const { problems, indicators } = readPublication(csv, found, { areas: areas.areas, catalogue })
  expect(problems).toEqual([])
  return indicators
}

const PLACES =
  'time_period,time_identifier,geographic_level,region_code,old_la_code,new_la_code,la_name'
const BUCKINGHAMSHIRE = 'Local authority,E12000008,825,E06000060,Buckinghamshire'

describe('the tables of other releases', () => {
  it('read absence of each group of children in all schools together', () => {
    const [absence] = read(
      `${PLACES},social_care_group,phase_type_grouping,t_pupils,pt_overall,pt_pupils_pa_10_exact,t_pupils_pa_10_exact,pt_pupils_pa_50_exact,t_pupils_pa_50_exact`,
      `202425,Academic year,${BUCKINGHAMSHIRE},CPPO at 31 March,Total,210,20.5,55.2,116,13.4,28`,
      `202425,Academic year,${BUCKINGHAMSHIRE},CPPO at 31 March,Special,20,20.5,c,c,13.4,28`,
    )
    expect(absence?.rows).toEqual([
      ['E06000060', '2024-25', 'cpp', 20.5, 55.2, 13.4, 116, 28, 210, 2],
    ])
  })

  it('keep the figures of a council that ended within the school year', () => {
    const [absence] = read(
      `${PLACES},social_care_group,version,t_pupils,avg_att8,pt_l2basics_94,t_l2basics_94,pt_l2basics_95,t_l2basics_95`,
      '202223,Academic year,Local authority,E12000002,909,E10000006,Cumbria,CINO at 31 March,Final,80,17.1,20,16,c,c',
    )
    expect(absence?.rows).toEqual([['E10000006', '2022-23', 'cin', 17.1, 80, 2]])
  })

  it('read years and months of a national table as months', () => {
    const [stages] = read(
      'time_period,time_identifier,geographic_level,country_code,country_name,cla_group,stage_of_adoption_process,age_start_poc,number',
      '2025,Reporting year,National,E92000001,England,Age on starting final period of care,6. Total average time between entry into care and adoption,Total,02:03',
      '2025,Reporting year,National,E92000001,England,Age on starting final period of care,6. Total average time between entry into care and adoption,Aged 2,01:10',
    )
    expect(stages?.rows).toEqual([['E92000001', '2025', 'care-to-adoption', 27, 2]])
  })

  it('find a council by its ONS code alone, and take an empty figure as not available', () => {
    const [admissions] = read(
      'Indicator Name,Parent Code,Area Code,Area Name,Sex,Category,Time period,Value,Count,Denominator',
      'Injuries,E92000001,E06000060,Buckinghamshire UA,Persons,,2022/23,,,',
      'Injuries,E92000001,E06000060,Buckinghamshire UA,Persons,,2023/24,55.8412,590,105656',
      'Injuries,E92000001,E06000060,Buckinghamshire UA,Male,,2023/24,60,300,54000',
      'Injuries,E92000001,E92000001,England,Persons,Most deprived decile,2023/24,90,300,54000',
    )
    expect(admissions?.rows).toEqual([
      ['E06000060', '2022-23', 'total', 'x', 'x', 'x', 2],
      ['E06000060', '2023-24', 'total', 55.8412, 590, 105656, 3],
    ])
  })
})
