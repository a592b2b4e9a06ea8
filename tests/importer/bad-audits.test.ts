// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anEmptyCatalogue, auditsRead } from '@mocks/audits/audits'
import { someAreas } from '@mocks/builders'
import { importFiles } from '@/importer/releases/import-files'
import type { Catalogue } from '@/model/schema/indicator'
import { csv, messages, releasesWritten } from './given'
import { importingAudits, of, ONE } from './given-audits'

const OTHER_GRADES = auditsRead(of('2023-24-Q1,,,,Good,,2')).catalogue
const BY_MONTH = auditsRead(of('2023-04,,,,Met good,,2')).catalogue
const NO_THEME: Catalogue = { ...anEmptyCatalogue(), themes: [] }

/** A fault in a file, and what the message must state: where it is, what is wrong and what to do. */
const CASES: [string, string, RegExp[], Catalogue?][] = [
  [
    'a missing column',
    ONE.replace(',audits', ',sum'),
    [/^audits\.csv:1 column "audits": .*missing/, /publications\/tables\/audits\.ts/],
  ],
  [
    'a quarter of a calendar year',
    ONE.replace('2023-24-Q1', '2023-Q1'),
    [/:2 column "period": "2023-Q1" is not a quarter/, /2023-24-Q1, which is April to June 2023/],
  ],
  [
    'a year that is none',
    ONE.replaceAll('2023-24-Q1', '2023-25'),
    [/:2 column "period": "2023-25" is not a quarter, month, financial year or window/],
  ],
  [
    'months among quarters',
    of('2023-24-Q1,,,,Met good,,2', '2023-07,,,,Met good,,2'),
    [/:3 column "period": "2023-07" is a different kind of period from the one on line 2/],
  ],
  [
    'a grade nobody gives',
    ONE.replace('Met good,,6', 'Splendid,,6'),
    [/:2 column "grade": "Splendid" is not a known grade \(Exceeded good, /, /or add it to/],
  ],
  [
    'grades of two scales',
    of('2023-24-Q1,,,,Met good,,2', '2023-24-Q1,,,,Good,,2'),
    [/:3 column "grade": "Good" belongs to a different set of grades from line 2/],
  ],
  [
    'a moderated grade of another scale',
    of('2023-24-Q1,,,,Met good,Inadequate,2'),
    [/:2 column "moderated_grade": "Inadequate" belongs to a different set of grades/],
  ],
  [
    'a number that is none',
    ONE.replace(',,6', ',,six'),
    [/:2 column "audits": "six" is not a number/],
  ],
  ['half an audit', ONE.replace(',,6', ',,6.5'), [/:2 column "audits": "6.5" is not a number/]],
  ['fewer than none', ONE.replace(',,6', ',,-1'), [/:2 column "audits": "-1" is not a number/]],
  ['an empty number', ONE.replace(',,6', ',,'), [/:2 column "audits": "" is not a number/, /or c/]],
  [
    'a team of no service area',
    ONE.replace('Assessment,North', ',North'),
    [/:2 column "service_area": the team "North" has no service area/],
  ],
  [
    'a line given twice',
    `${ONE}2023-24-Q1,assessment,North,Neglect,Met good,,1\n`,
    [/:9 column "audits": the row repeats line 2/, /Combine them into one row/],
  ],
  ['a row cut short', `${ONE}2023-24-Q1,Assessment\n`, [/:9 column "service_area": .*cut short/]],
  ['other grades than before', ONE, [/earlier audits use other grades/], OTHER_GRADES],
  ['other periods than before', ONE, [/are by month, these by quarter/], BY_MONTH],
  ['nowhere to put them', ONE, [/no theme "quality"/, /catalogue\.json/], NO_THEME],
]

describe('bad audits', () => {
  it.each(CASES)('are named with place and remedy for %s', async (_, text, says, catalogue) => {
    const result = await importingAudits(text, catalogue)
    const [message = ''] = messages(result)
    for (const part of says) expect(message).toMatch(part)
    expect(result.writes).toEqual([])
  })

  it('are refused where no catalogue gives their council', async () => {
    const result = await importFiles([csv('audits', ONE)], { areas: [], releases: [] })
    expect(messages(result)[0]).toMatch(/no catalogue says which council they belong to/)
  })

  it('are refused without the day on which the file was made', async () => {
    const result = await importingAudits(ONE, anEmptyCatalogue(), '')
    expect(messages(result)[0]).toMatch(/audits-local-2023-24-q1 was published is not known/)
  })

  it('that have been imported already are not written again', async () => {
    const first = await importingAudits(ONE)
    const catalogue = auditsRead(ONE).catalogue
    const again = await importFiles([csv('audits', ONE)], {
      areas: someAreas().areas,
      releases: releasesWritten(first),
      catalogue,
    })
    expect(messages(again)).toEqual([])
    expect(again.writes).toEqual([])
  })

  it('may be put right by another issue, never by changing a release', async () => {
    const first = await importingAudits(ONE)
    const again = await importFiles(
      [csv('audits-2', ONE.replace(',,6', ',,7'))],
      { areas: someAreas().areas, releases: releasesWritten(first), catalogue: anEmptyCatalogue() },
      { published: '2023-08' },
    )
    expect(messages(again)[0]).toMatch(/already holds audits-local\. .*--issue 2/)
  })
})
