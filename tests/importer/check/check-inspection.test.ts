// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { checkData } from '@/importer/check/check-data'
import { checkInspection } from '@/importer/check/check-inspection'
import { describeProblems } from '@/importer/tables/problem'
import { readData } from '@/importer/data-folder/read-data'
import { InspectionSchema } from '@/model/schema/inspection'
import { dataFiles } from '../../real-data'
import { soundData } from '../given-data'

const { data } = readData(await dataFiles())

/** The problems found in the published records after replacing a text in them. */
function faults(from: string, to: string): string[] {
  if (!data) throw new Error('the data that ship cannot be read')
  const { text } = data.inspection
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const json: unknown = JSON.parse(changed)
  const content = InspectionSchema.parse(json)
  const inspection = { path: 'inspection.json', text: changed, content }
  return describeProblems(checkInspection({ ...data, inspection }))
}

/** A planted fault: its name, the text and its replacement, and the expected message. */
const FAULTS: [string, string, string, RegExp][] = [
  [
    'an area that is none',
    '"area": "E06000060"',
    '"area": "E99"',
    /:9 column "area": there is no area "E99"/,
  ],
  [
    'a release that is none',
    '"release": "ofsted-area-send-2022-04-26"',
    '"release": "ofsted-dream"',
    /:\d+ column "release": there is no release "ofsted-dream"\. Use an id from releases\.json/,
  ],
  ['a place left empty', '"place": "Section 2.8"', '"place": " "', /column "place": .* is empty/],
  ['a day that is none', '"2021-12-17"', '"2021-11-31"', /"date": "2021-11-31" is not a day/],
  [
    'a month that is none',
    '"2018-07"',
    '"2018-13"',
    /column "date": "2018-13" is not a day or month/,
  ],
  [
    'a day of fieldwork that is none',
    '"from": "2021-11-29"',
    '"from": "autumn"',
    /"from": "autumn"/,
  ],
  [
    'fieldwork that ends before it begins',
    '"2022-03-07"',
    '"2022-03-17"',
    /"fieldwork": .*before it/,
  ],
  [
    'a report older than its visit',
    '"2022-02-11"',
    '"2021-02-11"',
    /"published": .*before the event/,
  ],
  ['events out of order', '"2018-12"', '"2019-12"', /column "date": "2019-06" is before the event/],
  [
    'an event given twice',
    '"inspection-2017"',
    '"inspection-2014"',
    /"inspection-2014" is given twice/,
  ],
  [
    'a recommendation of no event',
    '"number": "a",\n      "event": "inspection-2021"',
    '"number": "a",\n      "event": "inspection-1921"',
    /column "event": there is no event "inspection-1921"/,
  ],
  [
    'a recommendation given twice',
    '"number": "b"',
    '"number": "a"',
    /"inspection-2021 a" is given twice/,
  ],
  [
    'an indicator that is none',
    '"indicator": "bespoke-audits"',
    '"indicator": "dreams"',
    /:\d+ column "indicator": there is no indicator "dreams"/,
  ],
  [
    'a measure that is none',
    '"measure": "not-in-need-percent"',
    '"measure": "in-need-of-sleep"',
    /:\d+ column "measure": "in-need-of-sleep" is not a measure of referrals/,
  ],
  [
    'a category that is none',
    '"category": "leaders"',
    '"category": "followers"',
    /column "category": "followers" is not a category of ofsted-judgements/,
  ],
  [
    'a judgement that the figures do not say',
    '"result": "Requires improvement to be good",\n      "indicator"',
    '"result": "Good",\n      "indicator"',
    /column "result": it is "Good" here and "Requires improvement to be good" in releases\/bucks-cab/,
  ],
  [
    'nothing that speaks to a weakness, unsaid',
    '"unanswered": "No figure here tells how many children need therapies',
    '"ignored": "No figure here tells how many children need therapies',
    /column "evidence": no indicator is named as evidence for it/,
  ],
  [
    'a request given twice',
    '"number": 13',
    '"number": 12',
    /column "actions": "12" is given twice/,
  ],
  [
    'a day of meeting that is none',
    '"meeting": "2023-03-23"',
    '"meeting": "March"',
    /"meeting": "Mar/,
  ],
]

describe('checking the records of inspection', () => {
  it.each(FAULTS)('finds %s', (_, from, to, says) => {
    expect(faults(from, to).join('\n')).toMatch(says)
  })

  it('finds a state that is none, with its line', async () => {
    const files = await soundData()
    const action = { number: 1, meeting: '2023-03-23', topic: 'a', asked: 'b', printed: 'c' }
    const records = { events: [], judgements: [], recommendations: [], statementAreas: [] }
    const state = { state: 'forgotten', area: 'E06000060', release: 'dfe-cla-2022', place: '1' }
    const text = JSON.stringify({ ...records, actions: [{ ...action, ...state }] }, null, 2)
    const { problems } = checkData(files.set('inspection.json', text))
    expect(describeProblems(problems)).toEqual([
      expect.stringMatching(/^inspection\.json:13 column "actions\.0\.state": .*expected one of/),
    ])
  })

  it('finds that the file is missing', async () => {
    const files = await soundData()
    files.delete('inspection.json')
    expect(describeProblems(checkData(files).problems)).toEqual([
      'inspection.json: is missing. Put it back.',
    ])
  })
})
