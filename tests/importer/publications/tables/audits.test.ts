// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { auditsRead, dataWithAudits } from '@mocks/audits/audits'
import { someAreas } from '@mocks/builders'
import { checkData } from '@/importer/check/check-data'
import { describeProblems } from '@/importer/tables/problem'
import type { Catalogue } from '@/model/schema/indicator'
import { NO_RECORDS } from '../../given-data'
import { messages, releasesWritten, written } from '../../given'
import { importingAudits, of, ONE } from '../../given-audits'

/** Values by category in a period, as read from a text. */
function sums(text: string, period = '2023-24-Q1'): Record<string, unknown> {
  const rows = auditsRead(text).indicators[0]?.rows ?? []
  return Object.fromEntries(rows.filter((r) => r[1] === period).map((r) => [r[2], r[3]]))
}

const breakdowns = (catalogue: Catalogue) =>
  catalogue.indicators[0]?.breakdowns.map(({ id, categories }) => [
    id,
    categories.map(({ label }) => label),
  ])

describe('a council’s own audits', () => {
  it('are counted by the final grade: the moderated one, or else the first', () => {
    expect(sums(ONE)).toMatchObject({
      total: 20,
      'exceeded-good': 1,
      'met-good': 14,
      'did-not-meet-good': 5,
    })
  })

  it('are counted by service area, team and theme, a grade that nobody got as none', () => {
    expect(sums(ONE)).toMatchObject({
      'service-assessment': 15,
      'service-assessment.exceeded-good': 0,
      'service-assessment.met-good': 10,
      'service-assessment.did-not-meet-good': 5,
      'service-children-in-care': 5,
      'team-assessment-north.did-not-meet-good': 2,
      'team-children-in-care-north.met-good': 4,
      'theme-neglect.met-good': 14,
    })
  })

  it('are counted by first grade and the grade after moderation, only where moderated', () => {
    const moderated = Object.entries(sums(ONE)).filter(([id]) => id.startsWith('first-'))
    expect(Object.fromEntries(moderated)).toEqual({
      'first-exceeded-good': 1,
      'first-exceeded-good.exceeded-good': 0,
      'first-exceeded-good.met-good': 1,
      'first-exceeded-good.did-not-meet-good': 0,
      'first-met-good': 7,
      'first-met-good.exceeded-good': 1,
      'first-met-good.met-good': 4,
      'first-met-good.did-not-meet-good': 2,
      'first-did-not-meet-good': 0,
      'first-did-not-meet-good.exceeded-good': 0,
      'first-did-not-meet-good.met-good': 0,
      'first-did-not-meet-good.did-not-meet-good': 0,
    })
  })

  it('give the line numbers of each figure', () => {
    const rows = auditsRead(ONE).indicators[0]?.rows ?? []
    const at = (id: string) => rows.find((row) => row[2] === id)?.at(-1)
    expect(at('total')).toBe('7 lines, 2 to 8')
    expect(at('exceeded-good')).toBe(7)
    expect(at('did-not-meet-good')).toBe('Lines 3 and 4')
    expect(at('service-assessment.exceeded-good')).toBe('No line of the file')
  })

  it('name each of up to four lines, and of more the first and the last', () => {
    const lineOf = (count: number) => {
      const text = of(
        ...Array.from({ length: count }, (_, i) => `2023-24-Q1,,,Theme ${i},Met good,,1`),
      )
      return auditsRead(text)
        .indicators[0]?.rows.find(([, , id]) => id === 'total')
        ?.at(-1)
    }
    expect([1, 2, 3, 4, 5].map(lineOf)).toEqual([
      2,
      'Lines 2 and 3',
      'Lines 2, 3 and 4',
      'Lines 2, 3, 4 and 5',
      '5 lines, 2 to 6',
    ])
  })

  it('become a release of the council’s own, not official and not for everyone', async () => {
    const result = await importingAudits(ONE)
    expect(messages(result)).toEqual([])
    const file = written(result, 'audits-local-2023-24-q1', 'audits-local')
    expect(file).toMatchObject({ measures: ['number'], file: 'audits.csv' })
    expect(releasesWritten(result)[0]).toMatchObject({
      id: 'audits-local-2023-24-q1',
      publisher: 'Buckinghamshire',
      title: 'Case file audits to 30 June 2023, from the council’s own records',
      standing: 'local',
      confidentiality: 'internal',
      licence: 'The council’s own records; not published',
    })
    expect(result.writes.map(({ path }) => path)).toEqual([
      'releases/audits-local-2023-24-q1/audits-local.json',
      'catalogue.json',
      'releases.json',
    ])
  })

  it('bring their indicator and the names of their groups into the catalogue', () => {
    const { catalogue } = auditsRead(ONE)
    expect(catalogue.indicators[0]).toMatchObject({
      code: 'QUA-01',
      name: 'Case file audits by quarter',
      periodType: 'quarter',
    })
    expect(breakdowns(catalogue)).toEqual([
      ['grade', ['Exceeded good', 'Met good', 'Did not meet good']],
      ['service-area', ['Assessment', 'Children in care']],
      ['team', ['North, Assessment', 'South', 'North, Children in care']],
      ['audit-theme', ['Neglect']],
      ['first-grade', ['Exceeded good', 'Met good', 'Did not meet good']],
    ])
  })

  it('of a later file add groups to the existing ones, and remove none', () => {
    const { catalogue } = auditsRead(ONE)
    const later = auditsRead(of('2023-24-Q2,Family support,,,Met good,,4'), catalogue)
    const [grade, service, team] = breakdowns(later.catalogue) ?? []
    expect(grade?.[1]).toHaveLength(3)
    expect(service?.[1]).toEqual(['Assessment', 'Children in care', 'Family support'])
    expect(team?.[1]).toHaveLength(3)
    expect(later.catalogue.indicators).toHaveLength(1)
  })

  it('need no more than period, grade and number', () => {
    const text = 'quarter,grade,audits\nQ3 2023-24,Good,7\n2023-24 q4,Inadequate,1\n'
    const { catalogue, indicators } = auditsRead(text)
    expect(breakdowns(catalogue)).toEqual([
      ['grade', ['Outstanding', 'Good', 'Requires improvement', 'Inadequate']],
    ])
    expect(indicators[0]?.rows.map((row) => row.slice(1, 4))).toEqual([
      ['2023-24-Q3', 'total', 7],
      ['2023-24-Q3', 'outstanding', 0],
      ['2023-24-Q3', 'good', 7],
      ['2023-24-Q3', 'requires-improvement', 0],
      ['2023-24-Q3', 'inadequate', 0],
      ['2023-24-Q4', 'total', 1],
      ['2023-24-Q4', 'outstanding', 0],
      ['2023-24-Q4', 'good', 0],
      ['2023-24-Q4', 'requires-improvement', 0],
      ['2023-24-Q4', 'inadequate', 1],
    ])
  })

  it.each([
    ['2023-04', 'month', 'Case file audits by month'],
    ['2022-23', 'financial-year', 'Case file audits by year'],
  ])('of %s are by %s', (period, type, name) => {
    const { catalogue } = auditsRead(of(`${period},Assessment,,,Met good,,4`))
    expect(catalogue.indicators[0]).toMatchObject({ periodType: type, name })
  })

  it('that are suppressed suppress every sum that they are part of, and no other', () => {
    const text = of(
      '2023-24-Q1,Assessment,,,Met good,,c',
      '2023-24-Q1,Assessment,,,Did not meet good,,3',
      '2023-24-Q1,Children in care,,,Met good,,9',
    )
    expect(sums(text)).toMatchObject({
      total: 'c',
      'met-good': 'c',
      'did-not-meet-good': 3,
      'service-assessment': 'c',
      'service-assessment.met-good': 'c',
      'service-assessment.did-not-meet-good': 3,
      'service-children-in-care': 9,
    })
  })

  it('without a group are named as such beside those with one', () => {
    const text = of(
      '2023-24-Q1,Assessment,North,Neglect,Met good,,2',
      '2023-24-Q1,Assessment,,,Met good,,3',
    )
    expect(breakdowns(auditsRead(text).catalogue)?.slice(1)).toEqual([
      ['service-area', ['Assessment']],
      ['team', ['North', 'Assessment, no team given']],
      ['audit-theme', ['Neglect', 'No theme given']],
    ])
  })

  it('are imported into the published data without a fault, and change no existing figure', async () => {
    const files = await dataWithAudits()
    expect(describeProblems(checkData(files).problems)).toEqual([])
    const { indicators }: { indicators: { code: string; theme: string }[] } = JSON.parse(
      files.get('catalogue.json') ?? '',
    )
    const quality = indicators.filter(({ theme }) => theme === 'quality').map(({ code }) => code)
    expect(quality.slice(0, 2)).toEqual(['QUA-01', 'QUA-07'])
  })

  it('have columns that are not read named', async () => {
    const text = ONE.replace('moderated_grade', 'second_grade')
    const { warnings } = await importingAudits(text)
    expect(warnings[0]?.message).toBe('has columns that were not read: second_grade.')
  })
})

