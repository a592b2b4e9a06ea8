// @vitest-environment node
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPapers } from '@/importer/check/check-papers'
import { readData } from '@/importer/data-folder/read-data'
import { siteFiles } from '@/importer/slices/site-files'
import { describeProblems } from '@/importer/tables/problem'
import {
  paperPeriod,
  paperSays,
  papersOf,
  PapersSchema,
  paperSubject,
  recordsWith,
} from '@/model/inspection/papers'
import { BUCKINGHAMSHIRE, dataFiles, MILTON_KEYNES, releases } from '../../real-data'

const written: unknown = JSON.parse(readFileSync('public/data/papers.json', 'utf8'))
const papers = PapersSchema.parse(written)
const own = papersOf(papers, BUCKINGHAMSHIRE, { releases })
const A_RECORD = { area: 'E06000060', release: 'r', place: 'Page 1', period: '2023', theme: 't' }

describe('what the papers say', () => {
  it('is that of one council, as known on a day', () => {
    expect(own.records.length + papersOf(papers, MILTON_KEYNES, { releases }).records.length).toBe(
      papers.records.length,
    )
    const known = papersOf(papers, BUCKINGHAMSHIRE, { releases, asAt: '2022-03-01' })
    expect(new Set(known.records.map(({ release }) => release))).toEqual(
      new Set(['bucks-cabinet-2022-03-01']),
    )
    expect(known.programme).toEqual([])
  })

  it.each([
    ['2023-06-30', '30 June 2023'],
    ['2018-07/2019-10', 'July 2018 to October 2019'],
    ['2022-23', '2022-23'],
    ['after 2017-11', 'after 2017-11'],
  ])('writes the period %s as %s', (period, words) => {
    expect(paperPeriod(period)).toBe(words)
  })

  it.each([
    [{ value: 400, unit: 'case files', part: 'about' }, 'about 400 case files', 'Files'],
    [{ value: 1, unit: 'units', part: 'homes' }, '1 unit', 'Files: homes'],
    [{ value: 0.1, unit: 'percent' }, '0.1%', 'Files'],
    [{ value: 90, unit: 'percent of parents', part: 'over' }, 'over 90% of parents', 'Files'],
    [{ value: 2.6, unit: 'billion pounds', of: 'England' }, '£2.6 billion', 'Files (England)'],
    [{ value: 2000, unit: 'pounds' }, '£2,000', 'Files'],
    [{ lost: true }, 'The chart is lost in the copy that is held: no figure can be read.', 'Files'],
    [{ text: 'Leaders know.' }, 'Leaders know.', 'Files'],
  ] as const)('says %j as “%s”', (record, says, subject) => {
    expect(paperSays({ ...A_RECORD, about: 'files', ...record })).toBe(says)
    expect(paperSubject({ ...A_RECORD, about: 'files', ...record })).toBe(subject)
  })

  it('is found by any of its words', () => {
    expect(recordsWith(own.records, '')).toHaveLength(own.records.length)
    const [target, ...more] = recordsWith(own.records, '0.1% target')
    expect(more).toEqual([])
    expect(target).toMatchObject({ value: 0.1 })
    expect(recordsWith(own.records, 'no such word')).toEqual([])
  })

  it('has no record that says nothing', () => {
    for (const record of papers.records)
      expect(paperSays(record) || record.part, record.about).not.toBe('')
  })
})

describe('the file of the papers', () => {
  it('is checked, with line and remedy', async () => {
    const { data } = readData(await dataFiles())
    if (!data?.papers) throw new Error('the papers cannot be read')
    expect(checkPapers(data)).toEqual([])
    const record = { ...A_RECORD, about: 'visits' }
    const content = {
      records: [record, { ...record, release: papers.records[0]?.release ?? '', value: 4 }],
      programme: [{ ...A_RECORD, area: 'E1', date: 'May', item: 'Budget' }],
    }
    const text = JSON.stringify(content, null, 2)
    const found = describeProblems(
      checkPapers({ ...data, papers: { path: 'papers.json', text, content } }),
    )
    expect(found.map((line) => line.replace(/^papers\.json:\d+ /, ''))).toEqual([
      expect.stringMatching(/there is no release "r"/),
      expect.stringMatching(/the record says nothing/),
      expect.stringMatching(/the figure has no unit/),
      expect.stringMatching(/there is no area "E1"/),
      expect.stringMatching(/"May" is not a day/),
    ])
  })

  it('shows each site the papers of its own council', async () => {
    const files = new Map(await dataFiles())
    const recordsOf = (home: string) => {
      const settings: object = JSON.parse(files.get('settings.json') ?? '')
      const site = siteFiles(files.set('settings.json', JSON.stringify({ ...settings, home })))
      return PapersSchema.parse(JSON.parse(site.get('papers.json') ?? '')).records
    }
    expect(new Set(recordsOf(MILTON_KEYNES).map(({ area }) => area))).toEqual(
      new Set([MILTON_KEYNES]),
    )
    expect(new Set(recordsOf(BUCKINGHAMSHIRE).map(({ area }) => area))).toEqual(
      new Set([BUCKINGHAMSHIRE]),
    )
  })
})
