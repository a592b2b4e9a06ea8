// @vitest-environment node
import { describe, expect, it } from 'vitest'
import { csv, fixture, importing, messages, releasesWritten } from '../given'

const NAME = 'cla-number-and-rate-2025'
const PUBLISHED = csv(NAME, fixture(NAME))
const REISSUED = csv(NAME, fixture(NAME).replace(',522,40', ',523,40'))
const before = async () => releasesWritten(await importing([PUBLISHED]))

describe('releases are only ever added to', () => {
  it('leaves everything as it is when a file is already there', async () => {
    const result = await importing([PUBLISHED], { releases: await before() })
    expect(result).toMatchObject({ problems: [], writes: [] })
    expect(result.done).toEqual([`${NAME}.csv: already there, in dfe-cla-2025`])
  })

  it('refuses a file of the same name with other content, and names the way out', async () => {
    const result = await importing([REISSUED], { releases: await before() })
    expect(messages(result)[0]).toMatch(/already holds a file of this name.*--issue 2/)
    expect(result.writes).toEqual([])
  })

  it('refuses an indicator that the release already has, under any file name', async () => {
    const renamed = { ...REISSUED, name: 'mine.csv' }
    const result = await importing([renamed], { releases: await before() })
    expect(messages(result)[0]).toMatch(/already holds children-looked-after\..*--issue 2/)
  })

  it('accepts it as a second issue with a date of its own', async () => {
    const options = { releases: await before(), issue: 2, published: '2026-01-15' }
    const [first, second] = releasesWritten(await importing([REISSUED], options))
    expect(first).toEqual((await before())[0])
    expect(second).toMatchObject({ id: 'dfe-cla-2025-2', published: '2026-01-15' })
  })

  it('asks when a second issue was published', async () => {
    const result = await importing([REISSUED], { releases: await before(), issue: 2 })
    expect(messages(result)[0]).toMatch(/dfe-cla-2025-2 .*not known.*--published YYYY-MM/)
  })

  it('asks when a year was published that the table does not hold', async () => {
    const next = csv('next', fixture(NAME).replaceAll('\n2025,', '\n2031,'))
    expect(messages(await importing([next]))[0]).toMatch(/dfe-cla-2031 .*--published YYYY-MM/)
    const told = await importing([next], { published: '2031-11-20' })
    expect(releasesWritten(told)[0]).toMatchObject({ id: 'dfe-cla-2031', published: '2031-11-20' })
  })

  it('adds new indicators of the same year to the release', async () => {
    const more = csv('stability', fixture('cla-placement-stability-2025'))
    const [release] = releasesWritten(await importing([more], { releases: await before() }))
    expect(release?.files.map((file) => file.name)).toEqual([`${NAME}.csv`, 'stability.csv'])
    expect(release?.indicators).toContain('children-looked-after')
    expect(release?.indicators).toContain('placement-stability')
  })

  it('adds newly read parts of a file that is already imported, and nothing else', async () => {
    const [release] = await before()
    const STARTED = 'children-started-to-be-looked-after'
    const held = release?.indicators.filter((id) => id !== STARTED) ?? []
    const releases = release ? [{ ...release, indicators: held }] : []
    const result = await importing([PUBLISHED], { releases })
    expect(messages(result)).toEqual([])
    expect(result.writes.map(({ path }) => path)).toEqual([
      `releases/dfe-cla-2025/${STARTED}.json`,
      'releases.json',
    ])
    const [grown] = releasesWritten(result)
    expect(grown?.indicators).toEqual([...held, STARTED])
    expect(grown?.files).toEqual(release?.files)
  })

  it('adds it to the issue that holds the file, whichever that is', async () => {
    const options = { releases: await before(), issue: 2, published: '2026-01' }
    const [first, second] = releasesWritten(await importing([REISSUED], options))
    const releases = first && second ? [first, { ...second, indicators: [] }] : []
    const result = await importing([REISSUED], { releases })
    expect(result.done).toEqual([`${NAME}.csv: 12 rows, 3 indicators into dfe-cla-2025-2`])
  })

  it('asks for one release at a time when a date is given', async () => {
    const other = csv('population-2024', fixture('population-2024'))
    const result = await importing([PUBLISHED, other], { published: '2025-11-20' })
    expect(messages(result)[0]).toMatch(
      /--published cannot apply to several releases: dfe-cla-2025 and ons-mye-2024/,
    )
  })

  it('withdraws with a second issue what the first should not have published', async () => {
    const withdraws = ['dfe-cla-2025:children-looked-after:E06000060:2025:*:number=An error = ours']
    const options = { releases: await before(), issue: 2, published: '2026-01', withdraws }
    expect(releasesWritten(await importing([REISSUED], options))[1]?.withdraws).toEqual([
      {
        release: 'dfe-cla-2025',
        indicator: 'children-looked-after',
        area: 'E06000060',
        period: '2025',
        measure: 'number',
        reason: 'An error = ours',
      },
    ])
  })

  it.each([
    ['dfe-cla-2025:children-looked-after', /gives no reason/],
    ['dfe-cla-2031:children-looked-after=wrong', /dfe-cla-2031 holds no children-looked-after/],
  ])('refuses to withdraw %s', async (text, says) => {
    const options = { releases: await before(), issue: 2, published: '2026-01', withdraws: [text] }
    expect(messages(await importing([REISSUED], options))[0]).toMatch(says)
  })

  it('refuses to withdraw with a release that exists already', async () => {
    const more = csv('stability', fixture('cla-placement-stability-2025'))
    const withdraws = ['dfe-cla-2025:children-looked-after=wrong']
    const result = await importing([more], { releases: await before(), withdraws })
    expect(messages(result)[0]).toMatch(/dfe-cla-2025 exists already.*--issue/)
  })

  it('refuses two files with the same indicator in one call, and names both', async () => {
    const result = await importing([PUBLISHED, { ...REISSUED, name: 'again.csv' }])
    expect(messages(result)[0]).toMatch(
      /again\.csv: holds children-looked-after of dfe-cla-2025, and so does cla-number-and-rate-2025\.csv/,
    )
    expect(messages(result)[0]).not.toContain('--issue')
  })

  it('reads a file that is given twice only once, with a message', async () => {
    const result = await importing([PUBLISHED, { ...PUBLISHED, name: 'copy.csv' }])
    expect(result.problems).toEqual([])
    expect(result.warnings).toContainEqual({
      file: 'copy.csv',
      message: 'is the same as cla-number-and-rate-2025.csv: it was read once.',
    })
    expect(releasesWritten(result)[0]?.files).toHaveLength(1)
  })

  it('names the file of a call that belongs to another release', async () => {
    const [stability, older] = ['cla-placement-stability-2025', 'cla-number-and-rate-2022'].map(
      (name) => csv(name, fixture(name)),
    )
    const result = await importing(
      [PUBLISHED, stability, older].filter((file) => file !== undefined),
    )
    expect(result.problems).toEqual([])
    expect(result.warnings).toContainEqual({
      file: 'cla-number-and-rate-2022.csv',
      message: 'belongs to dfe-cla-2022, but other files of this import belong to dfe-cla-2025.',
    })
  })
})

