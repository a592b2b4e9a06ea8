// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { anEmptyCatalogue, auditText } from '@mocks/audits/audits'
import { aRelease, someAreas } from '@mocks/builders'
import { checkData } from '@/importer/check/check-data'
import { importFiles, type ImportResult } from '@/importer/releases/import-files'
import { describeProblems } from '@/importer/tables/problem'
import type { Catalogue } from '@/model/schema/indicator'
import type { ObservationFile } from '@/model/schema/observation'
import type { Release } from '@/model/schema/release'
import { csv, messages, releasesWritten, written } from './given'
import { soundData } from './given-data'

const BY_AGE = 'children-looked-after-by-age'

/** Sound data with a council paper that publishes ages of children. */
async function withPaper(ages: Record<string, number | 'c'>, over: Partial<Release> = {}) {
  const files = await soundData()
  const releases: unknown = JSON.parse(files.get('releases.json') ?? '')
  const paper = aRelease({ id: 'paper', standing: 'local', indicators: [BY_AGE], ...over })
  const listed = (releases as { releases: Release[] }).releases
  const table: ObservationFile = {
    release: 'paper',
    indicator: BY_AGE,
    measures: ['number'],
    rows: Object.entries(ages).map(([id, n]) => ['E06000060', '2023', id, n, 'Page 3']),
  }
  return checkData(
    files
      .set('releases.json', JSON.stringify({ releases: [...listed, paper] }))
      .set(`releases/paper/${BY_AGE}.json`, JSON.stringify(table)),
  )
}

const REST = { '1-to-4': 20, '5-to-9': 30, '10-to-15': 40, '16-and-over': 50 }

describe('the check of what local releases disclose', () => {
  it('refuses a small count of children, with its file, line, place and what to do', async () => {
    const { problems } = await withPaper({ 'under-1': 3, ...REST })
    expect(describeProblems(problems)).toEqual([
      `releases/paper/${BY_AGE}.json:1 column "number": "under-1" of E06000060 in 2023: 3 is a count of children from 1 to 4. Write c for it.`,
    ])
  })

  it('refuses a suppressed one that the total reveals, and accepts it without', async () => {
    const { problems } = await withPaper({ total: 143, 'under-1': 'c', ...REST })
    expect(describeProblems(problems)[0]).toMatch(
      /"under-1" of E06000060 in 2023: it is suppressed, but can be worked out to be 3, from .*"total" \(143\)/,
    )
    expect((await withPaper({ 'under-1': 'c', ...REST })).problems).toEqual([])
  })

  it('follows the threshold of the release', async () => {
    const ages = { 'under-1': 7, ...REST }
    expect((await withPaper(ages)).problems).toEqual([])
    expect((await withPaper(ages, { threshold: 10 })).problems).toHaveLength(1)
  })

  it('only notes figures that were public before, where the release says why', async () => {
    const ages = { 'under-1': 3, ...REST }
    const asPublished = { disclosure: 'as-published' } as const
    const disclosureReason = 'Printed in the committee’s agenda of 14 May 2026, page 3.'
    const noted = await withPaper(ages, { ...asPublished, disclosureReason })
    expect(noted.problems).toEqual([])
    expect(noted.notes).toHaveLength(1)
    const unexplained = await withPaper(ages, asPublished)
    expect(describeProblems(unexplained.problems)[0]).toMatch(
      /^releases\.json:\d+ column "disclosure": paper is marked as published already, without a reason\./,
    )
  })
})

describe('importing figures of the council’s own', () => {
  const again = (first: ImportResult, text: string) => {
    const catalogue = first.writes.find(({ path }) => path === 'catalogue.json')?.text ?? ''
    const [release] = releasesWritten(first)
    const known: Catalogue = { ...anEmptyCatalogue(), ...JSON.parse(catalogue) }
    const id = known.indicators[0]?.id ?? ''
    return importFiles(
      [csv('later', text)],
      {
        areas: someAreas().areas,
        releases: release ? [release] : [],
        catalogue: known,
        tables: [written(first, release?.id ?? '', id)],
      },
      { published: '2023-09', issue: 2 },
    )
  }
  const first = () =>
    importFiles(
      [csv('audits', auditText('one-quarter'))],
      { areas: someAreas().areas, releases: [], catalogue: anEmptyCatalogue() },
      { published: '2023-07' },
    )

  it('refuses to suppress what an older release printed, and writes nothing', async () => {
    const result = await again(await first(), auditText('one-quarter').replace(/,3\n/, ',c\n'))
    expect(result.writes).toEqual([])
    expect(messages(result)[0]).toMatch(/^later\.csv.* it is suppressed, but .* prints \d+\./)
  })

  it('accepts the same figures where nothing printed them before', async () => {
    const text = auditText('one-quarter').replace(/,3\n/, ',c\n')
    const result = await importFiles(
      [csv('audits', text)],
      { areas: someAreas().areas, releases: [], catalogue: anEmptyCatalogue() },
      { published: '2023-07' },
    )
    expect(messages(result)).toEqual([])
    expect(result.writes.length).toBeGreaterThan(0)
  })
})
