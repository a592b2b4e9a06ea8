import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packedArchives, unpackedArchive } from '@/importer/keep/archives'
import { checkArchive, checkKept, readKept } from '@/importer/keep/check-kept'
import { describeKept, keepVersion } from '@/importer/keep/keep-version'
import { publishedFiles, versionOf, type Cut } from '@/importer/keep/published-files'
import { siteFiles } from '@/importer/slices/site-files'
import { sliceFiles } from '@/importer/slices/slices'
import { describeProblem } from '@/importer/tables/problem'
import { archiveOf, type KeptVersion } from '@/model/changes/kept-version'
import { soundData } from '../given-data'

async function cutOf(change = (text: string) => text): Promise<Cut> {
  const files = await soundData()
  files.set('releases.json', change(files.get('releases.json') ?? ''))
  const site = siteFiles(files)
  return { site, slices: sliceFiles(site) }
}

const MEETING = { name: 'Committee, 7 September 2026', today: '2026-08-30' }
const cut = await cutOf()
const first = keepVersion(cut, { ...MEETING, kept: [] })

/** What keeping has written, as it is read back from the disk. */
const written = () =>
  new Map(
    first.writes.map(({ path, text }): [string, Uint8Array] => [
      path,
      typeof text === 'string' ? strToU8(text) : text,
    ]),
  )
const told = (files: Map<string, Uint8Array>) => checkKept(files).map(describeProblem)
const folder = `kept/${first.entry.version}`

describe('keeping the data', () => {
  it('writes every file that a build publishes, byte for byte', () => {
    const held = first.writes.flatMap(({ path, text }) =>
      typeof text === 'string' || !path.endsWith('.zip') ? [] : [...unpackedArchive(text)],
    )
    const published = [...publishedFiles(cut)]
    expect(published.length).toBeGreaterThan(20)
    expect(new Map(held)).toEqual(new Map(published))
    expect(held).toHaveLength(published.length)
  })

  it('is named by the version that the build gives its folder, and says so', () => {
    expect(first.entry).toMatchObject({
      version: versionOf(cut),
      name: 'Committee, 7 September 2026',
      keptOn: '2026-08-30',
      home: 'E06000060',
      confidentiality: 'public',
    })
    expect(describeKept(first)).toEqual([
      expect.stringMatching(
        /^kept\/[0-9a-f]{10}: “Committee, 7 September 2026”, \d+ archives, 0\.\d MB\.$/,
      ),
      `A link with ?data=${first.entry.version} shows these figures once the site is published with them.`,
    ])
  })

  it('writes the same bytes each time', async () => {
    expect(keepVersion(await cutOf(), { ...MEETING, kept: [] }).writes).toEqual(first.writes)
  })

  it('writes nothing where the version is kept already, whatever it is to be called', () => {
    const again = keepVersion(cut, { name: 'Other', today: '2027-01-01', kept: [first.entry] })
    expect(again).toMatchObject({ isKept: true, writes: [], entry: first.entry })
    expect(describeKept(again)[0]).toMatch(
      /^The data have not changed since 30 August 2026, when they were kept as “Committee, 7 September 2026”: nothing was written\./,
    )
  })

  it('adds changed data as another version after those that are kept', async () => {
    const changed = await cutOf((text) => text.replace('"public"', '"internal"'))
    const next = keepVersion(changed, { ...MEETING, kept: [first.entry] })
    expect(next.entry.version).not.toBe(first.entry.version)
    expect(next.entry.confidentiality).toBe('internal')
    const list = next.writes.at(-1)
    expect(list?.path).toBe('kept.json')
    expect(readKept(strToU8(String(list?.text)))).toEqual([first.entry, next.entry])
    // The list is written last, so that it names no version that is not complete.
    expect(
      next.writes.filter(({ path }) => !path.startsWith(`kept/${next.entry.version}/`)),
    ).toEqual([list])
  })
})