describe('a day of publication', () => {
  it.each(['2026-13', '2026-00', '2026-02-30', '2026-2', '26-02', 'February'])(
    'is refused where it is none: %s',
    async (published) => {
      const options = { releases: await before(), issue: 2, published }
      expect(messages(await importing([REISSUED], options))[0]).toContain(
        `--published ${published} is not a day or month.`,
      )
    },
  )

  it('is kept if it adds detail to a release that is already there', async () => {
    const options = { releases: await before(), published: '2025-11-20' }
    const [release] = releasesWritten(await importing([PUBLISHED], options))
    expect(release?.published).toBe('2025-11-20')
    const more = csv('stability', fixture('cla-placement-stability-2025'))
    const [grown] = releasesWritten(await importing([more], options))
    expect(grown).toMatchObject({ published: '2025-11-20', files: [{}, { name: 'stability.csv' }] })
  })

  it('is refused if it contradicts a release that is already there', async () => {
    const options = { releases: await before(), published: '2025-12' }
    const more = csv('stability', fixture('cla-placement-stability-2025'))
    for (const file of [PUBLISHED, more])
      expect(messages(await importing([file], options))[0]).toMatch(
        /dfe-cla-2025 exists already, published 2025-11, but --published says 2025-12/,
      )
  })

  it('is refused where no file has figures', async () => {
    const reference = ['english-las', 'neighbours'].map((name) => csv(name, fixture(name)))
    expect(messages(await importing(reference, { published: '2025-12' }))[0]).toContain(
      '--published is for no release',
    )
  })
})
