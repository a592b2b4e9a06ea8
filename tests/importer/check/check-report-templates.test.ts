// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkReportTemplates } from '@/importer/check/check-report-templates'
import { describeProblems } from '@/importer/tables/problem'
import { readData } from '@/importer/data-folder/read-data'
import { ReportTemplatesSchema } from '@/model/schema/report-template'
import { dataFiles } from '../../real-data'

const { data } = readData(await dataFiles())

/** The problems found in the lists after replacing a text in them. */
function faults(from: string, to: string): string[] {
  if (!data?.packs) throw new Error('the lists that ship cannot be read')
  const text = data.packs.text.replace(from, to)
  const json: unknown = JSON.parse(text)
  const content = ReportTemplatesSchema.parse(json)
  return describeProblems(
    checkReportTemplates({ ...data, packs: { path: 'packs.json', text, content } }),
  )
}

describe('the lists of charts', () => {
  it.each([
    [
      'an indicator that is none',
      '"re-referrals"',
      '"re-re"',
      /packs\.json:\d+.*there is no indicator "re-re"\. Use/,
    ],
    ['a measure that is none', '"rate"', '"ratio"', /"ratio" is not a measure of .*: rate, number/],
    ['a category that is none', '"foster"', '"fostered"', /"fostered" is not a category of/],
    ['a chart that is none', '"distribution"', '"The Strip"', /there is no chart "The Strip"/],
    ['a day that is none', '"2023-09-07"', '"2023-09-37"', /"2023-09-37" is not a day\. Write it/],
    [
      'a release that is none',
      '"release": "bucks-',
      '"release": "berks-',
      /there is no release "berks-select-committee-2023-09-07"/,
    ],
    [
      'a figure that nobody knew on its day',
      '"indicator": "placement-capacity"',
      '"indicator": "placement-type"',
      /no figure of placement-type had been published by 2023-09-07/,
    ],
    ['an id given twice', '"improvement-board"', '"scrutiny-committee"', /is given twice/],
  ])('with %s are refused with line and remedy', (_, from, to, message) => {
    const found = faults(from, to)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatch(message)
  })

  it('may be missing, and the published ones are sound', () => {
    expect(faults('"x-not-there"', '')).toEqual([])
    const { packs: _packs, ...without } = data ?? { packs: undefined }
    expect('areas' in without && checkReportTemplates(without)).toEqual([])
  })
})