describe('the archive of a file', () => {
  it.each([
    ['slices/overview/E06000060.json', 'areas/E06000060.zip'],
    ['slices/placements/E06000060-earlier.json', 'areas/E06000060.zip'],
    ['slices/workforce/E09000021-E09000027.json', 'areas/E09000021-E09000027.zip'],
    ['slices/indicator/placement-type.json', 'indicators/placement-type.zip'],
    ['slices/peers/placement-type/2025.json', 'indicators/placement-type.zip'],
    ['slices/indicators/overview.json', 'first.zip'],
    ['slices/catalogue.json', 'first.zip'],
    ['releases.json', 'first.zip'],
    ['catalogue.json', 'rest.zip'],
    ['slices/terms/sources.json', 'rest.zip'],
  ])('%s is %s', (path, archive) => {
    expect(archiveOf(path)).toBe(archive)
  })
})

describe('the check of kept versions', () => {
  it('finds nothing where nothing is kept, and where all is as it was kept', () => {
    expect(told(new Map())).toEqual([])
    expect(told(written())).toEqual([])
  })

  it('names an archive that has changed, one that is missing and one too many', () => {
    const files = written()
    files.set(`${folder}/first.zip`, zipSync({ 'areas.json': strToU8('{}') }))
    files.delete(`${folder}/areas/E06000060.zip`)
    files.set(`${folder}/areas/other.zip`, strToU8(''))
    const back = 'Put it back as it was committed: a kept version never changes.'
    expect(told(files).toSorted()).toEqual([
      `${folder}/areas/E06000060.zip: is missing. ${back}`,
      `${folder}/areas/other.zip: is not part of the version that was kept. Remove it.`,
      `${folder}/first.zip: is not as it was kept on 2026-08-30. ${back}`,
    ])
  })

  it('names a list of archives that has changed, or is gone', () => {
    const files = written()
    files.set(`${folder}/files.json`, strToU8('{}'))
    expect(told(files)[0]).toContain('files.json: is not the list that was kept on 2026-08-30.')
    files.delete(`${folder}/files.json`)
    expect(told(files)[0]).toContain(`${folder}/files.json: is missing.`)
  })

  it('names files of a version that is not listed', () => {
    const files = written()
    files.set('kept.json', strToU8('{"versions":[]}'))
    expect(told(files)).toHaveLength(files.size - 1)
    expect(told(files)[0]).toContain('belongs to no version in kept.json.')
  })

  it('says where kept.json is wrong, and of a version that is listed twice', () => {
    const listing = (...versions: Partial<KeptVersion>[]) =>
      told(new Map([...written(), ['kept.json', strToU8(JSON.stringify({ versions }))]]))
    expect(listing({ ...first.entry, keptOn: 'today' })[0]).toContain(
      'kept.json: versions.0.keptOn: “today” is not a day, such as 2026-11-30.',
    )
    expect(listing({ ...first.entry, version: '../..' })[0]).toContain('versions.0.version')
    expect(listing(first.entry, first.entry)).toEqual([
      `kept.json: lists the version ${first.entry.version} twice. Remove one.`,
    ])
    expect(told(new Map([['kept.json', strToU8('{')]]))[0]).toMatch(/^kept\.json: is not JSON\./)
    expect(() => readKept(strToU8('{'))).toThrow('kept.json: is not JSON.')
  })

  it('reads every file of an archive by the schema that pages use', () => {
    const archives = [...written()].filter(([path]) => path.endsWith('.zip'))
    expect(archives.length).toBeGreaterThan(5)
    expect(archives.flatMap(([path, bytes]) => checkArchive(path, bytes))).toEqual([])
    const [[, bytes] = ['', strToU8('')]] = packedArchives([
      ['slices/overview/E06000060.json', '{"area":"E06000060","set":1,"files":[]}'],
    ])
    expect(checkArchive(`${folder}/areas/E06000060.zip`, bytes).map(describeProblem)).toEqual([
      `${folder}/areas/E06000060.zip, slices/overview/E06000060.json: set: Invalid input: expected string, received number. Have its schema accept it as it is: a kept version never changes.`,
    ])
    expect(checkArchive(`${folder}/areas/E12000008.zip`, bytes)[0]?.message).toBe(
      'holds slices/overview/E06000060.json, which pages look for in areas/E06000060.zip.',
    )
    expect(checkArchive(`${folder}/first.zip`, bytes.slice(0, 80))[0]?.message).toBe(
      'is cut off, or is no archive of a version.',
    )
  })
})
