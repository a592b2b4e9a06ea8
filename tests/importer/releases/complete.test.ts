// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { importFiles, type ImportOptions } from '@/importer/releases/import-files'
import { ObservationFileSchema } from '@/model/schema/observation'
import { areasGiven, csv, fixture, importing, messages, releasesWritten } from '../given'
import { CATALOGUE } from '../given-data'

const NAME = 'cla-number-and-rate-2025'
const THIS = fixture(NAME)
/** The same figures a year on. */
const next = THIS.replaceAll(/^(202[45])/gm, (year) => String(Number(year) + 1))

/** Imports files when the edition of 2025 is already there, complete or with other text. */
async function importingNext(
  text: string,
  options: ImportOptions = {},
  held: [string, string] = [NAME, THIS],
) {
  const before = await importing([csv(...held)])
  const tables = before.writes.flatMap(({ path, text: json }) =>
    path.startsWith('releases/') ? ObservationFileSchema.parse(JSON.parse(json)) : [],
  )
  const { areas } = await areasGiven()
  const existing = { areas, releases: releasesWritten(before), tables, catalogue: CATALOGUE }
  const published = { published: '2026-11', ...options }
  return importFiles([csv('next', text)], existing, published)
}

const without = (text: string, ...parts: string[]) =>
  text
    .split('\n')
    .filter((line) => !parts.some((part) => line.includes(part)))
    .join('\n')

describe('an edition that lacks parts of the one before it', () => {
  it('is taken where it lacks nothing', async () => {
    expect(messages(await importingNext(next))).toEqual([])
  })

  it.each([
    [
      'England',
      [',National,'],
      /^next\.csv: England is missing in 2025 and 2026, unlike in dfe-cla-2025\./,
    ],
    [
      'a region',
      [',Regional,E92000001,England,E12000008'],
      /South East is missing in 2025 and 2026/,
    ],
    ['the home council', [',825,'], /Buckinghamshire is missing in/],
    [
      'half of its areas, the home council first',
      [',825,', ',201,', 'E13000001'],
      /\d of \d areas are missing \(Inner London, Buckinghamshire/,
    ],
    ['a year', ['2025,Reporting'], /the year 2025 is missing/],
    [
      'an indicator of its file',
      ['Children starting'],
      /children-started-to-be-looked-after is missing, but dfe-cla-2025 has it in the same file/,
    ],
  ])('is refused without %s, and the way out is named', async (_, parts, says) => {
    const said = messages(await importingNext(without(next, ...parts))).join('\n')
    expect(said).toMatch(says)
    expect(said).toContain('import it with --incomplete')
  })

  it('is refused where every cell is suppressed', async () => {
    const hidden = next
      .replaceAll(/,\w+,\w+,\w+$/gm, ',c,c,c')
      .replace(/^(.*),c,c,c$/m, '$1,population_estimate,children_count,rate_per_10000')
    expect(messages(await importingNext(hidden))[0]).toMatch(
      /has no number at all in 2026, unlike in dfe-cla-2025/,
    )
  })

  it('is refused where a measure has no number', async () => {
    const hidden = next.replaceAll(/,\d+$/gm, ',x')
    expect(messages(await importingNext(hidden))[0]).toMatch(/has no number in 2026 for “rate”/)
  })

  it('is refused where a category is missing, by its name', async () => {
    const name = 'cla-on-31-march-2025'
    const text = fixture(name).replaceAll(/^2025/gm, '2026')
    const result = await importingNext(without(text, '16 years and over'), {}, [
      name,
      fixture(name),
    ])
    expect(messages(result)[0]).toMatch(
      /children-looked-after-by-age has no number in 2026 for “number” of “16-and-over” and “percent” of “16-and-over”/,
    )
  })

  it('is accepted with a message if so instructed', async () => {
    const result = await importingNext(without(next, ',National,'), { incomplete: true })
    expect(result.problems).toEqual([])
    expect(result.warnings.map(({ message }) => message)).toContain(
      'England is missing in 2025 and 2026, unlike in dfe-cla-2025.',
    )
    expect(releasesWritten(result).map(({ id }) => id)).toEqual(['dfe-cla-2025', 'dfe-cla-2026'])
  })
})

describe('a first edition', () => {
  it('is refused without any number', async () => {
    const hidden = THIS.replaceAll(/,\d+,\d+,\d+$/gm, ',c,c,c').replaceAll(',847,', ',c,')
    const result = await importing([csv('first', hidden)])
    expect(messages(result)[0]).toContain('has no number at all.')
  })
})

describe('a period after the day of publication', () => {
  it('is refused with its row', async () => {
    const result = await importingNext(next, { published: '2026-01-31' })
    expect(messages(result)[0]).toMatch(
      /next\.csv:\d+ column "time_period": 31 March 2026 is after 31 January 2026, the day of publication\. Correct the period, or give the day of publication as --published/,
    )
  })

  it('is none on the last day of the month of publication', async () => {
    expect(messages(await importingNext(next, { published: '2026-03' }))).toEqual([])
  })
})
