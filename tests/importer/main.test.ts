// @vitest-environment node
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { main } from '@/importer/main'
import { fixture, fixturePath } from './given'
import { CATALOGUE, NO_RECORDS } from './given-data'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'public-data-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function run(...args: string[]): Promise<{ code: number; out: string[]; failed: string[] }> {
  const out: string[] = []
  const failed: string[] = []
  const streams = { out: (l: string) => out.push(l), fail: (l: string) => failed.push(l) }
  const code = await main(args, folder, streams)
  return { code, out, failed }
}

/** Every file below the data folder with its content. */
async function onDisk(): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((e) => e.isFile()).map((e) => join(e.parentPath, e.name))
  return Object.fromEntries(
    await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')])),
  )
}

const REFERENCE = ['english-las', 'neighbours'].map(fixturePath)
const importAll = () =>
  run(
    'import',
    ...REFERENCE,
    fixturePath('cla-number-and-rate-2022'),
    fixturePath('cla-on-31-march-2025'),
  )

describe('the command', () => {
  it('imports files, and the result passes a check', async () => {
    expect(await importAll()).toMatchObject({ code: 0, failed: [] })
    await writeFile(join(folder, 'catalogue.json'), JSON.stringify(CATALOGUE))
    const settings = { home: CATALOGUE.home, title: CATALOGUE.title }
    await writeFile(join(folder, 'settings.json'), JSON.stringify(settings))
    await writeFile(join(folder, 'inspection.json'), JSON.stringify(NO_RECORDS))
    expect(await run('check')).toMatchObject({
      code: 0,
      failed: [],
      out: [expect.stringContaining('Checked 6 indicators')],
    })
  })

  it('changes nothing on disk when an import is refused', async () => {
    await importAll()
    const before = await onDisk()
    const bad = join(folder, '..', `bad-${process.pid}.csv`)
    await writeFile(bad, fixture('cla-number-and-rate-2025').replace(',522,40', ',many,40'))
    const result = await run('import', fixturePath('population-2024'), bad)
    await rm(bad)
    expect(result.code).toBe(1)
    expect(result.failed).toEqual([
      expect.stringMatching(/:6 column "children_count": "many" is not a number/),
      '1 problem: nothing was written.',
    ])
    expect(await onDisk()).toEqual(before)
  })

  it('changes nothing when a file is imported again', async () => {
    await importAll()
    const before = await onDisk()
    expect((await importAll()).out).toContain(
      'cla-on-31-march-2025.csv: already there, in dfe-cla-2025',
    )
    expect(await onDisk()).toEqual(before)
  })

  it('leaves existing releases byte for byte as they were, whatever the order of keys', async () => {
    await importAll()
    const path = join(folder, 'releases.json')
    const { releases }: { releases: object[] } = JSON.parse(await readFile(path, 'utf8'))
    const turned = releases.map((one) => Object.fromEntries(Object.entries(one).toReversed()))
    const before = `${JSON.stringify({ releases: turned }, null, 2)}\n`
    await writeFile(path, before)
    const importMore = () => run('import', fixturePath('population-2024'))
    expect(await importMore()).toMatchObject({ code: 0, failed: [] })
    const after = await readFile(path, 'utf8')
    expect(after).toContain('"id": "ons-mye-2024"')
    // The list continues with a comma where it ended.
    const end = before.lastIndexOf('\n  ]')
    expect(after.slice(0, end)).toBe(before.slice(0, end))
    await importMore()
    expect(await readFile(path, 'utf8')).toBe(after)
  })

  it('leaves no half-written file behind', async () => {
    await importAll()
    expect(Object.keys(await onDisk()).filter((path) => !path.endsWith('.json'))).toEqual([])
  })

  it('prints each problem of a check and fails', async () => {
    await importAll()
    const { code, failed } = await run('check')
    expect(code).toBe(1)
    expect(failed).toEqual([
      'settings.json: is missing. Put it back.',
      'catalogue.json: is missing. Put it back.',
      'inspection.json: is missing. Put it back.',
    ])
  })

  it('writes a JSON Schema for each kind of file, with a title', async () => {
    expect(await run('schema')).toMatchObject({ code: 0 })
    const names = await readdir(join(folder, 'schema'))
    expect(names.toSorted()).toEqual(
      [
        'areas',
        'catalogue',
        'commentary',
        'inspection',
        'kept',
        'observations',
        'packs',
        'papers',
        'releases',
        'settings',
        'slice',
      ].map((n) => `${n}.schema.json`),
    )
    const schema: unknown = JSON.parse(
      await readFile(join(folder, 'schema/observations.schema.json'), 'utf8'),
    )
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Observations',
      required: expect.arrayContaining(['release', 'indicator', 'measures', 'rows']),
    })
  })

  it('prints its usage if not told what to do', async () => {
    const { code, failed } = await run()
    expect([code, failed[0]]).toEqual([1, expect.stringContaining('import [--issue N]')])
  })

  it.each(['two', '0', '-1', '1.5', '2026', ''])('refuses %j as an issue', async (issue) => {
    await expect(run('import', `--issue=${issue}`, ...REFERENCE)).rejects.toThrow(
      `--issue ${issue} is not an issue number`,
    )
  })

  it.each(['2026-13', '2026-02-30', 'soon'])('refuses %s as a day', async (day) => {
    await expect(run('import', '--published', day, ...REFERENCE)).rejects.toThrow(
      `--published ${day} is not a day or month`,
    )
  })

  it.each([
    [['--isue', '2'], /Unknown option '--isue'.*\n.*import \[--issue N\]/],
    [['--published'], /--published.*argument missing/],
    [['--issue', '2', '--issue', '3'], /--issue is given 2 times/],
    [['no-such-file.csv'], /no-such-file\.csv cannot be read: there is no such file/],
    [['tests'], /tests cannot be read: it is a folder/],
  ])('refuses %j', async (args, says) => {
    await expect(run('import', ...REFERENCE, ...args)).rejects.toThrow(says)
  })

  it.each([
    [['import'], 'import was given no file.'],
    [['imports', 'a.csv'], 'there is no command imports.'],
    [['check', 'a.csv'], 'check takes no arguments, but was given a.csv.'],
    [['schema', '--issue', '2'], 'schema takes no arguments, but was given --issue.'],
  ])('refuses %j in its own words', async (args, says) => {
    const { code, failed } = await run(...args)
    expect([code, failed[0]]).toEqual([1, says])
  })
})
