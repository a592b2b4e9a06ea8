// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csv, fixture, importing, releasesWritten, written } from '../given'

const BUCKINGHAMSHIRE = 'E06000060'

/** Imports one fixture and gives the rows of an area without it: period, category, values, line. */
async function rowsOf(name: string, release: string, indicator: string, area = BUCKINGHAMSHIRE) {
  const file = written(await importing([csv(name, fixture(name))]), release, indicator)
  return file.rows.filter((row) => row[0] === area).map((row) => row.slice(1))
}

describe('importing published files', () => {
  it('reads the table that is in the council’s pack: 502 children, 41 in 10,000', async () => {
    const rows = await rowsOf('cla-number-and-rate-2022', 'dfe-cla-2022', 'children-looked-after')
    expect(rows).toEqual([
      ['2021', 'total', 40, 510, 126804, 14],
      ['2022', 'total', 41, 502, 123517, 7],
    ])
  })

  it('reads the same columns under their names of 2025', async () => {
    const rows = await rowsOf('cla-number-and-rate-2025', 'dfe-cla-2025', 'children-looked-after')
    expect(rows).toEqual([
      ['2024', 'total', 41, 520, 128126, 12],
      ['2025', 'total', 40, 522, 130466, 6],
    ])
  })

  it('reads children who started and ceased to be looked after', async () => {
    const name = 'cla-number-and-rate-2025'
    const started = await rowsOf(name, 'dfe-cla-2025', 'children-started-to-be-looked-after')
    const ceased = await rowsOf(name, 'dfe-cla-2025', 'children-ceased-to-be-looked-after')
    expect([started, ceased]).toEqual([
      [['2025', 'total', 16, 214, 130466, 7]],
      [['2025', 'total', 16, 215, 130466, 5]],
    ])
  })

  it('keeps symbols as the reasons they are', async () => {
    const ended = await rowsOf(
      'cla-number-and-rate-2022',
      'dfe-cla-2022',
      'children-looked-after',
      'E10000021',
    )
    const small = await rowsOf(
      'cla-number-and-rate-2025',
      'dfe-cla-2025',
      'children-looked-after',
      'E09000001',
    )
    expect(ended[1]).toEqual(['2022', 'total', 'z', 'z', 'z', 5])
    expect(small[1]).toEqual(['2025', 'total', 'c', 'c', 847, 8])
  })

  it('reads England, the region and Inner London', async () => {
    const name = 'cla-number-and-rate-2025'
    const file = written(
      await importing([csv(name, fixture(name))]),
      'dfe-cla-2025',
      'children-looked-after',
    )
    const latest = file.rows.filter((row) => row[1] === '2025').map((row) => [row[0], row[4]])
    expect(latest.slice(0, 3)).toEqual([
      ['E92000001', 81770],
      ['E12000008', 11050],
      ['E13000001', 3790],
    ])
  })

  it.each([
    ['2024', 'Gender'],
    ['2025', 'Sex'],
  ])('reads the characteristics of %s, which call it %s', async (year) => {
    const rows = await rowsOf(
      `cla-on-31-march-${year}`,
      `dfe-cla-${year}`,
      'children-looked-after-by-sex',
    )
    expect(rows.map((row) => row[1])).toEqual(['total', 'male', 'female'])
    expect(rows.map((row) => row[0])).toEqual([year, year, year])
  })

  it('puts categories in the order in which they are shown', async () => {
    const rows = await rowsOf(
      'cla-on-31-march-2025',
      'dfe-cla-2025',
      'children-looked-after-by-age',
    )
    expect(rows).toEqual([
      ['2025', 'total', 522, 100, 6],
      ['2025', 'under-1', 20, 4, 7],
      ['2025', '1-to-4', 45, 9, 2],
      ['2025', '5-to-9', 74, 14, 5],
      ['2025', '10-to-15', 199, 38, 3],
      ['2025', '16-and-over', 184, 35, 4],
    ])
  })

  it('keeps unaccompanied children, the others and all of them as measures', async () => {
    const rows = await rowsOf(
      'cla-on-31-march-2025',
      'dfe-cla-2025',
      'unaccompanied-asylum-seeking-children',
    )
    expect(rows).toEqual([
      ['2025', 'total', 81, 16, null, null, null, 13],
      ['2025', 'total', null, null, 441, 84, null, 11],
      ['2025', 'total', null, null, null, null, 522, 12],
    ])
  })

  it('keeps a share of children beside its numerator', async () => {
    const name = 'cla-placement-stability-2025'
    const short = await rowsOf(name, 'dfe-cla-2025', 'placement-stability')
    const long = await rowsOf(name, 'dfe-cla-2025', 'long-term-placement-stability')
    expect(short.map((row) => row.slice(2, 5))).toEqual([
      [50, 10, null],
      [null, null, 522],
    ])
    expect(long.map((row) => row.slice(2, 5))).toEqual([
      [90, 65, null],
      [null, null, 138],
    ])
  })

  it('reads where new placements were and why placements changed', async () => {
    const name = 'cla-new-placements-2025'
    const where = await rowsOf(name, 'dfe-cla-2025', 'new-placement-location')
    const why = await rowsOf(name, 'dfe-cla-2025', 'placement-change-reasons')
    expect([where.length, why.length]).toEqual([6, 13])
    expect(where.find((row) => row[1] === 'inside-within-20')).toEqual([
      '2025',
      'inside-within-20',
      240,
      41,
      3,
    ])
  })

  it('keeps the two ages of care leavers apart, as measures', async () => {
    const id = 'care-leavers-in-education-employment-or-training'
    const rows = await rowsOf('care-leavers-activity-2025', 'dfe-cla-2025', id)
    expect(rows.slice(0, 4)).toEqual([
      ['2025', 'total', 268, 100, null, null, 22],
      ['2025', 'total', null, null, 105, 100, 10],
      ['2025', 'eet', 139, 52, null, null, 23],
      ['2025', 'eet', null, null, 62, 59, 11],
    ])
  })

  it('keeps what was not collected before 2022 as a reason, not as a gap', async () => {
    const id = 'care-leavers-in-education-employment-or-training'
    const name = 'care-leavers-activity-2025'
    const rows = await rowsOf(name, 'dfe-cla-2025', id, 'E92000001')
    const ofAge = rows.filter((row) => row[2] !== null).map((row) => row.slice(1, 4))
    expect(ofAge).toEqual([
      ['work-or-training-2021', 7580, 23],
      ['work-or-training', 'z', 'z'],
      ['apprenticeship', 'z', 'z'],
    ])
  })

  it('knows the accommodation of care leavers from their activity by its labels', async () => {
    const name = 'care-leavers-accommodation-2025'
    const id = 'care-leavers-in-suitable-accommodation'
    const rows = await rowsOf(name, 'dfe-cla-2025', id)
    expect(rows.filter((row) => row[0] === '2021' && row[2] !== null)).toEqual([
      ['2021', 'total', 206, 100, null, null, 17],
      ['2021', 'suitable', 195, 95, null, null, 14],
      ['2021', 'unsuitable', 10, 5, null, null, 15],
      ['2021', 'not-known', 1, 'k', null, null, 16],
    ])
  })

  it('reads each health check beside its denominator', async () => {
    const name = 'cla-health-2025'
    const dental = await rowsOf(name, 'dfe-cla-2025', 'dental-checks')
    const health = await rowsOf(name, 'dfe-cla-2025', 'health-assessments')
    expect(dental).toEqual([
      ['2025', 'total', 248, 70, null, 8],
      ['2025', 'total', null, null, 354, 9],
    ])
    expect(health.map((row) => row.slice(2, -1))).toEqual([
      [335, 95, null, null, null, null],
      [null, null, 354, null, null, null],
      [null, null, null, 22, 100, null],
      [null, null, null, null, null, 22],
    ])
  })

  it('keeps the average questionnaire score, which is among the counts, as a score', async () => {
    const rows = await rowsOf('cla-health-2025', 'dfe-cla-2025', 'emotional-wellbeing')
    expect(rows).toEqual([
      ['2025', 'normal', 65, 35, null, null, null, 12],
      ['2025', 'borderline', 31, 17, null, null, null, 11],
      ['2025', 'concern', 88, 48, null, null, null, 10],
      ['2025', 'total', 184, null, 72, null, null, 13],
      ['2025', 'total', null, null, null, 254, null, 14],
      ['2025', 'total', null, null, null, null, 15.7, 19],
    ])
  })

  it('reads every column of the workforce file into its indicator', async () => {
    const name = 'workforce-2025'
    const agency = await rowsOf(name, 'dfe-csww-2025', 'agency-social-workers')
    const caseload = await rowsOf(name, 'dfe-csww-2025', 'social-worker-caseload')
    expect(agency.at(-1)).toEqual(['2025', 'total', 23.2, 70, 22.4, 70, 65, 92.9, 4])
    expect(caseload.at(-1)).toEqual(['2025', 'total', 18.1, 2720, 150.4, 4])
  })

  it('keeps joint returns under the codes of their members', async () => {
    const joint = 'E09000021-E09000027'
    const rows = await rowsOf('workforce-2025', 'dfe-csww-2025', 'social-worker-vacancies', joint)
    expect(rows).toEqual([
      ['2017', 'total', 16.2, 24, 'x', 10],
      ['2024', 'total', 19, 35, 100, 6],
      ['2025', 'total', 14.9, 24, 100, 5],
    ])
  })

  it('joins on the DfE number where the ONS code changed, and serves the year after', async () => {
    const rows = await rowsOf('population-2024', 'ons-mye-2024', 'children-looked-after')
    expect(rows).toEqual([
      ['2018', 'total', 121026, 12],
      ['2022', 'total', 123510, 8],
      ['2025', 'total', 130466, 4],
    ])
  })

  it('names the release after the latest year, with its source and the file’s fingerprint', async () => {
    const name = 'cla-number-and-rate-2025'
    const [release] = releasesWritten(await importing([csv(name, fixture(name))]))
    expect(release).toMatchObject({
      id: 'dfe-cla-2025',
      published: '2025-11',
      licence: 'Open Government Licence v3.0',
      files: [{ name: 'cla-number-and-rate-2025.csv', rows: 12 }],
    })
    expect(release?.attribution).toContain(
      'Source: Department for Education, Children looked after',
    )
    expect(release?.files[0]?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(release?.url).toMatch(/\/2025$/)
  })

  it('writes releases.json last, so that nothing refers to files that are not there yet', async () => {
    const name = 'cla-number-and-rate-2025'
    const { writes } = await importing([csv(name, fixture(name))])
    expect(writes.map(({ path }) => path).at(-1)).toBe('releases.json')
  })

  it('writes each row on a line of its own', async () => {
    const name = 'population-2024'
    const { writes } = await importing([csv(name, fixture(name))])
    expect(writes[0]?.text.split('\n')).toContain('    ["E06000060","2025","total",130466,4],')
  })
})