describe('the catalogue’s description of crossed breakdowns', () => {
  /** The problems of a small data layer with made-up audits, after replacing one text of its catalogue. */
  async function faults(from: string, to: string): Promise<string[]> {
    const { writes } = await importingAudits(ONE)
    const files = new Map(writes.map(({ path, text }) => [path, text]))
    const catalogue = files.get('catalogue.json') ?? ''
    expect(catalogue.includes(from)).toBe(true)
    files.set('catalogue.json', catalogue.replaceAll(from, to))
    files.set('areas.json', JSON.stringify(someAreas()))
    files.set('inspection.json', JSON.stringify(NO_RECORDS))
    files.set('settings.json', JSON.stringify({ home: 'E06000060', title: 'Made up' }))
    const { problems } = checkData(files)
    return describeProblems(problems.filter(({ file }) => file !== 'areas.json'))
  }

  it('is checked, and sound as the importer writes it', async () => {
    expect(await faults('QUA-01', 'QUA-02')).toEqual([])
  })

  it.each([
    [
      '"across": "grade"',
      '"across": "mark"',
      /"mark" is not a breakdown of audits-local\. Use the id/,
    ],
    ['"number"\n', '"sum"\n', /"sum" is not a measure of audits-local/],
    ['"service-assessment"', '"service.assessment"', /has a dot, which is kept for categories/],
    [
      '"moderation": true',
      '"moderation": true,"categories":[]',
      /differ from those that it is crossed/,
    ],
  ])('is refused with %s as %s', async (from, to, says) => {
    expect((await faults(from, to)).join('\n')).toMatch(says)
  })
})
